using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Missing;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Answering;

internal sealed record AskComplement(RequestId Id, string What);

internal sealed class AskComplementHandler(RelaisDb db, Reaching reaching)
{
    /// <returns>How the requester hears of it.</returns>
    public async Task<ReachedBy> HandleAsync(AskComplement command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        var left = request.DueAt is { } due ? Deadline.TimeLeft(line.OpeningHours, due, act.At) : Duration.Zero;
        var step = request.AskComplement(command.What, left, act);
        var reached = await reaching.PrepareAsync(request, line, command.What, act, ct);
        await db.SaveStepAsync(request, step, act, ct);
        return reached;
    }
}
