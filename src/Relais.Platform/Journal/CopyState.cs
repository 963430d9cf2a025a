using NodaTime;

namespace Relais.Platform.Journal;

/// <summary>How one copy of the seals stands on this node.</summary>
/// <param name="copy">The copy.</param>
public sealed class CopyState(SealCopy copy)
{
    private volatile Standing _now = new(null, null, false);

    /// <summary>The copy.</summary>
    public SealCopy Copy => copy;

    /// <summary>The last seal known to be in it, or null before the first success since Relais started.</summary>
    public long? Number => _now.Number;

    /// <summary>Since when it cannot be written, or null.</summary>
    public Instant? LateSince => _now.LateSince;

    /// <summary>Whether it holds other seals than the database: one of both was changed.</summary>
    public bool Disagrees => _now.Disagrees;

    internal void Holds(long number) => _now = new(number, null, false);

    internal void IsLate(Instant since) => _now = _now with { LateSince = _now.LateSince ?? since };

    internal void DisagreesWithTheDatabase() => _now = _now with { Disagrees = true };

    private sealed record Standing(long? Number, Instant? LateSince, bool Disagrees);
}
