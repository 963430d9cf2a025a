using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Platform.SignIn;

/// <summary>Ends another session of the person who acts.</summary>
internal sealed record CloseSession(string Session);

internal sealed class CloseSessionHandler(RelaisDb db, Sessions sessions)
{
    public Task HandleAsync(CloseSession command, Act act, CancellationToken ct) =>
        sessions.EndAsync(act, db.Set<Session>().Where(s => s.Professional == act.By && s.Id == command.Session), ct);
}
