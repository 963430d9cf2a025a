using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Visits;

/// <summary>The team withdraws its slots, cancels the visit, or says how it went.</summary>
internal sealed record EndVisit(RequestId Id, long Version, VisitState End, string? Word);

internal sealed class EndVisitHandler(RelaisDb db)
{
    public async Task HandleAsync(EndVisit command, Act act, CancellationToken ct)
    {
        var request = await db.RequestWithVisitAsync(command.Id, act, ct);
        await db.SaveStepAsync(request, request.EndVisit(command.End, command.Word, command.Version, act), act, ct);
    }
}

/// <summary>The team declines the visit that was wished, with a reason and where else to turn.</summary>
internal sealed record RefuseVisit(RequestId Id, long Version, string? Why, string? Orientation);

internal sealed class RefuseVisitHandler(RelaisDb db)
{
    public async Task HandleAsync(RefuseVisit command, Act act, CancellationToken ct)
    {
        var request = await db.RequestWithVisitAsync(command.Id, act, ct);
        await db.SaveStepAsync(request, request.RefuseVisit(command.Why, command.Orientation, command.Version, act), act, ct);
    }
}
