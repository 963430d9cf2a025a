using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;

namespace Relais.Requests.Routing;

/// <summary>How long a usual correspondent has a request alone, before it is widened to the sector.</summary>
/// <remarks>
/// In open time, at most half of what is left of the promise, and never when less than the least would remain for the others: a cascade
/// never makes an opinion later than it was promised.
/// </remarks>
internal static class Cascade
{
    /// <summary>The open time alone, or null when the sector is asked at once.</summary>
    /// <param name="hours">What the line says, or null when it asks nobody alone.</param>
    /// <param name="left">What is left of the promise, in open time.</param>
    /// <param name="rule">The line's patience.</param>
    public static Duration? Alone(int? hours, Duration left, EscalationRule rule)
    {
        if (hours is not { } asked || asked < 1)
        {
            return null;
        }

        var alone = Duration.Min(Duration.FromHours(asked), Half(left));
        return alone > Duration.Zero && left - alone >= rule.Least ? alone : null;
    }

    /// <summary>When to remind the correspondent, and when to widen: at once if they should not have it alone any more.</summary>
    /// <param name="alone">What <see cref="Alone"/> answered.</param>
    /// <param name="notifiedAt">When they were told.</param>
    /// <param name="hours">The line's opening hours.</param>
    /// <param name="pauses">While a complement is awaited nothing is due.</param>
    public static EscalationTimes Times(Duration? alone, Instant notifiedAt, OpeningHours hours, IReadOnlyCollection<Pause> pauses) =>
        alone is { } time
            ? new(Deadline.Due(hours, Half(time), notifiedAt, pauses).At, Deadline.Due(hours, time, notifiedAt, pauses).At, ToCoordination: false)
            : new(null, notifiedAt, ToCoordination: false);

    private static Duration Half(Duration time) => Duration.FromMilliseconds(Math.Floor(time.TotalMilliseconds / 2));
}

/// <summary>The expert whom the requester usually asks, or chose: asked alone before the sector.</summary>
/// <param name="Who">Who.</param>
/// <param name="Alone">The open time that they have alone, or null when the sector is asked at once.</param>
internal sealed record FirstAsked(ProfessionalId Who, Duration? Alone)
{
    /// <summary>Whether past answers tell it, rather than a choice of today.</summary>
    public bool IsUsual { get; init; }

    /// <summary>Whether they still answer for the team of the line.</summary>
    public bool IsOfTeam { get; init; } = true;

    /// <summary>Whether their time alone is over, without an answer.</summary>
    public bool IsOver { get; init; }
}
