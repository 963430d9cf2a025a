using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Opinions;

/// <summary>Keeps what an expert has written so far of an opinion.</summary>
internal sealed record SaveOpinionDraft(RequestId Id, OpinionForm Form);

internal sealed class SaveOpinionDraftHandler(RelaisDb db)
{
    public async Task HandleAsync(SaveOpinionDraft command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        RefusedException.ThrowIf(request.WhyNotAnswer(act) ?? (command.Form.ToJson().Length > OpinionForm.MaxFields ? RequestRefusals.TextTooLong : null));
        var draft = await db.OpinionDraftsOf(act).SingleOrDefaultAsync(d => d.Request == command.Id, ct);
        if (draft is null)
        {
            draft = OpinionDraft.Begin(command.Id, act);
            db.Add(draft);
        }

        draft.Hold(command.Form, act);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueTaken())
        {
            // Begun by another tab at the same moment: the next keystroke saves.
        }
    }
}
