using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Answering;

internal sealed record ClaimRequest(RequestId Id);

internal sealed class ClaimRequestHandler(RelaisDb db)
{
    public async Task HandleAsync(ClaimRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        await db.SaveStepAsync(request, request.Claim(act, await db.GroupsOfAsync(act, ct)), act, ct);
    }
}
