using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Following;

internal sealed record CloseRequest(RequestId Id);

internal sealed class CloseRequestHandler(RelaisDb db)
{
    public async Task HandleAsync(CloseRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        await db.SaveStepAsync(request, request.Close(act), act, ct);
    }
}
