using Relais.Forms.Contract;
using Relais.Forms.Editing;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Forms.Versions;

/// <summary>One step of the editors on what a form is becoming.</summary>
/// <param name="Change">What it does, from the draft as it is to the draft as it will be.</param>
internal sealed record EditForm(FormId Id, long Version, Func<DraftContent, DraftContent> Change);

internal sealed class EditFormHandler(RelaisDb db)
{
    public async Task HandleAsync(EditForm command, Act act, CancellationToken ct)
    {
        var form = await db.FormToChangeAsync(command.Id, command.Version, act, ct);
        if (form.Edit(command.Change))
        {
            db.Record(act, "form.edit", "form/" + form.Id);
            await db.SaveChangesAsync(ct);
        }
    }
}
