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
        RefusedException.ThrowIf(referent == default || await db.IsConcernedAsync(one, session, referent, act, ct) ? null : BoardRefusals.ReferentMissing);
        one.Rewrite(session, command.Text, act);
        db.Record(act, "board.rewrite", "board-case/" + one.Id, one.Patient);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Takes a case off the list: those who were called to that session alone read the request no more.</summary>
internal sealed record WithdrawCase(BoardCaseId Id, long Version);

internal sealed class WithdrawCaseHandler(RelaisDb db)
{
    public async Task HandleAsync(WithdrawCase command, Act act, CancellationToken ct)
    {
        var (one, session) = await db.BoardCaseToChangeAsync(command.Id, command.Version, act, ct);
        one.Withdraw(session, act);
        var request = await db.RequestToChangeAsync(one.Request, act, ct);
        await db.Entry(request).Collection(r => r.Seconds).LoadAsync(ct);
        var others = await db.SessionsWith(request.Id).Where(s => s.Id != session.Id).SelectMany(s => s.Attendees).Select(a => a.Professional).ToListAsync(ct);
        var step = request.LeaveBoard(session.Title(), [.. session.Attendees.Select(a => a.Professional).Except(others)], act);
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
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException lost) when (lost.IsUniqueTaken())
        {
            throw new RefusedException(BoardRefusals.ChangedMeanwhile);
        }
    }
}
