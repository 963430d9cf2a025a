using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Life;

namespace Relais.Requests.Concertation.Cases;

/// <summary>Writes the sheet of a case anew.</summary>
internal sealed record RewriteCase(BoardCaseId Id, long Version, CaseText Text);

internal sealed class RewriteCaseHandler(RelaisDb db)
{
    public async Task HandleAsync(RewriteCase command, Act act, CancellationToken ct)
    {
        var (one, session) = await db.BoardCaseToChangeAsync(command.Id, command.Version, act, ct);
        var referent = command.Text.Referent;
        var request = await db.RequestOfCaseAsync(one, ct);
        RefusedException.ThrowIf(referent == default || one.IsConcerned(session, request.Expert, request.Author, referent) ? null : BoardRefusals.ReferentMissing);
        one.Rewrite(session, command.Text, act);

        // Who does not see the request may hide what is shown, and show nothing more.
        var isSeen = await db.RequestsVisibleTo(act).AnyAsync(r => r.Id == one.Request, ct);
        one.Show(command.Text.Files, isSeen ? request.FilesInOrder() : [.. one.Files.Select(shown => shown.File)]);
        db.Record(act, "board.rewrite", "board-case/" + one.Id, one.Patient);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Hides from the readers of a case a photo or document that was shown by mistake, also once its minutes are validated.</summary>
internal sealed record HideCaseFile(BoardCaseId Id, FileId File);

internal sealed class HideCaseFileHandler(RelaisDb db)
{
    public async Task HandleAsync(HideCaseFile command, Act act, CancellationToken ct)
    {
        var (one, session) = await db.BoardCaseToChangeAsync(command.Id, null, act, ct);
        one.Hide(command.File, session, act);
        db.Record(act, "board.hide-file", "file/" + command.File, one.Patient);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Takes a case off the list: those who were called to that session read it no more.</summary>
internal sealed record WithdrawCase(BoardCaseId Id, long Version);

internal sealed class WithdrawCaseHandler(RelaisDb db)
{
    public async Task HandleAsync(WithdrawCase command, Act act, CancellationToken ct)
    {
        var (one, session) = await db.BoardCaseToChangeAsync(command.Id, command.Version, act, ct);
        one.Withdraw(session, act);
        var request = await db.RequestOfCaseToChangeAsync(one, ct);
        var step = request.LeaveBoard(session.Title(), act);
        await db.SaveStepAsync(request, step, act, ct);
    }
}

/// <summary>Says what one thinks of a case.</summary>
internal sealed record GiveBoardOpinion(BoardCaseId Id, string Text);

internal sealed class GiveBoardOpinionHandler(RelaisDb db)
{
    public async Task HandleAsync(GiveBoardOpinion command, Act act, CancellationToken ct)
    {
        var (one, session) = await db.BoardCaseToChangeAsync(command.Id, null, act, ct);
        db.Add(one.Give(session, command.Text, act));
        db.Record(act, "board.opine", "board-case/" + one.Id, one.Patient);
        await db.SaveUnlessTakenAsync(BoardRefusals.ChangedMeanwhile, ct);
    }
}
