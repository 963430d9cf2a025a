using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Answering;

internal sealed record ReassignRequest(RequestId Id, ProfessionalId Expert, string Why);

internal sealed class ReassignRequestHandler(RelaisDb db, LineExperts experts)
{
    public async Task HandleAsync(ReassignRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        RefusedException.ThrowIf(request.WhyNotReassign(act));
        RefusedException.ThrowIf(await experts.WhyNotExpertAsync(request.Team, command.Expert, ct));
        await db.SaveStepAsync(request, request.Reassign(command.Expert, command.Why, act), act, ct);
    }
}
