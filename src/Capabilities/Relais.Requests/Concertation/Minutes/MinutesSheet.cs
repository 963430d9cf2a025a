namespace Relais.Requests.Concertation.Minutes;

/// <summary>Validated minutes, ready to be set on paper: sentences alone.</summary>
/// <param name="Title">«RCP mélanome, séance du 12 mars 2026».</param>
/// <param name="Team">Whose board.</param>
/// <param name="Structure">Of which structure.</param>
/// <param name="Patient">About whom.</param>
public sealed record MinutesSheet(string Title, string Team, string Structure, string Patient)
{
    /// <summary>Which version.</summary>
    public int Number { get; init; }

    /// <summary>What it corrects of the version before, or null.</summary>
    public string? Why { get; init; }

    /// <summary>Who presents it.</summary>
    public string Referent { get; init; } = "";

    /// <summary>The question put.</summary>
    public string Question { get; init; } = "";

    /// <summary>The history.</summary>
    public string Context { get; init; } = "";

    /// <summary>Clinical facts and tests.</summary>
    public string Clinical { get; init; } = "";

    /// <summary>Who took part.</summary>
    public IReadOnlyList<string> Attendance { get; init; } = [];

    /// <summary>What the quorum was.</summary>
    public string Quorum { get; init; } = "";

    /// <summary>Whether a session must confirm it.</summary>
    public bool IsToConfirm { get; init; }

    /// <summary>What was said.</summary>
    public string Discussion { get; init; } = "";

    /// <summary>The decision in a few words.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The decision as it was written.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Who follows it.</summary>
    public string Follower { get; init; } = "";

    /// <summary>Who validated it, and their trade.</summary>
    public (string Name, string Trade) Signer { get; init; }

    /// <summary>When.</summary>
    public string ValidatedOn { get; init; } = "";
}
