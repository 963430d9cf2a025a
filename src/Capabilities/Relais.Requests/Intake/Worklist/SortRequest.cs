using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Intake.Worklist;

internal sealed record OrientRequest(RequestId Id, Orientation Orientation, string Why);

internal sealed class OrientRequestHandler(RelaisDb db)
{
    public async Task HandleAsync(OrientRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        await db.SaveStepAsync(request, request.Orient(command.Orientation, command.Why, act), act, ct);
    }
}

internal sealed record PrioritiseRequest(RequestId Id, Priority Priority, string? Why);

internal sealed class PrioritiseRequestHandler(RelaisDb db)
{
    public async Task HandleAsync(PrioritiseRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        await db.SaveStepAsync(request, request.Prioritise(command.Priority, command.Why, act), act, ct);
    }
}

/// <summary>Asks routing again who answers, as it would for a request that comes in now.</summary>
internal sealed record DispatchRequest(RequestId Id);

internal sealed class DispatchRequestHandler(RelaisDb db, RoutingDesk desk)
{
    public async Task HandleAsync(DispatchRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        RefusedException.ThrowIf(request.WhyNotDispatch(act));
        var line = await db.Lines().AsNoTracking().Include(l => l.Recipients).SingleAsync(l => l.Id == request.Line, ct);
        var commune = await desk.CommuneOfCodeAsync(request.Commune, ct);
        await db.SaveStepAsync(request, await desk.RouteAsync(request, line, commune, act, ct), act, ct);
    }
}
