using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Messaging.Notices;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Concertation;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Sessions;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Concertation;

/// <summary>A session that is planned changes: who is called, who answers for it, in which order its cases come; on both databases.</summary>
public abstract class SessionTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_of_elsewhere_is_invited_to_one_session_and_the_invitation_withdrawn()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (session, one) = await ListedAsync(scene, "Invitée", consented: true);
        var outsider = await AnOutsiderAsync("Prigentseul");
        using var browser = await app.BrowseAsAsync(outsider.Id);
        await browser.GetAsync($"/concertation/dossiers/{one}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);

        using var coordinator = await scene.Intake.CoordinatorAsync();
        await coordinator.GetAsync($"/concertation/{session}/participants?nom=Prigentseul");
        await coordinator.SubmitAsync("membre", ("Expert", outsider.Id.ToString()));
        Assert.Equal($"/concertation/{session}/participants", coordinator.Location);
        await browser.GetAsync($"/concertation/dossiers/{one}");
        Assert.Contains("INVITÉE", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await scene.BoardAsync()).Members, member => member.Professional == outsider.Id);

        await scene.TellAllAsync();
        app.Clock.Advance(Duration.FromMinutes(1));
        await coordinator.GetAsync($"/concertation/{session}/participants");
        await coordinator.SubmitAsync("retirer", ("Expert", outsider.Id.ToString()));
        foreach (var address in new[] { $"/concertation/dossiers/{one}", $"/concertation/{session}" })
        {
            await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        }

        await scene.TellAllAsync();
        Assert.Equal(["Vous êtes convié à une concertation", "Vous n’êtes plus convié à une concertation"], (await TitlesAsync(scene, outsider.Id)).Select(title => title.Split(',')[0]));
        Assert.Equal(2, await scene.ReadAsync(db => db.Set<JournalEntry>().CountAsync(line => line.Subject == $"board-session/{session}/{outsider.Id}", Ct)));
    }

    [Fact]
    public async Task Somebody_of_elsewhere_is_invited_only_once_every_patient_agrees()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (session, one) = await ListedAsync(scene, "Réservée");
        var outsider = await AnOutsiderAsync("Loin");
        Assert.Equal(BoardRefusals.CasesUnconsented, await ConcertationScene.RefusedAsync(() => InviteAsync(scene, session, outsider.Id)));

        using var expert = await app.BrowseAsAsync(scene.Expert);
        await expert.GetAsync($"/concertation/dossiers/{one}/modifier");
        await expert.SubmitAsync("dossier", ("Consent", "true"));
        await InviteAsync(scene, session, outsider.Id);

        Assert.True((await scene.SessionAsync(session)).Attendees.Single(a => a.Professional == outsider.Id).IsOutside);
        await expert.GetAsync($"/concertation/dossiers/{one}/modifier");
        await expert.SubmitAsync("dossier", ("Consent", ""));
        Assert.True((await scene.CaseAsync(one)).IsConsented);
    }

    [Fact]
    public async Task Who_gave_an_opinion_or_leads_stays_and_so_do_all_once_the_meeting_has_begun()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (session, one) = await ListedAsync(scene, "Parole");
        await scene.OpineAsync(scene.Surgeon.Id, one, "Reprise.");

        Assert.Equal(BoardRefusals.OpinionGiven, await ConcertationScene.RefusedAsync(() => InviteAsync(scene, session, scene.Surgeon.Id, leaves: true)));
        Assert.Equal(BoardRefusals.MemberLeads, await ConcertationScene.RefusedAsync(() => InviteAsync(scene, session, scene.Chair.Id, leaves: true)));
        Assert.Equal(BoardRefusals.MemberGone, await ConcertationScene.RefusedAsync(() => InviteAsync(scene, session, scene.Intake.Bruno.Id, leaves: true)));
        Assert.Equal(BoardRefusals.MemberTwice, await ConcertationScene.RefusedAsync(() => InviteAsync(scene, session, scene.Oncologist.Id)));
        Assert.Equal(BoardRefusals.NotTheLead, await ConcertationScene.RefusedAsync(() => InviteAsync(scene, session, scene.Intake.Bruno.Id, by: scene.Surgeon.Id)));
        await scene.LeadAsync(session, SessionStep.Start);
        Assert.Equal(BoardRefusals.MeetingBegun, await ConcertationScene.RefusedAsync(() => InviteAsync(scene, session, scene.Oncologist.Id, leaves: true)));
        await InviteAsync(scene, session, scene.Intake.Bruno.Id);
        await scene.DraftAsync(one, scene.Decided());
        await scene.LeadAsync(session, SessionStep.Close);
        Assert.Equal(BoardRefusals.SessionOver, await ConcertationScene.RefusedAsync(() => InviteAsync(scene, session, scene.Intake.Bruno.Id, leaves: true)));
    }

    [Fact]
    public async Task Another_chair_validates_the_minutes_of_one_session()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (session, one, _) = await scene.MetAsync("Relève", scene.Surgeon.Id);
        await scene.DraftAsync(one, scene.Decided());
        await scene.LeadAsync(session, SessionStep.Close);
        using var coordinator = await scene.Intake.CoordinatorAsync();
        await coordinator.GetAsync($"/concertation/{session}/participants");
        await coordinator.SubmitAsync("responsable", ("Chair", scene.Chair.Id.ToString()));
        Assert.Equal("board.chair-missing", RegulationTests.Code(coordinator));
        await coordinator.SubmitAsync("responsable", ("Chair", scene.Intake.Anne.Id.ToString()));
        await scene.TellAllAsync();

        Assert.Contains(await TitlesAsync(scene, scene.Intake.Anne.Id), title => title.StartsWith("Vous êtes le médecin responsable", StringComparison.Ordinal));
        Assert.Equal(BoardRefusals.NotTheChair, await ConcertationScene.RefusedAsync(() => scene.ValidateAsync(one)));
        await scene.ValidateAsync(one, scene.Intake.Anne.Id);
        Assert.Equal(scene.Intake.Anne.Id, (await scene.CaseAsync(one)).Valid!.ValidatedBy);
        Assert.Equal(scene.Chair.Id, (await scene.BoardAsync()).Chair);
    }

    [Fact]
    public async Task Who_does_not_lead_it_does_not_change_who_comes()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (session, _) = await ListedAsync(scene, "Calme");
        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        await surgeon.GetAsync($"/concertation/{session}/participants");
        Assert.Equal(HttpStatusCode.NotFound, surgeon.Status);
        await surgeon.GetAsync($"/concertation/{session}");
        Assert.DoesNotContain("Convier", surgeon.Text, StringComparison.Ordinal);
        Assert.Empty(surgeon.Page.QuerySelectorAll("button[form=ordre]"));
    }

    [Fact]
    public async Task Cases_are_put_in_order_by_plain_buttons()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        List<BoardCaseId> cases = [];
        foreach (var patient in new[] { "Alpha", "Bravo", "Charlie" })
        {
            cases.Add(await scene.EnrolAsync(await scene.InChargeAsync(patient), session));
        }

        using var coordinator = await scene.Intake.CoordinatorAsync();
        await coordinator.GetAsync($"/concertation/{session}");
        Assert.Equal(4, coordinator.Page.QuerySelectorAll("button[form=ordre]").Length);
        await coordinator.SubmitAsync("ordre", ("Up", cases[2].ToString()));
        await coordinator.GetAsync($"/concertation/{session}");
        await coordinator.SubmitAsync("ordre", ("Down", cases[0].ToString()));

        Assert.Equal([cases[2], cases[0], cases[1]], await OrderAsync(scene, session));
        await coordinator.SubmitAsync("ordre", ("Up", cases[2].ToString()));
        Assert.Equal("board.changed-meanwhile", RegulationTests.Code(coordinator));
    }

    [Fact]
    public async Task A_case_that_comes_back_stands_last_and_one_that_left_is_not_moved()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        var (first, second) = (await scene.InChargeAsync("Premier"), await scene.InChargeAsync("Second"));
        var left = await scene.EnrolAsync(first, session);
        var stayed = await scene.EnrolAsync(second, session);
        await scene.UseAsync<WithdrawCaseHandler>(scene.Expert, async (withdraw, act) => await withdraw.HandleAsync(new(left, (await scene.CaseAsync(left)).Version), act, Ct));

        Assert.Equal(BoardRefusals.CaseWithdrawn, await ConcertationScene.RefusedAsync(async () => await MoveAsync(scene, session, left, (await scene.SessionAsync(session)).Version)));
        await scene.EnrolAsync(first, session);
        Assert.Equal([stayed, left], await OrderAsync(scene, session));
    }

    [Fact]
    public async Task Of_those_who_change_the_same_list_at_once_one_is_refused()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        await scene.EnrolAsync(await scene.InChargeAsync("Un"), session);
        var second = await scene.EnrolAsync(await scene.InChargeAsync("Deux"), session);
        var outsider = await AnOutsiderAsync("Ensemble");
        var version = (await scene.SessionAsync(session)).Version;

        var tries = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(n => ConcertationLimitTests.TryAsync(() => n % 2 == 0 ? MoveAsync(scene, session, second, version) : InviteAsync(scene, session, scene.Intake.Bruno.Id, version: version))));

        Assert.Equal(1, tries.Count(won => won));
        Assert.Equal(version + 1, (await scene.SessionAsync(session)).Version);
        Assert.Equal(BoardRefusals.ChangedMeanwhile, await ConcertationScene.RefusedAsync(() => InviteAsync(scene, session, outsider.Id, version: version)));
    }

    [Fact]
    public async Task An_invitation_that_somebody_else_is_just_writing_is_refused_in_a_sentence()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        var invited = scene.Intake.Bruno;
        using var coordinator = await scene.Intake.CoordinatorAsync();
        await coordinator.GetAsync($"/concertation/{session}/participants");
        var sending = Task.CompletedTask;
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            await db.InTransactionAsync(
                async () =>
                {
                    db.Add(BoardAttendee.Of(session, invited.Id, isOutside: false, null));
                    await db.SaveChangesAsync(Ct);
                    sending = coordinator.SubmitAsync("membre", ("Expert", invited.Id.ToString()));
                    await Task.Delay(500, Ct);
                    Assert.False(sending.IsCompleted, "It waits for the one who writes.");
                },
                Ct);
        });

        await sending;
        Assert.Equal(HttpStatusCode.Conflict, coordinator.Status);
        Assert.Matches($"a changé pendant que vous la lisiez|{BoardRefusals.MemberTwice.Sentence}", coordinator.Text);
    }

    private static async Task<(BoardSessionId Session, BoardCaseId Case)> ListedAsync(ConcertationScene scene, string patient, bool consented = false)
    {
        var session = await scene.MeetAsync();
        return (session, await scene.EnrolAsync(await scene.InChargeAsync(patient), session, consented));
    }

    private async Task<Professional> AnOutsiderAsync(string name)
    {
        var (place, outsider) = (Given.AnEss("Loin"), Given.ADoctor(name));
        await app.GivenAsync(place, outsider, Given.ARole(outsider, place, Role.Requester));
        return outsider;
    }

    private static Task InviteAsync(ConcertationScene scene, BoardSessionId session, ProfessionalId who, bool leaves = false, ProfessionalId? by = null, long? version = null) =>
        scene.UseAsync<ChangeInvitationHandler>(
            by ?? scene.Intake.Coordinator.Id, async (change, act) => await change.HandleAsync(new(session, version ?? (await scene.SessionAsync(session)).Version, who, leaves), act, Ct));

    private static Task MoveAsync(ConcertationScene scene, BoardSessionId session, BoardCaseId one, long version) =>
        scene.UseAsync<MoveCaseHandler>(scene.Intake.Coordinator.Id, (move, act) => move.HandleAsync(new(session, version, one, Up: true), act, Ct));

    private static Task<List<BoardCaseId>> OrderAsync(ConcertationScene scene, BoardSessionId session) =>
        scene.ReadAsync(db => db.Set<BoardCase>().Where(c => c.Session == session).OrderBy(c => c.Rank).Select(c => c.Id).ToListAsync(Ct));

    private static Task<List<string>> TitlesAsync(ConcertationScene scene, ProfessionalId person) =>
        scene.ReadAsync(db => db.Set<PostedNotice>().Where(notice => notice.To == person).OrderBy(notice => notice.At).Select(notice => notice.Title).ToListAsync(Ct));
}

public sealed class SqliteSessionTests(RelaisApp app) : SessionTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresSessionTests(PostgresApp app) : SessionTests(app), IClassFixture<PostgresApp>;
