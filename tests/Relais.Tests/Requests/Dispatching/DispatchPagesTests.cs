using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Dispatching;
using Relais.Requests.Lines;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Dispatching;

/// <summary>The coordination reads a suggestion with its reasons, follows it in one click or chooses otherwise; both are kept.</summary>
public abstract class DispatchPagesTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_is_one_click_away_and_the_suggestion_is_kept()
    {
        var (scene, id) = await SentAsync();
        await scene.World.ClaimAsync(scene.Anne.Id, await scene.SendAsync("Autre"));
        using var browser = await OpenAsync(scene, id);
        Assert.Equal(["1. Dr Maëlle Bruno", "2. Dr Maëlle Anne"], Ranked(browser));
        Assert.Contains("Aucune demande en cours.", browser.Text, StringComparison.Ordinal);

        await browser.SubmitAsync("suggestion");

        Assert.Equal($"/demandes/{id}", browser.Location);
        Assert.Equal(scene.Bruno.Id, (await scene.ReadAsync(id)).Expert);
        var kept = await ChoiceAsync(id);
        Assert.True(kept.IsFollowed);
        Assert.StartsWith("1. Dr Maëlle Bruno", kept.Shown, StringComparison.Ordinal);
        Assert.Contains("dispatch.follow", await JournaledAsync("dispatch/" + kept.Id));
    }

    [Fact]
    public async Task Another_may_be_chosen_and_the_page_tells_of_it_afterwards()
    {
        var (scene, id) = await SentAsync();
        using var browser = await OpenAsync(scene, id);
        var second = browser.Page.QuerySelectorAll("#Expert option").Select(option => option.GetAttribute("value")!).ElementAt(2);

        await browser.SubmitAsync("attribuer", ("Expert", second), ("Why", "Vous connaissez la famille."));

        Assert.Equal(second, (await scene.ReadAsync(id)).Expert.ToString());
        var kept = await ChoiceAsync(id);
        Assert.False(kept.IsFollowed);
        Assert.Contains("dispatch.choose-other", await JournaledAsync("dispatch/" + kept.Id));
        await browser.GetAsync($"/demandes/{id}/attribuer");
        Assert.Contains("un autre choix que la suggestion", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_absent_are_left_out_with_the_reason_and_may_be_chosen_all_the_same()
    {
        var (scene, id) = await SentAsync();
        var today = app.Clock.GetCurrentInstant().InZone(scene.Line.Zone).Date;
        await app.GivenAsync(new Absence { Professional = scene.Anne.Id, From = today, To = today.PlusDays(3) });
        using var browser = await OpenAsync(scene, id);

        Assert.Equal(["1. Dr Maëlle Bruno"], Ranked(browser));
        Assert.Contains("Dr Maëlle Anne : Absence jusqu’au", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("attribuer", ("Expert", scene.Anne.Id.ToString()));

        Assert.Equal(scene.Anne.Id, (await scene.ReadAsync(id)).Expert);
    }

    [Fact]
    public async Task A_suggestion_that_changed_meanwhile_is_read_again_first()
    {
        var (scene, id) = await SentAsync();
        using var browser = await OpenAsync(scene, id);
        await scene.World.ClaimAsync(scene.Anne.Id, await scene.SendAsync("Entretemps"));

        await browser.SubmitAsync("suggestion");
        Assert.Equal(DispatchRefusals.ChangedMeanwhile.Code, RegulationTests.Code(browser));
        Assert.Null((await scene.ReadAsync(id)).Expert);

        await browser.SubmitAsync("suggestion");
        Assert.NotNull((await scene.ReadAsync(id)).Expert);
    }

    [Fact]
    public async Task Who_answered_the_patient_before_and_practises_near_comes_first()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var first = await scene.SendAsync("Connue");
        await scene.World.ClaimAsync(scene.Bruno.Id, first);
        await scene.World.AnswerAsync(scene.Bruno.Id, first, "Bénin.");
        await app.GivenAsync(Given.ARole(scene.Anne, scene.Practice, Role.Requester));
        var again = await scene.SendAsync("Connue");
        await scene.SamePatientAsync(first, again);
        using var browser = await OpenAsync(scene, again);

        Assert.Equal(["1. Dr Maëlle Bruno", "2. Dr Maëlle Anne"], Ranked(browser));
        Assert.Contains("A déjà rendu un avis pour ce patient.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Exerce dans la commune du patient, à Carhaix-Plouguer.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_hand_is_left_out_once_the_coordination_set_capacities()
    {
        var (scene, id) = await SentAsync();
        await scene.World.ClaimAsync(scene.Anne.Id, await scene.SendAsync("Autre"));
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync($"/administration/equipes/{scene.Team.Id}/capacites");
        await browser.SubmitAsync("capacites", ($"Most-{scene.Anne.Id}", "0"));
        Assert.Equal(DispatchRefusals.CapacityWrong.Code, RegulationTests.Code(browser));
        await browser.SubmitAsync("capacites", ($"Most-{scene.Anne.Id}", "1"), ($"Most-{scene.Bruno.Id}", "5"));
        await browser.VisitAsync($"/administration/equipes/{scene.Team.Id}/capacites");
        Assert.Equal("1", browser.Page.GetElementById($"Most-{scene.Anne.Id}")?.GetAttribute("value"));

        await browser.GetAsync($"/demandes/{id}/attribuer");
        Assert.Equal(["1. Dr Maëlle Bruno"], Ranked(browser));
        Assert.Contains("Capacité atteinte\u00A0: 1\u00A0demande en cours, pour 1 au plus.", browser.Text, StringComparison.Ordinal);

        await browser.GetAsync($"/administration/equipes/{scene.Team.Id}/capacites");
        await browser.SubmitAsync("capacites", ($"Most-{scene.Anne.Id}", ""), ($"Most-{scene.Bruno.Id}", ""));
        await browser.GetAsync($"/demandes/{id}/attribuer");
        Assert.Equal(2, Ranked(browser).Count());
    }

    [Fact]
    public async Task Capacities_of_another_team_do_not_exist()
    {
        var (scene, other) = (await IntakeScene.GivenAsync(app), await IntakeScene.GivenAsync(app));
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync($"/administration/equipes/{other.Team.Id}/capacites");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.World.UseAsync<SetCapacitiesHandler>(
            scene.Coordinator.Id, (set, act) => set.HandleAsync(new SetCapacities(other.Team.Id, new Dictionary<ProfessionalId, int?>()), act, Ct)));
        Assert.Equal(DispatchRefusals.NotFound, refused.Refusal);
    }

    private static IEnumerable<string> Ranked(TestBrowser browser) => browser.Page.QuerySelectorAll("ol .r-list-title").Select(title => title.TextContent.Trim());

    private async Task<(IntakeScene Scene, RequestId Id)> SentAsync()
    {
        var scene = await IntakeScene.GivenAsync(app);
        return (scene, await scene.SendAsync("Abgrall"));
    }

    private static async Task<TestBrowser> OpenAsync(IntakeScene scene, RequestId id)
    {
        var browser = await scene.CoordinatorAsync();
        await browser.GetAsync($"/demandes/{id}/attribuer");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        return browser;
    }

    private Task<DispatchChoice> ChoiceAsync(RequestId id) =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().ChoicesOf(id).SingleAsync(Ct));

    private Task<List<string>> JournaledAsync(string subject) =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().Where(e => e.Subject == subject).Select(e => e.Action).ToListAsync(Ct));
}

/// <summary>On SQLite.</summary>
public sealed class DispatchPagesTestsOnSqlite(RelaisApp app) : DispatchPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class DispatchPagesTestsOnPostgres(PostgresApp app) : DispatchPagesTests(app), IClassFixture<PostgresApp>;
