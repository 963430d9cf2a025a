using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.People;
using Relais.Directory.Replacing;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Testing;
using Relais.Tests.Requests.Visits;
using Xunit;

namespace Relais.Tests.Requests.Replacing;

/// <summary>Nobody gives away rights that are not theirs, and none outlives the replacement.</summary>
public abstract class ReplacementAttackTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_leads_a_team_does_not_give_themselves_the_rights_of_its_members()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        var coordinator = scene.Intake.Coordinator;
        var rpps = await NumberedAsync(coordinator, scene);
        Assert.Equal("replacement.to-oneself", await VisitScene.RefusedAsync(() => DeclareAsync(scene, coordinator, scene.Intake.Anne, rpps)));
        Assert.Equal(HttpStatusCode.NotFound, await scene.StatusAsync(coordinator, "/remplacements"));
    }

    [Fact]
    public async Task Who_leads_a_team_gives_away_nothing_of_another_place()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        var (coordinator, anne, at) = (scene.Intake.Coordinator, scene.Intake.Anne, app.Clock.GetCurrentInstant());
        await app.GivenAsync(Membership.Begin(anne.Id, scene.Intake.Practice.Id, null, Role.Requester, at - Duration.FromDays(90), at + Duration.FromDays(1)));

        Assert.Equal("replacement.elsewhere", await VisitScene.RefusedAsync(() => DeclareAsync(scene, coordinator, anne, scene.Substitute.Rpps)));
        await scene.ReplaceAsync(anne, 0, 0);
        Assert.Contains(anne.Id, (await scene.Intake.World.ActOfAsync(scene.Substitute.Id)).Replaces);
    }

    [Fact]
    public async Task A_place_that_one_has_left_hinders_nothing()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        var at = app.Clock.GetCurrentInstant();
        await app.GivenAsync(Membership.Begin(scene.Intake.Anne.Id, scene.Intake.Practice.Id, null, Role.Requester, at - Duration.FromDays(90), at - Duration.FromDays(1)));
        await DeclareAsync(scene, scene.Intake.Coordinator, scene.Intake.Anne, scene.Substitute.Rpps);
        Assert.Contains(scene.Intake.Anne.Id, (await scene.Intake.World.ActOfAsync(scene.Substitute.Id)).Replaces);
    }

    [Fact]
    public async Task A_form_opened_before_the_end_changes_nothing_after_it()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        await scene.ReplaceAsync(scene.Intake.Bruno, 0, 3);
        var id = await scene.Intake.SendAsync("L’Hostis-Kerdoncuff");
        using var substitute = await app.BrowseAsAsync(scene.Substitute.Id);
        await substitute.GetAsync($"/demandes/{id}");
        var replacement = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Replacement>().Where(r => r.Replaced == scene.Intake.Bruno.Id).Select(r => r.Id).SingleAsync(Ct));
        await scene.Intake.World.UseAsync<EndReplacementHandler>(scene.Intake.Bruno.Id, (end, act) => end.HandleAsync(new(replacement, default), act, Ct));

        await substitute.SubmitAsync("prendre");
        Assert.True(substitute.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Found, $"{substitute.Status}");
        var request = await scene.Intake.ReadAsync(id);
        Assert.Equal((RequestState.Sent, null), (request.State, request.Expert));
    }

    [Fact]
    public async Task Declared_twenty_times_at_once_there_is_one()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        await Parallel.ForAsync(0, 20, Ct, async (_, _) =>
        {
            try
            {
                await scene.ReplaceAsync(scene.Intake.Anne, 0, 3);
            }
            catch (Exception lost) when (lost is RefusedException || (lost as DbUpdateException)?.IsLostRace() == true)
            {
                // The race is lost: what the database holds is what counts.
            }
        });
        Assert.Equal(1, await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Replacement>().CountAsync(r => r.Replaced == scene.Intake.Anne.Id, Ct)));
    }

    private static Task DeclareAsync(ReplacedScene scene, Professional by, Professional replaced, string? rpps) =>
        scene.Intake.World.UseAsync<DeclareReplacementHandler>(by.Id, (declare, act) =>
            declare.HandleAsync(new DeclareReplacement(replaced.Id, ReplacingFor.Of(scene.Intake.Team.Id), rpps, scene.Today, scene.Today), act, Ct));

    private async Task<string> NumberedAsync(Professional person, ReplacedScene scene)
    {
        var rpps = scene.Substitute.Rpps!;
        await app.InScopeAsync(async scope =>
        {
            var people = scope.GetRequiredService<RelaisDb>().Set<Professional>();
            await people.Where(p => p.Id == scene.Substitute.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Rpps, (string?)null), Ct);
            await people.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Rpps, rpps), Ct);
        });
        return rpps;
    }
}

public sealed class ReplacementAttackTestsOnSqlite(RelaisApp app) : ReplacementAttackTests(app), IClassFixture<RelaisApp>;

public sealed class ReplacementAttackTestsOnPostgres(PostgresApp app) : ReplacementAttackTests(app), IClassFixture<PostgresApp>;
