using NodaTime;

namespace Relais.Ui.Time;

/// <summary>A promised answer, as the clock shows it.</summary>
/// <param name="Due">When the answer is due; null when nothing was promised.</param>
public sealed record Promise(Instant? Due)
{
    /// <summary>Opening hours left, negative when late; null shows plain hours.</summary>
    public Duration? Remaining { get; init; }

    /// <summary>Whether the clock stands still.</summary>
    public bool Paused { get; init; }

    /// <summary>Whether it ended without an answer: nothing is awaited any more.</summary>
    public bool Ended { get; init; }

    /// <summary>When the answer came.</summary>
    public Instant? Answered { get; init; }

    /// <summary>The zone of the line; Paris when none is given.</summary>
    public DateTimeZone? Zone { get; init; }
}
