using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Doubles;
using Relais.Requests.Life;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Intake;

/// <summary>Requests about the same patient and motive.</summary>
public abstract class MergeTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twins_are_proposed_merged_and_separated_within_a_day()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var (first, second) = await TwinsAsync(scene);
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation");
        Assert.Contains("Doublon possible", browser.Text, StringComparison.Ordinal);
        await browser.GetAsync($"/demandes/{second}/reunir");

        await browser.SubmitAsync($"reunir-{first}");
        var merged = await scene.ReadAsync(second);
        Assert.Equal((RequestState.Merged, first), (merged.State, merged.MergedInto));
        await browser.GetAsync($"/demandes/{first}");
        Assert.Contains(merged.Number, browser.Text, StringComparison.Ordinal);

        await browser.GetAsync($"/demandes/{second}/reunir");
        await browser.SubmitAsync("separer");
        Assert.Equal(RequestState.Sent, (await scene.ReadAsync(second)).State);
        Assert.Equal([StepKind.Merged, StepKind.Unmerged], (await scene.ReadAsync(second)).Steps.Select(s => s.Kind).Where(k => k is StepKind.Merged or StepKind.Unmerged).Order());
    }

    [Fact]
    public async Task The_one_who_asked_the_twin_reads_the_opinion_and_nothing_private()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var other = Given.ADoctor("Confrère");
        await app.GivenAsync(other, Given.ARole(other, scene.Practice, Role.Requester));
        var kept = await scene.SendAsync("Corre");
        var merged = await scene.SendAsync("Corre");
        await AsTwinAsync(scene, kept, merged);
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            await db.Set<Request>().Where(r => r.Id == merged).ExecuteUpdateAsync(set => set.SetProperty(r => r.Author, other.Id), Ct);
        });

        await MergeAsync(scene, merged, kept);
        await scene.World.ClaimAsync(scene.Anne.Id, kept);
        await scene.World.WriteAsync(scene.Anne.Id, kept, "Note interne.", isPrivate: true);
        await scene.World.AnswerAsync(scene.Anne.Id, kept, "Exérèse à prévoir.");

        using var browser = await app.BrowseAsAsync(other.Id);
        await browser.GetAsync($"/demandes/{kept}");
        Assert.Contains("Exérèse à prévoir.", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Note interne.", browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector("form input[value=repondre]"));
    }

    [Fact]
    public async Task After_a_day_they_stay_together()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var (first, second) = await TwinsAsync(scene);
        await MergeAsync(scene, second, first);
        var act = await scene.World.ActOfAsync(scene.Coordinator.Id);
        var merged = await scene.ReadAsync(second);

        Assert.Null(merged.WhyNotUndoMerge(act with { At = act.At + Duration.FromHours(24) }));
        Assert.Equal("intake.merged-long-ago", merged.WhyNotUndoMerge(act with { At = act.At + Duration.FromHours(25) })?.Code);
        Assert.Equal("intake.not-merged", (await scene.ReadAsync(first)).WhyNotUndoMerge(act)?.Code);
    }

    [Fact]
    public async Task Requests_about_different_patients_are_not_merged()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var (one, other) = (await scene.SendAsync("Derrien"), await scene.SendAsync("Elies"));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => MergeAsync(scene, one, other));

        Assert.Equal("intake.not-alike", refused.Refusal.Code);
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync($"/demandes/{one}/reunir");
        Assert.Equal((HttpStatusCode.OK, true), (browser.Status, browser.Text.Contains("Aucun doublon", StringComparison.Ordinal)));
    }

    private static async Task<(RequestId First, RequestId Second)> TwinsAsync(IntakeScene scene)
    {
        var (first, second) = (await scene.SendAsync("Bescond"), await scene.SendAsync("Bescond"));
        await AsTwinAsync(scene, first, second);
        return (first, second);
    }

    // Two records of one patient are told apart by a person; here both requests are about the first.
    private static Task AsTwinAsync(IntakeScene scene, RequestId first, RequestId second) => scene.SamePatientAsync(first, second);

    private static Task<bool> MergeAsync(IntakeScene scene, RequestId merged, RequestId kept) =>
        scene.World.UseAsync<MergeRequestsHandler, bool>(scene.Coordinator.Id, async (merge, act) =>
        {
            await merge.HandleAsync(new MergeRequests(merged, kept), act, Ct);
            return true;
        });
}

public sealed class SqliteMergeTests(RelaisApp app) : MergeTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresMergeTests(PostgresApp app) : MergeTests(app), IClassFixture<PostgresApp>;
