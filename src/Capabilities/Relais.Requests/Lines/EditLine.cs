using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;

namespace Relais.Requests.Lines;

internal sealed record EditLine(LineId Id, long Version, LineText Text);

internal sealed class EditLineHandler(RelaisDb db)
{
    public async Task HandleAsync(EditLine command, Act act, CancellationToken ct)
    {
        var line = await db.LineToChangeAsync(command.Id, command.Version, act, ct);
        line.Describe(command.Text);
        db.Record(act, "line.edit", "line/" + line.Id);
        await db.SaveChangesAsync(ct);
    }
}
