using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Notices;
using Relais.Requests.Concertation;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Concertation;

/// <summary>What commands on boards refuse, whom they tell, and what the sweep does.</summary>
public abstract class BoardCommandTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_board_is_set_up_on_its_pages()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var coordinator = await scene.CoordinatorAsync();
        var address = $"/administration/equipes/{scene.Team.Id}/rcp";
        await coordinator.GetAsync(address);
        await coordinator.SubmitAsync("rcp", ("Name", ""), ("Chair", scene.Anne.Id.ToString()));
        Assert.Equal("board.name-missing", RegulationTests.Code(coordinator));
        await coordinator.SubmitAsync("rcp", ("Name", "RCP sarcome"), ("Chair", scene.Anne.Id.ToString()), ("Required", "SM36"));
        var board = coordinator.Location!;
        await coordinator.GetAsync(board);
        await coordinator.SubmitAsync("membre", ("Expert", scene.Bruno.Id.ToString()));
        await coordinator.GetAsync(board);
        Assert.NotNull(coordinator.Page.QuerySelector($"[data-member='{scene.Bruno.Id}']"));
        await coordinator.SubmitAsync($"retirer-{scene.Bruno.Id}");
        await coordinator.GetAsync(board);
        Assert.Null(coordinator.Page.QuerySelector($"[data-member='{scene.Bruno.Id}']"));
        await coordinator.SubmitAsync("rcp", ("Name", "RCP sarcomes"), ("Physicians", "2"), ("Specialities", "1"));
        await coordinator.GetAsync(address);
        Assert.Contains("RCP sarcomes", coordinator.Text, StringComparison.Ordinal);
        Assert.Contains("Quorum : 2 médecins, 1 spécialité", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_planned_on_its_page_and_its_members_are_told()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        using var coordinator = await scene.Intake.CoordinatorAsync();
        await coordinator.GetAsync("/concertation/nouvelle");
        await coordinator.SubmitAsync("seance", ("Mode", nameof(SessionMode.Meeting)), ("Day", "2020-01-01"), ("Hour", "18:00"), ("Place", "Salle"));
        Assert.Equal("board.date-missing", RegulationTests.Code(coordinator));
        await coordinator.SubmitAsync("seance", ("Mode", nameof(SessionMode.Meeting)), ("Day", "2035-01-01"), ("Hour", "18:00"), ("Place", "Salle Iroise"));
        var session = coordinator.Location!;
        await scene.TellAllAsync();

        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        await surgeon.GetAsync("/concertation");
        Assert.NotNull(surgeon.Page.QuerySelector($"a[href='{session}']"));
        Assert.Contains(await TitlesAsync(scene, scene.Surgeon.Id), title => title.StartsWith("Vous êtes convié à une concertation", StringComparison.Ordinal));
        await coordinator.GetAsync(session);
        await coordinator.SubmitAsync("annuler");
        await scene.TellAllAsync();
        Assert.Contains(await TitlesAsync(scene, scene.Surgeon.Id), title => title.StartsWith("La concertation est annulée", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_boards_refuse_is_said()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var coordinator = scene.Intake.Coordinator.Id;
        var text = new BoardText("RCP", "", QuorumRule.Usual, scene.Chair.Id, null, IsOpen: true);
        Task<Refusal> EditAsync(BoardText edited, long? version = null) => ConcertationScene.RefusedAsync(() =>
            scene.UseAsync<EditBoardHandler>(coordinator, async (edit, act) => await edit.HandleAsync(new(scene.Board, version ?? (await scene.BoardAsync()).Version, edited), act, Ct)));

        Assert.Equal(BoardRefusals.ChangedMeanwhile, await EditAsync(text, version: 0));
        Assert.Equal(BoardRefusals.ChairMissing, await EditAsync(text with { Chair = scene.Intake.Author.Id }));
        Assert.Equal(BoardRefusals.SecretaryUnknown, await EditAsync(text with { Secretary = scene.Intake.Author.Id }));
        Assert.Equal(BoardRefusals.MemberUnknown, await ConcertationScene.RefusedAsync(() => scene.AddMemberAsync(ProfessionalId.New())));
        Assert.Equal(BoardRefusals.NotFound, await ConcertationScene.RefusedAsync(() =>
            scene.UseAsync<PlanSessionHandler>(scene.Surgeon.Id, (plan, act) => plan.HandleAsync(new(scene.Board, new(SessionMode.Meeting, null, null, "", "")), act, Ct))));
    }

    [Fact]
    public async Task What_cases_refuse_is_said()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        var waiting = await scene.Intake.SendAsync("Attente");
        Assert.Equal(BoardRefusals.NotInCharge, await ConcertationScene.RefusedAsync(() => scene.EnrolAsync(waiting, session, by: scene.Intake.Coordinator.Id)));
        var request = await scene.InChargeAsync("Prise");
        var one = await scene.EnrolAsync(request, session);
        Assert.Equal(BoardRefusals.AlreadyEnrolled, await ConcertationScene.RefusedAsync(() => scene.EnrolAsync(request, session)));
        Assert.Equal(BoardRefusals.ChangedMeanwhile, await ConcertationScene.RefusedAsync(() =>
            scene.UseAsync<RewriteCaseHandler>(scene.Expert, (rewrite, act) => rewrite.HandleAsync(new(one, 99, scene.Sheet()), act, Ct))));
        Assert.Equal(BoardRefusals.HasCases, await ConcertationScene.RefusedAsync(() => scene.LeadAsync(session, SessionStep.Cancel)));
        await scene.LeadAsync(session, SessionStep.Start);
        Assert.Equal(BoardRefusals.DeferralWrong, await ConcertationScene.RefusedAsync(() => scene.DraftAsync(one, scene.Decided() with { Kind = DecisionKind.Deferred, DeferredTo = session })));
        await scene.DraftAsync(one, scene.Decided());
        Assert.Equal(BoardRefusals.ChangedMeanwhile, await ConcertationScene.RefusedAsync(() =>
            scene.UseAsync<ValidateMinutesHandler>(scene.Chair.Id, (validate, act) => validate.HandleAsync(new(one, 99), act, Ct))));
        Assert.Equal(BoardRefusals.NotDrafted, await ConcertationScene.RefusedAsync(() =>
            scene.UseAsync<PrintMinutesHandler>(scene.Chair.Id, (print, act) => print.HandleAsync(new(one), act, Ct))));
        await scene.LeadAsync(session, SessionStep.Close);
        Assert.Equal(BoardRefusals.SessionOver, await ConcertationScene.RefusedAsync(async () => await scene.EnrolAsync(await scene.InChargeAsync("Tard"), session)));
    }

    [Fact]
    public async Task A_colleague_from_elsewhere_reads_once_the_patient_agrees()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var place = Given.AnEss("Loin");
        var outsider = Given.ADoctor("Loïc");
        await app.GivenAsync(place, outsider, Given.ARole(outsider, place, Role.Requester));
        await scene.AddMemberAsync(outsider.Id);
        var session = await scene.AskAroundAsync();
        var request = await scene.InChargeAsync("Loaëc");
        Assert.Equal(BoardRefusals.ConsentMissing, await ConcertationScene.RefusedAsync(() => scene.EnrolAsync(request, session)));
        var one = await scene.EnrolAsync(request, session, consented: true);
        await scene.TellAllAsync();

        Assert.Contains(await TitlesAsync(scene, outsider.Id), title => title.StartsWith("Votre avis est attendu dans une concertation", StringComparison.Ordinal));
        await scene.OpineAsync(outsider.Id, one, "Vu d’ici, surveillance.");
        using var browser = await app.BrowseAsAsync(outsider.Id);
        await browser.GetAsync($"/concertation/dossiers/{one}");
        Assert.Contains("Vu d’ici, surveillance.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_gave_no_opinion_are_reminded_until_the_end()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.AskAroundAsync(days: 4);
        var one = await scene.EnrolAsync(await scene.InChargeAsync("Cariou"), session);
        await scene.OpineAsync(scene.Surgeon.Id, one, "Reprise.");
        await SweepAsync(scene);
        Assert.DoesNotContain(await TitlesAsync(scene, scene.Oncologist.Id), IsReminder);

        foreach (var (days, reminders) in new[] { (2, 1), (1, 2), (1, 2) })
        {
            app.Clock.Advance(Duration.FromDays(days) + Duration.FromMinutes(1));
            await SweepAsync(scene);
            await SweepAsync(scene);
            Assert.Equal(reminders, (await TitlesAsync(scene, scene.Oncologist.Id)).Count(IsReminder));
        }

        Assert.DoesNotContain(await TitlesAsync(scene, scene.Surgeon.Id), IsReminder);
        Assert.Equal(SessionState.Closed, (await scene.SessionAsync(session)).State);
        Assert.Contains(await TitlesAsync(scene, scene.Chair.Id), title => title.Contains("ses fiches sont à rédiger", StringComparison.Ordinal));
        await scene.DraftAsync(one, scene.Decided());
        await scene.TellAllAsync();
        Assert.Contains(await TitlesAsync(scene, scene.Chair.Id), title => title == "Une fiche de concertation attend votre validation");
    }

    private static bool IsReminder(string title) => title.StartsWith("Relance", StringComparison.Ordinal);

    private static Task SweepAsync(ConcertationScene scene) => scene.UseAsync<RemindBoards>(ProfessionalId.Relais, (sweep, act) => sweep.RunAsync(act, Ct));

    private static Task<List<string>> TitlesAsync(ConcertationScene scene, ProfessionalId person) =>
        scene.ReadAsync(db => db.Set<PostedNotice>().Where(notice => notice.To == person).Select(notice => notice.Title).ToListAsync(Ct));
}

public sealed class SqliteBoardCommandTests(RelaisApp app) : BoardCommandTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresBoardCommandTests(PostgresApp app) : BoardCommandTests(app), IClassFixture<PostgresApp>;
