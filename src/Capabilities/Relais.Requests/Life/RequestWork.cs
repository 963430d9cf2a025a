using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Visits;

namespace Relais.Requests.Life;

/// <summary>What every command on a request begins and ends with.</summary>
internal static class RequestWork
{
    /// <summary>The request to change, with its parties, or a refusal that does not tell whether it exists.</summary>
    public static async Task<Request> RequestToChangeAsync(this RelaisDb db, RequestId id, Act act, CancellationToken ct)
    {
        var request = await db.RequestsVisibleTo(act).Include(r => r.Parties).SingleOrDefaultAsync(r => r.Id == id, ct);
        RefusedException.ThrowIf(request is null ? RequestRefusals.NotFound : null);
        return request!;
    }

    /// <summary>Writes the step to the journal and tells it.</summary>
    public static void Progress(this RelaisDb db, Request request, RequestStep step, Act act)
    {
        db.Record(act, ActionOf(step.Kind), "request/" + request.Id, request.Patient);
        db.Tell(new RequestProgressed(request.Id.Value, step.Id, step.Kind, act.By.Value) { IsByContact = request.IsByContact }, act.At);
    }

    /// <summary>The same, then saves.</summary>
    public static Task SaveStepAsync(this RelaisDb db, Request request, RequestStep step, Act act, CancellationToken ct)
    {
        db.Progress(request, step, act);
        return db.SaveChangesAsync(ct);
    }

    /// <summary>The journal's word for a step.</summary>
    public static string ActionOf(StepKind kind) => kind switch
    {
        StepKind.Sent => "request.send",
        StepKind.Routed => "request.route",
        StepKind.Claimed => "request.claim",
        StepKind.Released => "request.release",
        StepKind.Reassigned => "request.reassign",
        StepKind.ComplementAsked => "request.ask-complement",
        StepKind.ComplementGiven => "request.give-complement",
        StepKind.ColleagueAdded => "request.add-colleague",
        StepKind.Reminded => "request.remind",
        StepKind.Redirected => "request.redirect",
        StepKind.Declined => "request.decline",
        StepKind.Withdrawn => "request.withdraw",
        StepKind.Answered => "request.answer",
        StepKind.Closed => "request.close",
        StepKind.Message => "request.message",
        StepKind.Oriented => "request.orient",
        StepKind.Prioritised => "request.prioritise",
        StepKind.Merged => "request.merge",
        StepKind.Unmerged => "request.unmerge",
        StepKind.SecondAsked => "request.ask-second",
        StepKind.SecondReminded => "request.remind-second",
        StepKind.SecondWithdrawn => "request.withdraw-second",
        StepKind.SecondDeclined => "request.decline-second",
        StepKind.SecondGiven => "request.give-second",
        StepKind.SecondShared => "request.share-second",
        StepKind.Widened => "request.widen",
        StepKind.BoardEnrolled => "board.enrol",
        StepKind.BoardWithdrawn => "board.withdraw",
        StepKind.BoardConcluded => "board.validate",
        _ when VisitWords.ActionOf(kind) is { } action => action,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
