using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Billing.Acts;
using Relais.Directory.Replacing;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Replacing;

/// <summary>A remplaçant acts in place of the replaced, on the days declared and on no other.</summary>
public abstract class ReplacementPagesTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_replaced_declares_it_reads_it_and_ends_it_early()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        var id = await scene.Intake.SendAsync("Abgrall");
        await scene.Intake.World.ClaimAsync(scene.Intake.Anne.Id, id);
        using var anne = await app.BrowseAsAsync(scene.Intake.Anne.Id);
        await anne.GetAsync("/remplacements");
        await anne.SubmitAsync("remplacement", ("Rpps", "123"), ("From", Iso(scene.Today)), ("To", Iso(scene.Today)));
        Assert.Equal(ReplacementRefusals.NoSubstitute.Code, RegulationTests.Code(anne));
        await anne.SubmitAsync("remplacement", ("Rpps", scene.Substitute.Rpps!), ("From", Iso(scene.Today)), ("To", Iso(scene.Today.PlusDays(2))));
        await anne.VisitAsync("/remplacements");
        Assert.Contains("Dr Awena Remplaçante, remplaçant du Dr Maëlle Anne", anne.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await scene.StatusAsync(id));

        await anne.SubmitAsync(Ends(anne).Single());
        await anne.VisitAsync("/remplacements");

        Assert.Empty(Ends(anne));
        Assert.Equal(HttpStatusCode.NotFound, await scene.StatusAsync(id));
        Assert.Equal(
            ["directory.replacement-declare", "directory.replacement-end"],
            await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>()
                .Where(e => e.By == scene.Intake.Anne.Id && e.Action.StartsWith("directory.replacement")).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync(Ct)));
    }

    [Fact]
    public async Task The_substitute_claims_and_answers_in_place_of_the_replaced_and_both_are_named()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        await scene.ReplaceAsync(scene.Intake.Bruno, 0, 3);
        var id = await scene.Intake.SendAsync("Abgrall");
        using var browser = await app.BrowseAsAsync(scene.Substitute.Id);
        await browser.GetAsync("/demandes?vue=a-repondre");
        Assert.NotNull(browser.Page.QuerySelector($"a[href='/demandes/{id}']"));
        await browser.GetAsync($"/demandes/{id}");
        await browser.SubmitAsync("prendre");
        await browser.GetAsync($"/demandes/{id}");
        await browser.SubmitAsync("repondre", ("Opinion", "Bénin, à surveiller."));

        var request = await scene.Intake.ReadAsync(id);
        Assert.Equal((RequestState.Answered, scene.Intake.Bruno.Id), (request.State, request.Expert!.Value));
        var step = request.Steps.Single(s => s.Kind is StepKind.Answered);
        Assert.Equal((scene.Substitute.Id, scene.Intake.Bruno.Id), (step.By, step.InPlaceOf!.Value));
        using var author = await app.BrowseAsAsync(scene.Intake.Author.Id);
        await author.GetAsync($"/demandes/{id}");
        Assert.Contains("Dr Awena Remplaçante, remplaçant du Dr Maëlle Bruno", author.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acts_are_those_of_the_replaced_and_count_for_them()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        var first = await scene.Intake.SendAsync("Abgrall");
        await AnswerAsync(scene.Intake, scene.Intake.Bruno.Id, first);
        await scene.ReplaceAsync(scene.Intake.Bruno, 0, 3);
        var second = await scene.Intake.SendAsync("Abgrall");
        await scene.Intake.SamePatientAsync(first, second);
        await AnswerAsync(scene.Intake, scene.Substitute.Id, second);
        await scene.TellAsync();

        var act = (await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().ActsOf(second).AsNoTracking().ToListAsync(Ct))).Single(one => one.Code is Relais.Billing.Tariffs.ActCode.TE2);
        Assert.Equal((scene.Intake.Bruno.Id, scene.Substitute.Id, 2), (act.Biller, act.Substitute!.Value, act.Rank));
        using var bruno = await app.BrowseAsAsync(scene.Intake.Bruno.Id);
        await bruno.GetAsync("/facturation");
        Assert.Contains("Acte du Dr Awena Remplaçante, remplaçant du Dr Maëlle Bruno", bruno.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Access_begins_and_ends_at_midnight_where_the_team_is_also_when_clocks_change()
    {
        app.Clock.Set(Instant.Max(app.Clock.GetCurrentInstant(), Instant.FromUtc(2026, 3, 26, 9, 0)));
        var scene = await ReplacedScene.GivenAsync(app);
        var id = await scene.Intake.SendAsync("Abgrall");
        await scene.Intake.World.ClaimAsync(scene.Intake.Anne.Id, id);
        await scene.ReplaceAsync(scene.Intake.Anne, 2, 3);
        Assert.Equal(HttpStatusCode.NotFound, await scene.StatusAsync(id));

        scene.SetToMidnight(2, -Duration.FromMilliseconds(1));
        Assert.Equal(HttpStatusCode.NotFound, await scene.StatusAsync(id));
        scene.SetToMidnight(1, Duration.Zero);
        Assert.Equal(HttpStatusCode.OK, await scene.StatusAsync(id));
        scene.SetToMidnight(2, -Duration.FromMilliseconds(1));
        Assert.Equal(new LocalDate(2026, 3, 29), scene.Today);
        Assert.Equal(HttpStatusCode.OK, await scene.StatusAsync(id));
        scene.SetToMidnight(1, Duration.Zero);
        Assert.Equal(HttpStatusCode.NotFound, await scene.StatusAsync(id));
        Assert.Equal(HttpStatusCode.OK, await scene.StatusAsync(scene.Intake.Anne, $"/demandes/{id}"));
    }

    [Fact]
    public async Task Notices_of_the_replaced_reach_the_substitute_on_these_days_alone()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        await scene.ReplaceAsync(scene.Intake.Author, 0, 0);
        var id = await scene.Intake.SendAsync("Abgrall");
        await scene.Intake.World.ClaimAsync(scene.Intake.Anne.Id, id);
        await scene.TellAsync();
        using var browser = await app.BrowseAsAsync(scene.Substitute.Id);
        await browser.GetAsync("/notifications");
        Assert.Contains("Un expert a pris en charge votre demande", browser.Text, StringComparison.Ordinal);

        scene.SetToMidnight(1, Duration.FromHours(8));
        await scene.Intake.World.AnswerAsync(scene.Intake.Anne.Id, id, "Bénin.");
        await scene.TellAsync();
        using var later = await app.BrowseAsAsync(scene.Substitute.Id);
        await later.GetAsync("/notifications");
        Assert.DoesNotContain("L’avis demandé est rendu", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_substitute_asks_in_the_name_of_the_replaced_and_keeps_neither_request_nor_patient()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        await scene.ReplaceAsync(scene.Intake.Author, 0, 0);
        using var browser = await app.BrowseAsAsync(scene.Substitute.Id);
        await browser.GetAsync($"/demandes/nouvelle?ligne={scene.Intake.Line.Id}");
        Assert.Equal(scene.Intake.Author.Id.ToString(), browser.Page.QuerySelector("select[name=InNameOf] option[selected]")?.GetAttribute("value"));
        await browser.SubmitAsync("envoyer", [.. IntakeScene.Patient("Rostrenen"), ("Question", "Que penser ?"), ("Consent", "on")]);
        Assert.True(browser.Location?.StartsWith("/demandes/", StringComparison.Ordinal) == true, browser.Text);
        var id = RequestId.From(Guid.Parse(browser.Location!.Split('/')[^1]));

        var request = await scene.Intake.ReadAsync(id);
        Assert.Equal((scene.Intake.Author.Id, (StructureId?)scene.Intake.Practice.Id), (request.Author, request.AuthorPlace));
        await browser.GetAsync($"/demandes/{id}");
        Assert.Contains("Dr Awena Remplaçante, remplaçant du Dr Maëlle Requérant", browser.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await scene.StatusAsync(scene.Substitute, $"/patients/{request.Patient}"));
        Assert.Equal(HttpStatusCode.OK, await scene.StatusAsync(scene.Intake.Author, $"/patients/{request.Patient}"));

        scene.SetToMidnight(1, Duration.Zero);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            (await scene.StatusAsync(id), await scene.StatusAsync(scene.Substitute, $"/patients/{request.Patient}")));
        Assert.Equal(HttpStatusCode.OK, await scene.StatusAsync(scene.Intake.Author, $"/demandes/{id}"));
    }

    [Fact]
    public async Task Nobody_asks_in_the_name_of_one_whom_they_do_not_replace()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.Intake.World.UseAsync<SendRequestHandler>(scene.Intake.Author.Id, (send, act) =>
        {
            var form = new RequestForm { Question = "Que penser ?", IsConsented = true, InNameOf = scene.Intake.Bruno.Id.Value };
            form.Patient.Choice = "nouveau";
            return send.HandleAsync(new SendRequest(RequestId.New(), scene.Intake.Line.Id, form, Given.Traits("Guivarc’h")), act, Ct);
        }));

        Assert.Equal(RequestRefusals.NotReplacing, refused.Refusal);
    }

    [Fact]
    public async Task One_who_is_away_and_replaced_still_receives()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        var rota = scene.Intake.Rota;
        await app.GivenAsync(
            new Absence { Professional = scene.Intake.Anne.Id, From = scene.Today, To = scene.Today.PlusDays(9) },
            new Absence { Professional = scene.Intake.Bruno.Id, From = scene.Today, To = scene.Today.PlusDays(9) });
        var before = await scene.Intake.ReadAsync(await scene.Intake.SendAsync("Abgrall"));
        Assert.DoesNotContain(scene.Intake.Bruno.Id.Value, before.Notified);

        await scene.ReplaceAsync(scene.Intake.Bruno, 0, 2);
        var after = await scene.Intake.ReadAsync(await scene.Intake.SendAsync("Bothorel"));

        Assert.Equal(rota.Id.Value, after.Group);
        Assert.Equal([scene.Intake.Bruno.Id.Value], after.Notified);
    }

    [Fact]
    public async Task Those_who_lead_the_team_declare_for_its_members_and_for_nobody_else()
    {
        var (scene, other) = (await ReplacedScene.GivenAsync(app), await ReplacedScene.GivenAsync(app));
        using var desk = await scene.Intake.CoordinatorAsync();
        var page = $"/administration/equipes/{scene.Intake.Team.Id}/remplacements";
        await desk.GetAsync(page);
        await desk.SubmitAsync("remplacement", ("Replaced", other.Intake.Anne.Id.ToString()), ("Rpps", scene.Substitute.Rpps!), ("From", Iso(scene.Today)), ("To", Iso(scene.Today)));
        Assert.Equal(ReplacementRefusals.NotFound.Code, RegulationTests.Code(desk));
        await desk.SubmitAsync("remplacement", ("Replaced", scene.Intake.Anne.Id.ToString()), ("Rpps", scene.Substitute.Rpps!), ("From", Iso(scene.Today)), ("To", Iso(scene.Today)));
        await desk.VisitAsync(page);
        Assert.Single(Ends(desk));

        await desk.GetAsync($"/administration/equipes/{other.Intake.Team.Id}/remplacements");
        Assert.Equal(HttpStatusCode.NotFound, desk.Status);
        using var substitute = await app.BrowseAsAsync(scene.Substitute.Id);
        await substitute.VisitAsync("/remplacements");
        await substitute.SubmitAsync(Ends(substitute).Single());
        Assert.Equal("/accueil", substitute.Location);
    }

    [Fact]
    public async Task A_substitute_takes_over_care_and_no_management()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        await app.GivenAsync(Given.ARole(scene.Intake.Anne, scene.Intake.Ess, Role.Administrator), Given.ARole(scene.Intake.Anne, scene.Intake.Ess, Role.Coordinator, scene.Intake.Team));
        await scene.ReplaceAsync(scene.Intake.Anne, 0, 0);

        var act = await scene.Intake.World.ActOfAsync(scene.Substitute.Id);

        Assert.Equal([scene.Intake.Anne.Id], act.Replaces);
        Assert.All(act.Grants, grant => Assert.Equal((Role.Expert, (ProfessionalId?)scene.Intake.Anne.Id), (grant.Role, grant.Of)));
        Assert.Equal(HttpStatusCode.NotFound, await scene.StatusAsync(scene.Substitute, "/administration"));
        Assert.Equal(HttpStatusCode.NotFound, await scene.StatusAsync(scene.Substitute, "/regulation"));
    }

    private static async Task AnswerAsync(IntakeScene scene, ProfessionalId by, RequestId id)
    {
        await scene.World.ClaimAsync(by, id);
        await scene.World.AnswerAsync(by, id, "Bénin.");
    }

    internal static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    internal static IEnumerable<string> Ends(TestBrowser browser) =>
        browser.Page.QuerySelectorAll("input[name=_handler]").Select(i => i.GetAttribute("value")!).Where(name => name.StartsWith("finir-", StringComparison.Ordinal));
}

/// <summary>On SQLite.</summary>
public sealed class ReplacementPagesTestsOnSqlite(RelaisApp app) : ReplacementPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class ReplacementPagesTestsOnPostgres(PostgresApp app) : ReplacementPagesTests(app), IClassFixture<PostgresApp>;
