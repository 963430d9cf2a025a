namespace Relais.Platform.Journal;

/// <summary>What a verification of the whole journal found.</summary>
/// <param name="Lines">Sealed lines read.</param>
/// <param name="Checkpoints">Seals read.</param>
/// <param name="Unsealed">Lines written since the last seal.</param>
/// <param name="Broken">The first fault in words, or null when everything holds.</param>
public sealed record JournalVerdict(long Lines, long Checkpoints, long Unsealed, string? Broken)
{
    /// <summary>Up to which seal each copy was compared, in order.</summary>
    public IReadOnlyList<long> Compared { get; init; } = [];
}
