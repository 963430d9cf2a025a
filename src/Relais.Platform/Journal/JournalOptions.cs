namespace Relais.Platform.Journal;

/// <summary>Where the seals of the journal are copied, outside the database.</summary>
public sealed record JournalOptions
{
    /// <summary>Folders on other disks or mounts; each receives <c>seals.jsonl</c>. They are never made: a missing mount is a missing folder.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>How long one folder may take before it is said to be late.</summary>
    public int LimitSeconds { get; init; } = 30;
}
