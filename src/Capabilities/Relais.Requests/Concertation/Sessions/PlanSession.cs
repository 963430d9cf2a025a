using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>Calls the members of a board together, with the composition and the quorum that it has today.</summary>
internal sealed record PlanSession(BoardId Board, SessionText Text);

internal sealed class PlanSessionHandler(RelaisDb db, IDirectory directory)
{
    public async Task<BoardSessionId> HandleAsync(PlanSession command, Act act, CancellationToken ct)
    {
        var board = await db.BoardsLedBy(act).AsNoTracking().Include(b => b.Members).SingleOrDefaultAsync(b => b.Id == command.Board, ct);
        RefusedException.ThrowIf(board is null ? BoardRefusals.NotFound : null);
        var team = (await directory.TeamsAsync([board!.Team], ct))[board.Team];
        var people = await directory.PeopleAsync([.. board.Members.Select(m => m.Professional)], ct);
        var session = BoardSession.Plan(board, command.Text, team.Zone, people, act);
        db.Add(session);
        db.Record(act, "board.plan", "board-session/" + session.Id);
        foreach (var attendee in session.Attendees)
        {
            // Each by name: who is invited before this is told has an invitation of their own.
            db.Tell(new BoardProgressed(session.Id.Value, null, BoardNews.Called, act.By.Value, attendee.Professional.Value), act.At);
        }

        await db.SaveChangesAsync(ct);
        return session.Id;
    }
}
