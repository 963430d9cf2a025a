using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Billing.Acts;
using Relais.Billing.Tariffs;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Billing;

/// <summary>Acts prepared by opinions, checked by the clerk, set aside, exported once and taken again.</summary>
public abstract class ActPagesTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_opinion_prepares_one_act_for_each_side_and_once_only()
    {
        var (scene, id) = await AnsweredAsync();

        var acts = await ActsAsync(id);

        Assert.Equal([ActCode.TE2, ActCode.RQD], acts.Select(act => act.Code));
        Assert.Equal([scene.Anne.Id, scene.Author.Id], acts.Select(act => act.Biller));
        Assert.Equal([2_300, 1_000], acts.Select(act => act.Cents));
        await app.InScopeAsync(async scope =>
        {
            var handler = scope.GetRequiredService<PrepareActs>();
            await handler.HandleAsync(new RequestProgressed(id.Value, Guid.CreateVersion7(), StepKind.Answered, scene.Anne.Id.Value), Guid.CreateVersion7(), Ct);
            await scope.GetRequiredService<RelaisDb>().SaveChangesAsync(Ct);
        });
        Assert.Equal(2, (await ActsAsync(id)).Count);
    }

    [Fact]
    public async Task The_fifth_opinion_of_the_year_for_a_patient_is_marked()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var first = await AnswerAsync(scene);
        RequestId last = default;
        for (var at = 2; at <= 5; at++)
        {
            last = await scene.SendAsync("Le Gall");
            await scene.SamePatientAsync(first, last);
            await AnswerAsync(scene, last);
        }

        Assert.All(await ActsAsync(last), act => Assert.Equal((5, ActWarning.OverCap), (act.Rank, act.Warnings)));
    }

    [Fact]
    public async Task The_clerk_checks_exports_and_takes_the_file_with_names_and_prices()
    {
        var (scene, id) = await AnsweredAsync();
        var clerk = await ClerkAsync(scene);
        using var browser = await app.BrowseAsAsync(clerk.Id);
        await browser.GetAsync("/facturation");
        Assert.Matches("L.HÉNAFF", browser.Text);
        Assert.Contains("Il manque : identité non qualifiée", browser.Text, StringComparison.Ordinal);
        var act = (await ActsAsync(id)).Single(one => one.Code is ActCode.TE2);

        await browser.SubmitAsync("actes", ("Acts", act.Id.ToString()), ("Step", nameof(ActStep.Check)));
        await browser.GetAsync("/facturation?vue=prets");
        await browser.SubmitAsync("exporter");
        await browser.GetAsync("/facturation?vue=exportes");
        var link = browser.Page.QuerySelector("a[href^='/facturation/exports/']")!.GetAttribute("href")!;
        await browser.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var rows = browser.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, rows.Length);
        Assert.Matches("\"TE2\";\"1.2.250.1.215.200.3.3\";\"23,00\";\"non\";\"L.Hénaff\"", rows[1]);
        Assert.Contains(scene.Anne.LastName, rows[1], StringComparison.Ordinal);
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, author.Status);
    }

    [Fact]
    public async Task One_sees_one_s_own_acts_and_nobody_else_s()
    {
        var (scene, id) = await AnsweredAsync();
        var acts = await ActsAsync(id);
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync("/facturation");
        Assert.NotNull(author.Page.QuerySelector($"input[value='{acts.Single(act => act.Code is ActCode.RQD).Id}']"));

        await author.SubmitAsync("actes", ("Acts", acts.Single(act => act.Code is ActCode.TE2).Id.ToString()), ("Step", nameof(ActStep.Check)));

        Assert.Equal("act.not-found", RegulationTests.Code(author));
        using var other = await app.BrowseAsAsync(scene.Bruno.Id);
        await other.GetAsync("/facturation");
        Assert.DoesNotContain("HÉNAFF", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_and_nothing_changes()
    {
        var (scene, id) = await AnsweredAsync();
        var rqd = (await ActsAsync(id)).Single(act => act.Code is ActCode.RQD).Id;
        Task<Refusal?> LeadAsync(ActStep step, string? why, params Guid[] ids) =>
            RefusalAsync<LeadActsHandler>(scene.Author.Id, (lead, act) => lead.HandleAsync(new(ids, step, why), act, Ct));

        Assert.Equal(ActRefusals.NothingChosen, await LeadAsync(ActStep.Check, null));
        Assert.Equal(ActRefusals.WhyMissing, await LeadAsync(ActStep.SetAside, " ", rqd));
        Assert.Equal(ActRefusals.WhyTooLong, await LeadAsync(ActStep.SetAside, new string('a', 301), rqd));
        Assert.Equal(ActRefusals.NothingReady, await RefusalAsync<ExportActsHandler>(scene.Author.Id, (export, act) => export.HandleAsync(act, Ct)));
        Assert.Null(await LeadAsync(ActStep.SetAside, "Patient hospitalisé", rqd));
        Assert.Equal(ActRefusals.NotToCheck, await LeadAsync(ActStep.Check, null, rqd));
        Assert.Null(await LeadAsync(ActStep.TakeUp, null, rqd));
        Assert.Null(await LeadAsync(ActStep.Check, null, rqd));
        Assert.Null(await RefusalAsync<ExportActsHandler>(scene.Author.Id, (export, act) => export.HandleAsync(act, Ct)));
        Assert.Equal(ActRefusals.AlreadyExported, await LeadAsync(ActStep.TakeUp, null, rqd));
        Assert.Equal(ActRefusals.NotReady, Assert.Throws<RefusedException>(() => NewAct(scene, id).Export(Guid.CreateVersion7())).Refusal);
    }

    private static ActLine NewAct(IntakeScene scene, RequestId id) => new()
    {
        Code = ActCode.RQD, Request = id, RequestNumber = "DA-2026-000001", Patient = PatientId.New(), Biller = scene.Author.Id, Other = scene.Anne.Id, Place = null,
        Team = scene.Team.Id, At = default, Day = default, Cents = 1_000, IsOverseas = false, Rank = 1, Warnings = ActWarning.None,
    };

    private async Task<Professional> ClerkAsync(IntakeScene scene)
    {
        var clerk = Given.ADoctor("Secrétaire");
        await app.GivenAsync(clerk, Given.ARole(clerk, scene.Ess, Role.BillingClerk, scene.Team));
        return clerk;
    }

    private async Task<(IntakeScene Scene, RequestId Id)> AnsweredAsync()
    {
        var scene = await IntakeScene.GivenAsync(app);
        return (scene, await AnswerAsync(scene));
    }

    private async Task<RequestId> AnswerAsync(IntakeScene scene, RequestId? sent = null)
    {
        var id = sent ?? await scene.SendAsync("L’Hénaff");
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        await scene.World.AnswerAsync(scene.Anne.Id, id, "Bénin.");
        await app.TellAllAsync();

        return id;
    }

    private async Task<Refusal?> RefusalAsync<THandler>(ProfessionalId by, Func<THandler, Act, Task> use)
        where THandler : notnull
    {
        try
        {
            await new World(app).UseAsync(by, use);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private Task<List<ActLine>> ActsAsync(RequestId id) => app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<ActLine>().AsNoTracking().Where(act => act.Request == id).OrderByDescending(act => act.Code == ActCode.TE2).ToListAsync(Ct));
}

public sealed class SqliteActPagesTests(RelaisApp app) : ActPagesTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresActPagesTests(PostgresApp app) : ActPagesTests(app), IClassFixture<PostgresApp>;
