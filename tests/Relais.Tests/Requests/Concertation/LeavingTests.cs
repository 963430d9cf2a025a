using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Messaging.Notices;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Concertation;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Relais.Requests.Lines;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Concertation;

/// <summary>Whoever leaves the team is called to its sessions no more, keeps reading what they took part in, and leaves its rotas.</summary>
public abstract class LeavingTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_leaves_is_called_no_more_and_reads_nothing_of_what_is_to_come()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        var one = await scene.EnrolAsync(await scene.InChargeAsync("Départ"), session);
        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        await surgeon.GetAsync($"/concertation/dossiers/{one}");
        Assert.Equal(HttpStatusCode.OK, surgeon.Status);
        await scene.MarkAsync(session, scene.Surgeon.Id);

        await LeaveAsync(scene, scene.Surgeon);

        await surgeon.GetAsync($"/concertation/dossiers/{one}");
        Assert.Equal(HttpStatusCode.NotFound, surgeon.Status);
        await surgeon.GetAsync($"/concertation/{session}");
        Assert.Equal(HttpStatusCode.NotFound, surgeon.Status);
        Assert.DoesNotContain((await scene.SessionAsync(session)).Attendees, a => a.Professional == scene.Surgeon.Id);
        Assert.DoesNotContain((await scene.BoardAsync()).Members, m => m.Professional == scene.Surgeon.Id);
        Assert.Contains("board.uncall", await JournaledAsync($"board-session/{session}/{scene.Surgeon.Id}"));
        Assert.DoesNotContain((await scene.SessionAsync(await scene.MeetAsync(72))).Attendees, a => a.Professional == scene.Surgeon.Id);
        Assert.Equal(BoardRefusals.NotFound, await ConcertationScene.RefusedAsync(() => scene.OpineAsync(scene.Surgeon.Id, one, "Encore un mot.")));
    }

    [Fact]
    public async Task Invited_again_they_are_from_outside_and_each_patient_agrees()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        var one = await scene.EnrolAsync(await scene.InChargeAsync("Accord"), session);
        await LeaveAsync(scene, scene.Surgeon);

        Assert.Equal(BoardRefusals.CasesUnconsented, await ConcertationScene.RefusedAsync(() => InviteAsync(scene, session, scene.Surgeon.Id)));
        await scene.UseAsync<Relais.Requests.Concertation.Cases.RewriteCaseHandler>(scene.Expert, async (rewrite, act) => await rewrite.HandleAsync(new(one, (await scene.CaseAsync(one)).Version, scene.Sheet(consented: true)), act, Ct));
        await InviteAsync(scene, session, scene.Surgeon.Id);
        Assert.True((await scene.SessionAsync(session)).Attendees.Single(a => a.Professional == scene.Surgeon.Id).IsOutside);
    }

    [Fact]
    public async Task Who_took_part_keeps_reading_it_and_who_did_not_reads_it_no_more()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (session, one, _) = await scene.MetAsync("Passé", scene.Chair.Id, scene.Surgeon.Id);
        await scene.DraftAsync(one, scene.Decided());
        await scene.ValidateAsync(one);
        await scene.LeadAsync(session, SessionStep.Close);
        var quorum = (await scene.CaseAsync(one)).QuorumOf(await scene.SessionAsync(session)).Sentence;

        await LeaveAsync(scene, scene.Surgeon);
        await LeaveAsync(scene, scene.Oncologist);

        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        await surgeon.GetAsync($"/concertation/dossiers/{one}");
        Assert.Equal(HttpStatusCode.OK, surgeon.Status);
        using var oncologist = await app.BrowseAsAsync(scene.Oncologist.Id);
        await oncologist.GetAsync($"/concertation/dossiers/{one}");
        Assert.Equal(HttpStatusCode.NotFound, oncologist.Status);
        Assert.Equal(quorum, (await scene.CaseAsync(one)).QuorumOf(await scene.SessionAsync(session)).Sentence);
    }

    [Fact]
    public async Task An_opinion_stands_and_cases_that_come_later_need_an_agreement()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.AskAroundAsync();
        var one = await scene.EnrolAsync(await scene.InChargeAsync("Avant"), session);
        await scene.OpineAsync(scene.Surgeon.Id, one, "Reprise.");

        await LeaveAsync(scene, scene.Surgeon);

        var attendee = (await scene.SessionAsync(session)).Attendees.Single(a => a.Professional == scene.Surgeon.Id);
        Assert.True(attendee.IsOutside);
        Assert.Contains((await scene.CaseAsync(one)).TakingPart(await scene.SessionAsync(session)), a => a.Professional == scene.Surgeon.Id);
        var later = await scene.InChargeAsync("Après");
        Assert.Equal(BoardRefusals.ConsentMissing, await ConcertationScene.RefusedAsync(() => scene.EnrolAsync(later, session)));
        await scene.EnrolAsync(later, session, consented: true);
    }

    [Fact]
    public async Task A_chair_who_leaves_leads_nothing_and_the_coordination_names_another()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (session, one, _) = await scene.MetAsync("Sans responsable", scene.Chair.Id, scene.Surgeon.Id);
        await scene.DraftAsync(one, scene.Decided());

        await LeaveAsync(scene, scene.Chair);

        Assert.Equal(BoardRefusals.NotTheChair, await ConcertationScene.RefusedAsync(() => scene.ValidateAsync(one)));
        Assert.Equal(BoardRefusals.NotTheLead, await ConcertationScene.RefusedAsync(() => scene.LeadAsync(session, SessionStep.Close, scene.Chair.Id)));
        Assert.Equal(BoardRefusals.NotFound, await ConcertationScene.RefusedAsync(() => scene.UseAsync<PlanSessionHandler>(scene.Chair.Id, (plan, act) => plan.HandleAsync(new(scene.Board, Meeting()), act, Ct))));
        Assert.Equal(BoardRefusals.ChairGone, await ConcertationScene.RefusedAsync(() => scene.PlanAsync(Meeting())));
        Assert.Equal(
            [$"/administration/rcp/{scene.Board}", $"/concertation/{session}/participants"],
            (await NoticesOfAsync(scene.Intake.Coordinator.Id)).Where(url => url.EndsWith("/participants", StringComparison.Ordinal) || url.StartsWith("/administration/rcp", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        await scene.UseAsync<NameChairHandler>(scene.Intake.Coordinator.Id, async (name, act) => await name.HandleAsync(new(session, (await scene.SessionAsync(session)).Version, scene.Surgeon.Id), act, Ct));
        await scene.ValidateAsync(one, scene.Surgeon.Id);

        SessionText Meeting() => new(SessionMode.Meeting, app.Clock.GetCurrentInstant() + Duration.FromDays(3), null, "Salle Iroise", "");
    }

    [Fact]
    public async Task Who_keeps_another_role_of_the_team_stays()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        await app.GivenAsync(Given.ARole(scene.Surgeon, scene.Intake.Ess, Role.CareProfessional, scene.Intake.Team));

        await LeaveAsync(scene, scene.Surgeon, Role.Expert);

        Assert.Contains((await scene.SessionAsync(session)).Attendees, a => a.Professional == scene.Surgeon.Id && !a.IsOutside);
    }

    [Fact]
    public async Task A_role_that_ends_by_its_date_is_seen_by_the_sweep()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Membership>().Where(m => m.Professional == scene.Oncologist.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, app.Clock.GetCurrentInstant()), Ct));

        await app.InScopeAsync(scope => scope.GetRequiredService<WatchLeavers>().RunAsync(Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));

        Assert.DoesNotContain((await scene.SessionAsync(session)).Attendees, a => a.Professional == scene.Oncologist.Id);
        Assert.Contains((await scene.SessionAsync(session)).Attendees, a => a.Professional == scene.Surgeon.Id);
    }

    [Fact]
    public async Task Who_leaves_takes_no_turn_and_sees_nothing_that_waits_for_the_rota()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var id = await scene.Intake.SendAsync("Astreinte");
        var bruno = scene.Intake.Bruno;
        using var browser = await app.BrowseAsAsync(bruno.Id);
        await browser.GetAsync($"/demandes/{id}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        await LeaveAsync(scene, bruno);

        await browser.GetAsync($"/demandes/{id}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        var rota = await scene.ReadAsync(db => db.Set<Rota>().Include(r => r.Members).SingleAsync(r => r.Id == scene.Intake.Rota.Id, Ct));
        Assert.Equal([scene.Intake.Anne.Id], rota.Members.Select(member => member.Professional));
        Assert.Contains("rota.remove-member", await JournaledAsync($"rota/{rota.Id}"));
    }

    private static Task LeaveAsync(ConcertationScene scene, Professional who, Role? role = null) => scene.Intake.LeaveAsync(who, role);

    private static Task InviteAsync(ConcertationScene scene, BoardSessionId session, ProfessionalId who) => scene.UseAsync<ChangeInvitationHandler>(
        scene.Intake.Coordinator.Id, async (change, act) => await change.HandleAsync(new(session, (await scene.SessionAsync(session)).Version, who, Leaves: false), act, Ct));

    private Task<List<string>> JournaledAsync(string subject) =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().Where(e => e.Subject == subject).Select(e => e.Action).ToListAsync(Ct));

    private Task<List<string>> NoticesOfAsync(ProfessionalId who) =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<PostedNotice>().Where(n => n.To == who).Select(n => n.Url).ToListAsync(Ct));
}

public sealed class SqliteLeavingTests(RelaisApp app) : LeavingTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresLeavingTests(PostgresApp app) : LeavingTests(app), IClassFixture<PostgresApp>;
