using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Asking;

internal sealed record SaveDraft(RequestId Id, LineId Line, RequestForm Form);

internal sealed class SaveDraftHandler(RelaisDb db)
{
    public async Task HandleAsync(SaveDraft command, Act act, CancellationToken ct)
    {
        var fields = command.Form.ToJson();
        RefusedException.ThrowIf(fields.Length > RequestDraft.MaxFields ? RequestRefusals.FormTooLong : null);
        var draft = await db.Set<RequestDraft>().SingleOrDefaultAsync(d => d.Id == command.Id, ct);
        RefusedException.ThrowIf(draft is not null && draft.Author != act.By ? RequestRefusals.NotFound : null);
        if (draft is null)
        {
            // A late autosave must not bring back a draft that was sent meanwhile.
            if (await db.Set<Request>().AnyAsync(r => r.Id == command.Id, ct))
            {
                return;
            }

            draft = new RequestDraft { Id = command.Id, Author = act.By, Line = command.Line, Fields = "{}", UpdatedAt = act.At };
            db.Add(draft);
            db.Record(act, "request.draft", "request/" + command.Id);
        }

        (draft.Line, draft.Fields, draft.UpdatedAt) = (command.Line, fields, act.At);
        await db.SaveChangesAsync(ct);
    }
}

internal sealed record DropDraft(RequestId Id);

internal sealed class DropDraftHandler(RelaisDb db)
{
    public async Task HandleAsync(DropDraft command, Act act, CancellationToken ct)
    {
        var draft = await db.Set<RequestDraft>().SingleOrDefaultAsync(d => d.Id == command.Id && d.Author == act.By, ct);
        if (draft is not null)
        {
            db.Remove(draft);
            db.Record(act, "request.drop-draft", "request/" + command.Id);
            await db.SaveChangesAsync(ct);
        }
    }
}
