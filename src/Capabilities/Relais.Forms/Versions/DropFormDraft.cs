using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Forms.Versions;

internal sealed record DropFormDraft(FormId Id, long Version);

internal sealed class DropFormDraftHandler(RelaisDb db)
{
    public async Task HandleAsync(DropFormDraft command, Act act, CancellationToken ct)
    {
        var form = await db.FormToChangeAsync(command.Id, command.Version, act, ct);
        form.DropDraft();
        db.Record(act, "form.drop-draft", "form/" + form.Id);
        await db.SaveChangesAsync(ct);
    }
}
