using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering;

internal sealed record ReleaseRequest(RequestId Id, string? Why);

internal sealed class ReleaseRequestHandler(RelaisDb db)
{
    public async Task HandleAsync(ReleaseRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        await db.SaveStepAsync(request, request.Release(command.Why, act), act, ct);
    }
}
