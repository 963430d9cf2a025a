using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Closing;

/// <summary>Says what was found afterwards.</summary>
internal sealed record TellAftermath(RequestId Id, string Finding);

internal sealed class TellAftermathHandler(RelaisDb db)
{
    public async Task HandleAsync(TellAftermath command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        await db.Entry(request).Reference(r => r.Aftermath).LoadAsync(ct);
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        request.TellAftermath(command.Finding, line.Aftermath.Choices, act);
        db.Record(act, "request.aftermath", "request/" + request.Id, request.Patient);
        await db.SaveChangesAsync(ct);
    }
}
