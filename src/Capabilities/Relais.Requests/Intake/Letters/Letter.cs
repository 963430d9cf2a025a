using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Intake.Letters;

/// <summary>A letter received by post and scanned, waiting to be typed beside its picture.</summary>
/// <remarks>Waiting → Typed (it became a request) or Discarded with a reason.</remarks>
internal sealed class Letter
{
    public const int MaxName = 150;
    public const int MaxReason = 500;

    private Letter()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public TeamId Team { get; private init; }
    public ProfessionalId DroppedBy { get; private init; }
    public Instant DroppedAt { get; private init; }
    public LetterState State { get; private set; }
    public string Name { get; private init; } = "";
    public FileId File { get; private init; }
    public RequestId? Request { get; private set; }
    public string? Reason { get; private set; }
    public Instant? EndedAt { get; private set; }
    public long Version { get; private set; }

    /// <summary>The pictures of its pages, when the scan holds them.</summary>
    public List<LetterSheet> Pages { get; } = [];

    public static Letter Drop(TeamId team, string name, FileId file, Act act) =>
        new() { Team = team, DroppedBy = act.By, DroppedAt = act.At, Name = name, File = file };

    public void BecomeRequest(RequestId request, Act act)
    {
        RefusedException.ThrowIf(WhyNotChange());
        (State, Request, EndedAt) = (LetterState.Typed, request, act.At);
        Version++;
    }

    public void Discard(string reason, Act act)
    {
        RefusedException.ThrowIf(WhyNotChange() ?? (string.IsNullOrWhiteSpace(reason) || reason.Length > MaxReason ? Life.RequestRefusals.ReasonMissing : null));
        (State, Reason, EndedAt) = (LetterState.Discarded, reason.Trim(), act.At);
        Version++;
    }

    public Refusal? WhyNotChange() => State is LetterState.Waiting ? null : IntakeRefusals.LetterEnded;
}

/// <summary>The picture of one page of a letter.</summary>
internal sealed class LetterSheet
{
    public required Guid Letter { get; init; }
    public required FileId File { get; init; }
    public required int Rank { get; init; }
}

/// <summary>What became of a letter.</summary>
internal enum LetterState
{
    /// <summary>À saisir.</summary>
    Waiting,

    /// <summary>Devenu une demande.</summary>
    Typed,

    /// <summary>Écarté.</summary>
    Discarded,
}
