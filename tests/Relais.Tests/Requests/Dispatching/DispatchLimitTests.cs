using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Answering;
using Relais.Requests.Contract;
using Relais.Requests.Dispatching;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Dispatching;

/// <summary>What a suggestion tells of colleagues is for the coordination alone; nobody is entrusted a request that they cannot have.</summary>
public abstract class DispatchLimitTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_expert_in_charge_passes_it_on_without_reading_how_busy_or_away_colleagues_are()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var today = app.Clock.GetCurrentInstant().InZone(scene.Line.Zone).Date;
        await app.GivenAsync(new Absence { Professional = scene.Bruno.Id, From = today, To = today.PlusDays(3) });
        var id = await scene.SendAsync("Abgrall");
        await EntrustAsync(scene, scene.Coordinator.Id, id, scene.Anne.Id);

        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await anne.GetAsync($"/demandes/{id}/attribuer");

        Assert.Equal(HttpStatusCode.OK, anne.Status);
        Assert.DoesNotMatch("en cours|Absence|écarté|points|Suggestion|Choix précédents|Capacité", anne.Page.QuerySelector("main")!.TextContent);
        Assert.Contains(anne.Page.QuerySelectorAll("#Expert option"), option => option.TextContent.Trim() == "Dr Maëlle Bruno");
        await anne.SubmitAsync("attribuer", ("Expert", scene.Bruno.Id.ToString()), ("Why", "Je pars."));
        Assert.Equal(scene.Bruno.Id, (await scene.ReadAsync(id)).Expert);

        // Only what the coordination read is kept as a suggestion followed or not.
        Assert.Equal(1, await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().ChoicesOf(id).CountAsync(Ct)));
        using var coordinator = await scene.CoordinatorAsync();
        await coordinator.GetAsync($"/demandes/{id}/attribuer");
        Assert.Contains("Choix précédents", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_forged_by_who_asks_shows_nothing_of_the_team()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Abgrall");
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");
        using var forged = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", author.Page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!),
            new("_handler", "attribuer"),
            new("Expert", scene.Bruno.Id.ToString()),
        ]);
        await author.SendAsync($"/demandes/{id}/attribuer", forged);

        Assert.Equal("request.not-the-coordinator", RegulationTests.Code(author));
        Assert.DoesNotMatch("en cours|points|Suggestion|Bruno", author.Page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Whoever_asks_is_entrusted_nothing_and_claims_nothing_even_by_a_twin()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Abgrall");
        await app.GivenAsync(new RequestParty { Request = id, Professional = scene.Bruno.Id, Since = app.Clock.GetCurrentInstant(), IsActive = true, IsRequester = true });

        Assert.Equal("request.own", await RefusedAsync(() => EntrustAsync(scene, scene.Coordinator.Id, id, scene.Bruno.Id)));
        Assert.Equal("request.own", await RefusedAsync(() => scene.World.UseAsync<ReassignRequestHandler>(scene.Coordinator.Id, (reassign, act) => reassign.HandleAsync(new(id, scene.Bruno.Id, ""), act, Ct))));
        Assert.Equal("request.own", await RefusedAsync(() => scene.World.ClaimAsync(scene.Bruno.Id, id)));
        Assert.True((await scene.ReadAsync(id)).Parties.Single().IsRequester);
    }

    [Fact]
    public async Task Nobody_is_entrusted_what_they_have_nor_what_is_not_for_them()
    {
        var (scene, other) = (await IntakeScene.GivenAsync(app), await IntakeScene.GivenAsync(app));
        var id = await scene.SendAsync("Abgrall");
        await EntrustAsync(scene, scene.Coordinator.Id, id, scene.Anne.Id);
        var steps = (await scene.ReadAsync(id)).Steps.Count;

        Assert.Equal("request.already-theirs", await RefusedAsync(() => EntrustAsync(scene, scene.Coordinator.Id, id, scene.Anne.Id)));
        Assert.Equal("request.not-an-expert", await RefusedAsync(() => EntrustAsync(scene, scene.Coordinator.Id, id, other.Anne.Id)));
        Assert.Equal("request.not-an-expert", await RefusedAsync(() => EntrustAsync(scene, scene.Coordinator.Id, id, scene.Author.Id)));
        Assert.Equal("request.not-an-expert", await RefusedAsync(() => EntrustAsync(scene, scene.Coordinator.Id, id, default)));
        Assert.Equal("request.not-found", await RefusedAsync(() => EntrustAsync(scene, other.Coordinator.Id, id, other.Anne.Id)));
        Assert.Equal("request.not-the-coordinator", await RefusedAsync(() => EntrustAsync(scene, scene.Author.Id, id, scene.Bruno.Id)));
        Assert.Equal(steps, (await scene.ReadAsync(id)).Steps.Count);
    }

    [Fact]
    public async Task Who_left_the_team_is_suggested_no_more()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Abgrall");
        await scene.LeaveAsync(scene.Bruno);

        using var coordinator = await scene.CoordinatorAsync();
        await coordinator.GetAsync($"/demandes/{id}/attribuer");
        Assert.DoesNotContain("Bruno", coordinator.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("request.not-an-expert", await RefusedAsync(() => EntrustAsync(scene, scene.Coordinator.Id, id, scene.Bruno.Id)));
    }

    [Fact]
    public async Task A_team_without_anybody_says_so()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Abgrall");
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            await db.Set<Membership>().Where(m => m.Professional == scene.Anne.Id || m.Professional == scene.Bruno.Id).ExecuteDeleteAsync(Ct);
            await db.Set<RotaMember>().Where(m => m.RotaGroup == scene.Rota.Id.Value).ExecuteDeleteAsync(Ct);
        });

        using var coordinator = await scene.CoordinatorAsync();
        await coordinator.GetAsync($"/demandes/{id}/attribuer");
        Assert.Equal(HttpStatusCode.OK, coordinator.Status);
        Assert.Contains("Personne n’est disponible", coordinator.Text, StringComparison.Ordinal);
        await coordinator.SubmitAsync("attribuer", ("Expert", ""));
        Assert.Equal("request.not-an-expert", RegulationTests.Code(coordinator));
    }

    private static Task EntrustAsync(IntakeScene scene, ProfessionalId by, RequestId id, ProfessionalId expert) =>
        scene.World.UseAsync<EntrustRequestHandler>(by, async (entrust, act) => await entrust.HandleAsync(new(id, expert, "", await scene.MarkAsync(id, act)), act, Ct));

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal.Code;
}

public sealed class SqliteDispatchLimitTests(RelaisApp app) : DispatchLimitTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresDispatchLimitTests(PostgresApp app) : DispatchLimitTests(app), IClassFixture<PostgresApp>;
