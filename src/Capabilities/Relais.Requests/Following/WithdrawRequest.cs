using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Following;

internal sealed record WithdrawRequest(RequestId Id, string? Why);

internal sealed class WithdrawRequestHandler(RelaisDb db)
{
    public async Task HandleAsync(WithdrawRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        await db.SaveStepAsync(request, request.Withdraw(command.Why, act), act, ct);
    }
}
