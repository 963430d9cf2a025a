using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;

namespace Relais.Requests.Concertation.Minutes;

/// <summary>Writes the minutes of a case, or writes them anew while they are not validated.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Version">Of the minutes as they were read; 0 when there were none.</param>
/// <param name="Text">What is written.</param>
internal sealed record DraftMinutes(BoardCaseId Case, long Version, MinutesText Text);

internal sealed class DraftMinutesHandler(RelaisDb db)
{
    public async Task HandleAsync(DraftMinutes command, Act act, CancellationToken ct)
    {
        var (one, session) = await db.BoardCaseToChangeAsync(command.Case, null, act, ct);
        RefusedException.ThrowIf(one.WhyNotDraft(session, act) ?? ((one.Last?.Version ?? 0) != command.Version ? BoardRefusals.ChangedMeanwhile : null));
        RefusedException.ThrowIf(command.Text.WhyNot());
        var request = await db.RequestOfCaseAsync(one, ct);
        RefusedException.ThrowIf(one.IsConcerned(session, request.Expert, request.Author, command.Text.Follower!.Value) ? null : BoardRefusals.FollowerMissing);
        await CheckDeferralAsync(command.Text, session, act, ct);
        if (one.Last is { } last)
        {
            last.Rewrite(one, session, command.Text, act);
        }
        else
        {
            db.Add(BoardMinutes.Draft(one, session, command.Text, act));
        }

        db.Record(act, "board.draft", "board-case/" + one.Id, one.Patient);
        db.Tell(new BoardProgressed(session.Id.Value, one.Id.Value, BoardNews.Drafted, act.By.Value), act.At);
        await db.SaveUnlessTakenAsync(BoardRefusals.ChangedMeanwhile, ct);
    }

    private async Task CheckDeferralAsync(MinutesText text, BoardSession session, Act act, CancellationToken ct) =>
        RefusedException.ThrowIf(
            text is { Kind: DecisionKind.Deferred, DeferredTo: { } next }
            && !await db.BoardSessionsToCome(session.Team, act).AnyAsync(s => s.Id == next && s.Board == session.Board && s.Id != session.Id, ct)
                ? BoardRefusals.DeferralWrong
                : null);
}

/// <summary>Validates the minutes as they were read: they change no more and return to the request.</summary>
internal sealed record ValidateMinutes(BoardCaseId Case, long Version);

internal sealed class ValidateMinutesHandler(RelaisDb db, MinutesReturn back)
{
    public async Task HandleAsync(ValidateMinutes command, Act act, CancellationToken ct)
    {
        var (one, session) = await db.BoardCaseToChangeAsync(command.Case, null, act, ct);
        RefusedException.ThrowIf(one.WhyNotValidate(session, act) ?? (one.Last!.Version != command.Version ? BoardRefusals.ChangedMeanwhile : null));
        var minutes = one.Last!;
        minutes.Validate(await back.AttendanceAsync(one, session, ct), one.QuorumOf(session), act);
        one.Touch();
        await back.TellAsync(one, session, minutes, act, ct);
        db.Tell(new BoardProgressed(session.Id.Value, one.Id.Value, BoardNews.Validated, act.By.Value), act.At);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Begins a new version of validated minutes.</summary>
internal sealed record CorrectMinutes(BoardCaseId Case, string Why);

internal sealed class CorrectMinutesHandler(RelaisDb db)
{
    public async Task HandleAsync(CorrectMinutes command, Act act, CancellationToken ct)
    {
        var (one, session) = await db.BoardCaseToChangeAsync(command.Case, null, act, ct);
        db.Add(BoardMinutes.Correct(one, session, command.Why, act));
        db.Record(act, "board.correct", "board-case/" + one.Id, one.Patient);
        await db.SaveUnlessTakenAsync(BoardRefusals.ChangedMeanwhile, ct);
    }
}
