using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>What those who lead a session do with it.</summary>
internal enum SessionStep
{
    /// <summary>Ouvrir.</summary>
    Start,

    /// <summary>Terminer.</summary>
    Close,

    /// <summary>Annuler.</summary>
    Cancel,
}

/// <summary>Starts, closes or cancels.</summary>
internal sealed record LeadSession(BoardSessionId Id, long Version, SessionStep Step);

internal sealed class LeadSessionHandler(RelaisDb db)
{
    public async Task HandleAsync(LeadSession command, Act act, CancellationToken ct)
    {
        var session = await db.BoardSessionToChangeAsync(command.Id, command.Version, act, ct);
        var cases = db.CasesLeftOn(session.Id);
        switch (command.Step)
        {
            case SessionStep.Start:
                session.Start(act);
                db.Record(act, "board.start", "board-session/" + session.Id);
                break;
            case SessionStep.Close:
                session.Close(await cases.AnyAsync(c => c.Minutes.Count == 0, ct), act);
                db.Record(act, "board.close", "board-session/" + session.Id);
                break;
            case SessionStep.Cancel:
                session.Cancel(await cases.AnyAsync(ct), act);
                db.Record(act, "board.cancel", "board-session/" + session.Id);
                db.Tell(new BoardProgressed(session.Id.Value, null, BoardNews.Cancelled, act.By.Value), act.At);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(command));
        }

        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Says who is there, who is excused.</summary>
internal sealed record MarkPresence(BoardSessionId Id, ProfessionalId Who, Presence Presence);

internal sealed class MarkPresenceHandler(RelaisDb db)
{
    public async Task HandleAsync(MarkPresence command, Act act, CancellationToken ct)
    {
        var session = await db.BoardSessionToChangeAsync(command.Id, null, act, ct);
        session.Mark(command.Who, command.Presence, act);
        db.Record(act, "board.mark", "board-session/" + session.Id);
        await db.SaveChangesAsync(ct);
    }
}
