using NodaTime;
using Relais.Kernel;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Sessions;

namespace Relais.Requests.Concertation.Minutes;

/// <summary>One version of the minutes of a case (<i>fiche RCP</i>): drafted, then validated by the physician who answers for the session.</summary>
/// <remarks>Validated, it never changes and keeps who took part and the quorum of that day. What was wrong is corrected by a new version.</remarks>
internal sealed class BoardMinutes
{
    public const int MaxAttendance = 8_000;
    public const int MaxQuorum = 1_000;
    public const int MaxWhy = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public BoardCaseId Case { get; private init; }

    /// <summary>1 for the first; a correction takes the next.</summary>
    public int Number { get; private init; }
    public string Discussion { get; private set; } = "";
    public DecisionKind Kind { get; private set; }
    public Proposals Proposals { get; private set; }
    public Ground? Ground { get; private set; }
    public string Decision { get; private set; } = "";

    /// <summary>Who applies and follows the decision.</summary>
    public ProfessionalId Follower { get; private set; }
    public BoardSessionId? DeferredTo { get; private set; }
    public bool IsForRequester { get; private set; }
    public ProfessionalId DraftedBy { get; private set; }
    public Instant DraftedAt { get; private set; }
    public ProfessionalId? ValidatedBy { get; private set; }
    public Instant? ValidatedAt { get; private set; }

    /// <summary>What is corrected of the version before, or null.</summary>
    public string? Why { get; private init; }

    /// <summary>Who took part, a line each; written once, when validated.</summary>
    public string Attendance { get; private set; } = "";

    /// <summary>What the quorum was; written once, when validated.</summary>
    public string QuorumText { get; private set; } = "";
    public bool IsQuorate { get; private set; }

    /// <summary>The step of the request's thread that tells it, once validated.</summary>
    public Guid? Step { get; private set; }

    /// <summary>Its PDF, once printed.</summary>
    public FileId? File { get; private set; }
    public long Version { get; private set; }

    public bool IsValidated => ValidatedAt is not null;

    /// <summary>Whether a proposal was made without the quorum: an opinion, that a session must confirm.</summary>
    public bool IsToConfirm => IsValidated && !IsQuorate && Kind is DecisionKind.Proposal;

    public static BoardMinutes Draft(BoardCase one, BoardSession session, MinutesText text, Act act)
    {
        RefusedException.ThrowIf(one.WhyNotDraft(session, act));
        var minutes = new BoardMinutes { Case = one.Id, Number = 1 };
        minutes.Write(text, act);
        one.Minutes.Add(minutes);
        one.Touch();
        return minutes;
    }

    /// <summary>Begins a new version of validated minutes, with the same words.</summary>
    public static BoardMinutes Correct(BoardCase one, BoardSession session, string why, Act act)
    {
        RefusedException.ThrowIf(one.WhyNotCorrect(session, act) ?? (string.IsNullOrWhiteSpace(why) || why.Trim().Length > MaxWhy ? BoardRefusals.WhyMissing : null));
        var last = one.Last!;
        var minutes = new BoardMinutes { Case = one.Id, Number = last.Number + 1, Why = why.Trim() };
        (minutes.Discussion, minutes.Kind, minutes.Proposals, minutes.Ground, minutes.Decision) = (last.Discussion, last.Kind, last.Proposals, last.Ground, last.Decision);
        (minutes.Follower, minutes.DeferredTo, minutes.IsForRequester) = (last.Follower, last.DeferredTo, last.IsForRequester);
        (minutes.DraftedBy, minutes.DraftedAt) = (act.By, act.At);
        one.Minutes.Add(minutes);
        one.Touch();
        return minutes;
    }

    public void Rewrite(BoardCase one, BoardSession session, MinutesText text, Act act)
    {
        RefusedException.ThrowIf((IsValidated ? BoardRefusals.Frozen : null) ?? one.WhyNotDraft(session, act));
        Write(text, act);
    }

    /// <summary>Freezes it.</summary>
    /// <param name="attendance">Who took part, a line each.</param>
    /// <param name="quorum">What the quorum was.</param>
    /// <param name="act">Who validates, when.</param>
    public void Validate(string attendance, QuorumVerdict quorum, Act act)
    {
        RefusedException.ThrowIf(IsValidated ? BoardRefusals.Frozen : null);
        (ValidatedBy, ValidatedAt) = (act.By, act.At);
        (Attendance, QuorumText, IsQuorate) = (attendance, quorum.Sentence, quorum.IsMet);
        Version++;
    }

    public void TellBy(Guid step) => Step = step;

    public void Print(FileId file)
    {
        File = file;
        Version++;
    }

    private void Write(MinutesText text, Act act)
    {
        RefusedException.ThrowIf(text.WhyNot());
        (Discussion, Decision) = (text.Discussion.Trim(), text.Decision.Trim());
        (Kind, Proposals, Ground) = (text.Kind!.Value, text.Kind is DecisionKind.Proposal ? text.Proposals : Proposals.None, text.Kind is DecisionKind.Proposal ? text.Ground : null);
        (Follower, DeferredTo, IsForRequester) = (text.Follower!.Value, text.Kind is DecisionKind.Deferred ? text.DeferredTo : null, text.IsForRequester);
        (DraftedBy, DraftedAt) = (act.By, act.At);
        Version++;
    }
}
