using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Following;

internal sealed record WriteMessage(RequestId Id, string Text, bool IsPrivate);

internal sealed class WriteMessageHandler(RelaisDb db)
{
    public async Task HandleAsync(WriteMessage command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        await db.SaveStepAsync(request, request.Write(command.Text, command.IsPrivate, act), act, ct);
    }
}
