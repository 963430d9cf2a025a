using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>Moves a case by one place on the list of a session, as the list was read.</summary>
internal sealed record MoveCase(BoardSessionId Id, long Version, BoardCaseId Case, bool Up);

internal sealed class MoveCaseHandler(RelaisDb db)
{
    public async Task HandleAsync(MoveCase command, Act act, CancellationToken ct)
    {
        var session = await db.BoardSessionToChangeAsync(command.Id, command.Version, act, ct);
        var cases = await db.CasesLeftOn(session.Id).OrderBy(c => c.Rank).ThenBy(c => c.Id).ToListAsync(ct);
        session.Move(cases, command.Case, command.Up, act);
        db.Record(act, "board.order", "board-session/" + session.Id);
        await db.SaveChangesAsync(ct);
    }
}
