using NodaTime;
using Relais.Kernel;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Quality;

/// <summary>Where a second reading stands. Expiry is not a state but <see cref="BlindReading.IsExpired"/>.</summary>
internal enum ReadingState
{
    /// <summary>À relire.</summary>
    Asked,

    /// <summary>Avis donné: the first one may be read.</summary>
    Given,

    /// <summary>Comparée.</summary>
    Compared,

    /// <summary>Déclinée by the one who was drawn.</summary>
    Declined,
}

/// <summary>How far two opinions are from each other.</summary>
internal enum Agreement
{
    /// <summary>Accord.</summary>
    Same,

    /// <summary>Différence mineure: the patient is led the same way.</summary>
    Minor,

    /// <summary>Différence majeure: the patient would be led otherwise.</summary>
    Major,
}

/// <summary>An answered request read again by a colleague who does not know whose it is (<i>relecture anonyme</i>).</summary>
/// <remarks>Asked → Given → Compared; Declined from the first. A major difference is told to the first expert, who may then complete the answer.</remarks>
internal sealed class BlindReading
{
    public const int MaxOpinion = 8_000;
    public const int MaxComment = 2_000;

    public static readonly Duration Life = Duration.FromDays(14);

    private BlindReading()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public RequestId Request { get; private init; }
    public LineId Line { get; private init; }

    /// <summary>The expert whose opinion is read again.</summary>
    public ProfessionalId Expert { get; private init; }
    public ProfessionalId Reader { get; private init; }

    /// <summary>The share of the line when it was drawn: with the secret of the team, the draw is verified.</summary>
    public int Percent { get; private init; }
    public Outcome FirstOutcome { get; private init; }
    public ReadingState State { get; private set; }
    public Instant AskedAt { get; private init; }
    public Instant? NextCheckAt { get; private set; }
    public int Reminded { get; private set; }
    public string Opinion { get; private set; } = "";
    public Outcome? Outcome { get; private set; }
    public string? Diagnosis { get; private set; }
    public string? Code { get; private set; }
    public Certainty? Certainty { get; private set; }
    public Instant? GivenAt { get; private set; }
    public Agreement? Agreement { get; private set; }
    public string Comment { get; private set; } = "";
    public Instant? ComparedAt { get; private set; }

    /// <summary>When the first expert completed the answer after a major difference.</summary>
    public Instant? CompletedAt { get; private set; }
    public long Version { get; private set; }

    public Instant ExpiresAt => AskedAt + Life;

    public static BlindReading Ask(Request request, ProfessionalId reader, int percent, Instant now) => new()
    {
        Request = request.Id,
        Line = request.Line,
        Expert = request.Expert!.Value,
        Reader = reader,
        Percent = percent,
        FirstOutcome = request.Outcome!.Value,
        AskedAt = now,
        NextCheckAt = ReadingReminders.After(0, now, now + Life),
    };

    public bool IsExpired(Instant now) => State is ReadingState.Asked && now >= ExpiresAt;

    public void NoteReminded(Instant now) => (Reminded, NextCheckAt, Version) = (Reminded + 1, State is ReadingState.Asked ? ReadingReminders.After(Reminded + 1, now, ExpiresAt) : null, Version + 1);

    public void Give(string? opinion, Outcome? outcome, FindingText finding, Act act)
    {
        RefusedException.ThrowIf(
            WhyNotGive(act) ?? RequestRefusals.IfBlank(opinion, RequestRefusals.OpinionMissing) ?? (outcome is null ? ReadingRefusals.OutcomeMissing : null)
            ?? (opinion!.Length > MaxOpinion ? ReadingRefusals.TooLong : null) ?? finding.WhyNot());
        (Opinion, Outcome, Diagnosis, Code, Certainty) = (opinion!.Trim(), outcome, finding.Diagnosis, finding.Code, finding.Certainty);
        (State, GivenAt, NextCheckAt, Version) = (ReadingState.Given, act.At, null, Version + 1);
    }

    public Refusal? WhyNotGive(Act act) =>
        act.By != Reader ? ReadingRefusals.NotFound
        : State is not ReadingState.Asked ? ReadingRefusals.AlreadyGiven
        : IsExpired(act.At) ? ReadingRefusals.Expired
        : null;

    public void Decline(Act act)
    {
        RefusedException.ThrowIf(WhyNotGive(act));
        (State, NextCheckAt, Version) = (ReadingState.Declined, null, Version + 1);
    }

    public void Compare(Agreement? agreement, string? comment, Act act)
    {
        RefusedException.ThrowIf(
            WhyNotCompare(act) ?? (agreement is null ? ReadingRefusals.AgreementMissing : null)
            ?? (agreement is Quality.Agreement.Major ? RequestRefusals.IfBlank(comment, ReadingRefusals.CommentMissing) : null) ?? (comment?.Length > MaxComment ? ReadingRefusals.TooLong : null));
        (Agreement, Comment, ComparedAt) = (agreement, comment?.Trim() ?? "", act.At);
        (State, Version) = (ReadingState.Compared, Version + 1);
    }

    public Refusal? WhyNotCompare(Act act) =>
        act.By != Reader ? ReadingRefusals.NotFound : State is ReadingState.Given ? null : State is ReadingState.Compared ? ReadingRefusals.AlreadyCompared : ReadingRefusals.OpinionFirst;

    public void NoteCompleted(Act act)
    {
        RefusedException.ThrowIf(WhyNotComplete(act));
        (CompletedAt, Version) = (act.At, Version + 1);
    }

    /// <summary>The first expert alone, and only after a major difference.</summary>
    public Refusal? WhyNotComplete(Act act) =>
        act.By != Expert || State is not ReadingState.Compared ? ReadingRefusals.NotFound : Agreement is not Quality.Agreement.Major ? ReadingRefusals.NothingToComplete : null;
}

/// <summary>When the reader is reminded: twice, then no more.</summary>
internal static class ReadingReminders
{
    private static readonly Duration[] Waits = [Duration.FromDays(4), Duration.FromDays(5)];

    public static Instant? After(int reminded, Instant now, Instant expires) => reminded < Waits.Length && now + Waits[reminded] < expires ? now + Waits[reminded] : null;
}
