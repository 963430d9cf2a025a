using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Relais.Requests.Lines;

namespace Relais.Requests.Concertation;

/// <summary>Whoever left a team is called to its sessions no more, unless invited again as somebody from outside; its coordination is told when they led.</summary>
internal sealed class LeaveBoards(RelaisDb db, LineExperts experts, IDirectory directory, INotices notices, IClock clock) : IHandle<MembershipEnded>
{
    public Task HandleAsync(MembershipEnded told, Guid id, CancellationToken ct) => LeaveAsync(ProfessionalId.From(told.Professional), Act.OfRelais(clock.GetCurrentInstant()), ct);

    /// <summary>Looks at every board and session that counts on somebody as one of the team; the caller saves.</summary>
    public async Task LeaveAsync(ProfessionalId who, Act act, CancellationToken ct)
    {
        var (boards, sessions) = await db.BoardsLeftByAsync(who, ct);
        var left = await experts.TeamsLeftAsync([.. boards.Select(board => board.Team), .. sessions.Select(session => session.Team)], who, BoardPeople.Caring, ct);
        foreach (var board in boards.Where(board => left.Contains(board.Team)))
        {
            board.Leave(who);
            db.Record(act, "board.remove-member", "board/" + board.Id);
            await TellIfLedAsync(board.Chair == who && board.IsOpen, board.Team, $"board/{board.Id}", $"/administration/rcp/{board.Id}", "Une RCP n’a plus de médecin responsable : choisissez-en un autre", act, ct);
        }

        var opined = await db.SessionsOpinedInAsync(sessions.ConvertAll(session => session.Id), who, ct);
        foreach (var session in sessions.Where(session => left.Contains(session.Team)))
        {
            await LeaveAsync(session, who, opined.Contains(session.Id), act, ct);
        }
    }

    private async Task LeaveAsync(BoardSession session, ProfessionalId who, bool hasOpined, Act act, CancellationToken ct)
    {
        var isToCome = session.WhyNotTakeCases(act.At) is null;
        var isToValidate = session.Chair == who && (isToCome || await db.IsMinutesLeftAsync(session.Id, ct));
        if (session.Leave(who, hasOpined))
        {
            db.Record(act, "board.uncall", $"board-session/{session.Id}/{who}");
        }

        await TellIfLedAsync(
            isToValidate, session.Team, TellBoard.SubjectOf(session.Id), $"/concertation/{session.Id}/participants",
            $"Une concertation n’a plus de médecin responsable : nommez-en un autre, {session.When()}", act, ct);
        if (isToCome && !session.IsAttendee(who))
        {
            db.Tell(new BoardProgressed(session.Id.Value, null, BoardNews.Uncalled, act.By.Value, who.Value), act.At);
        }
    }

    private async Task TellIfLedAsync(bool isLed, TeamId team, string subject, string url, string sentence, Act act, CancellationToken ct)
    {
        foreach (var coordinator in isLed ? await directory.MembersOfTeamAsync(team, [Role.Coordinator], ct) : [])
        {
            await notices.AddAsync(new Notice(coordinator, $"{subject}/chair-left", subject, sentence, url, act.At), ct);
        }
    }
}
