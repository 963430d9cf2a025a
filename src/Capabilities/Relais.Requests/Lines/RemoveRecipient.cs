using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;

namespace Relais.Requests.Lines;

internal sealed record RemoveRecipient(LineId Line, long Version, Guid Recipient);

internal sealed class RemoveRecipientHandler(RelaisDb db)
{
    public async Task HandleAsync(RemoveRecipient command, Act act, CancellationToken ct)
    {
        var line = await db.LineToChangeAsync(command.Line, command.Version, act, ct);
        line.RemoveRecipient(command.Recipient);
        db.Record(act, "line.remove-recipient", "line/" + line.Id);
        await db.SaveChangesAsync(ct);
    }
}
