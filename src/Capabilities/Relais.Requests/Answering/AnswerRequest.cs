using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering;

internal sealed record AnswerRequest(RequestId Id, string Opinion, Outcome Outcome);

internal sealed class AnswerRequestHandler(RelaisDb db)
{
    public async Task HandleAsync(AnswerRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        await db.SaveStepAsync(request, request.Answer(command.Opinion, command.Outcome, act), act, ct);
    }
}
