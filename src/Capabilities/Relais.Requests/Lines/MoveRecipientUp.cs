using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;

namespace Relais.Requests.Lines;

internal sealed record MoveRecipientUp(LineId Line, long Version, Guid Recipient);

internal sealed class MoveRecipientUpHandler(RelaisDb db)
{
    public async Task HandleAsync(MoveRecipientUp command, Act act, CancellationToken ct)
    {
        var line = await db.LineToChangeAsync(command.Line, command.Version, act, ct);
        line.MoveRecipientUp(command.Recipient);
        db.Record(act, "line.move-recipient", "line/" + line.Id);
        await db.SaveChangesAsync(ct);
    }
}
