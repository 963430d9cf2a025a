using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Seconds;

/// <summary>What those who asked for a second opinion may do with it.</summary>
internal enum SecondStep
{
    /// <summary>Relancer.</summary>
    Remind,

    /// <summary>Retirer.</summary>
    Withdraw,

    /// <summary>Montrer au requérant.</summary>
    Share,
}

/// <summary>Reminds, withdraws or shares.</summary>
internal sealed record LeadSecond(RequestId Id, Guid Second, SecondStep Step);

internal sealed class LeadSecondHandler(RelaisDb db)
{
    public async Task HandleAsync(LeadSecond command, Act act, CancellationToken ct)
    {
        var request = await db.RequestWithSecondsAsync(command.Id, act, ct);
        var step = command.Step switch
        {
            SecondStep.Remind => request.RemindSecond(command.Second, act),
            SecondStep.Withdraw => request.WithdrawSecond(command.Second, act),
            SecondStep.Share => request.ShareSecond(command.Second, await TextAsync(request, command.Second, ct), act),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };
        await db.SaveStepAsync(request, step, act, ct);
    }

    private async Task<string?> TextAsync(Request request, Guid second, CancellationToken ct)
    {
        var step = request.Seconds.Find(one => one.Id == second)?.Step;
        return step is null ? null : await db.Entry(request).Collection(r => r.Steps).Query().Where(s => s.Id == step).Select(s => s.Text).SingleOrDefaultAsync(ct);
    }
}
