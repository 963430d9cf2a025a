using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Forms.Versions;

/// <summary>Takes back the last change of a draft; a second time brings it back.</summary>
internal sealed record UndoFormEdit(FormId Id, long Version);

internal sealed class UndoFormEditHandler(RelaisDb db)
{
    public async Task HandleAsync(UndoFormEdit command, Act act, CancellationToken ct)
    {
        var form = await db.FormToChangeAsync(command.Id, command.Version, act, ct);
        form.Undo();
        db.Record(act, "form.undo", "form/" + form.Id);
        await db.SaveChangesAsync(ct);
    }
}
