using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Documents;
using Relais.Platform.Journal;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Documents;

/// <summary>Prints the letter of a request and joins it to the step that answers, once: afterwards it never changes.</summary>
internal sealed class ReplyLetterPress(RelaisDb db, ReplyLetters letters, Printer printer, KeptDocuments documents)
{
    /// <summary>Why there is no letter, or null.</summary>
    public async Task<Refusal?> PrintAsync(Request request, Act act, CancellationToken ct)
    {
        var step = request.Reply!;
        var letter = await letters.WriteAsync(request, step, ct);
        var paper = new Paper(letter.Subject, letter.From.Team, step.At);
        var printed = await printer.PrintAsync<ReplyLetterDocument>(paper, new Dictionary<string, object?> { [nameof(ReplyLetterDocument.Letter)] = letter }, ct);
        if (!printed.IsThere)
        {
            return printed.Refusal;
        }

        var file = await documents.KeepAsync($"Courrier de réponse {request.Number}", printed.Pdf, act.At, ct);
        db.Add(new RequestFile { Request = request.Id, File = file, Step = step.Id, Rank = request.Files.Count, IsLetter = true });
        db.Record(act, "request.letter", "request/" + request.Id, request.Patient);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failed) when (failed.IsUniqueTaken())
        {
            // Somebody else had it made at the same time: theirs is kept, and the bytes of this one are swept.
            db.ChangeTracker.Clear();
        }

        return null;
    }
}
