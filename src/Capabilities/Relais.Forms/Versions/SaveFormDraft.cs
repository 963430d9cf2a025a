using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Forms.Versions;

internal sealed record SaveFormDraft(FormId Id, long Version, Form Form, EligibilityRules? Rules);

internal sealed class SaveFormDraftHandler(RelaisDb db)
{
    public async Task HandleAsync(SaveFormDraft command, Act act, CancellationToken ct)
    {
        var form = await db.FormToChangeAsync(command.Id, command.Version, act, ct);
        form.SaveDraft(command.Form, command.Rules);
        db.Record(act, "form.edit", "form/" + form.Id);
        await db.SaveChangesAsync(ct);
    }
}
