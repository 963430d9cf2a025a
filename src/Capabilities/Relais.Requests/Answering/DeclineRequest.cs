using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering;

internal sealed record DeclineRequest(RequestId Id, string Why, string Orientation);

internal sealed class DeclineRequestHandler(RelaisDb db)
{
    public async Task HandleAsync(DeclineRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        await db.SaveStepAsync(request, request.Decline(command.Why, command.Orientation, act), act, ct);
    }
}
