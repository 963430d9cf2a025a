using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Answering;

internal sealed record RedirectRequest(RequestId Id, LineId Line, string Why);

internal sealed class RedirectRequestHandler(RelaisDb db, RoutingDesk desk)
{
    public async Task HandleAsync(RedirectRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        var line = await db.Lines().AsNoTracking().Include(l => l.Recipients).SingleOrDefaultAsync(l => l.Id == command.Line && l.IsOpen, ct);
        RefusedException.ThrowIf(line is null ? RequestRefusals.LineClosed : null);
        db.Progress(request, request.Redirect(line!, command.Why, act), act);
        request.StartClock(Deadline.Due(line!.OpeningHours, request.Promise, act.At, []).At);
        var commune = await desk.CommuneOfCodeAsync(request.Commune, ct);
        db.Progress(request, await desk.RouteAsync(request, line, commune, act, ct), act);
        await db.SaveChangesAsync(ct);
    }
}
