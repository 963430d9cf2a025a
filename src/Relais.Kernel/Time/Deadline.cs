using NodaTime;

namespace Relais.Kernel.Time;

/// <summary>Time counted in opening hours: when a promise falls due, how much was worked. Pauses do not count.</summary>
public static class Deadline
{
    /// <summary>How far after its start a due date is looked for; beyond, there is none.</summary>
    public static Duration Horizon { get; } = Duration.FromDays(5 * 366);

    /// <summary>The first instant by which the whole promise has been worked: the start itself for a promise of nothing.</summary>
    /// <param name="hours">When the clock runs.</param>
    /// <param name="promise">Open time promised, of elapsed hours (48 h is not two days).</param>
    /// <param name="start">When the request was sent.</param>
    /// <param name="pauses">In any order; they may overlap. One without end leaves no due date after it begins.</param>
    public static DueDate Due(OpeningHours hours, Duration promise, Instant start, IEnumerable<Pause> pauses)
    {
        var left = promise;
        if (left <= Duration.Zero)
        {
            return new DueDate(start, Duration.Zero, IsPaused: false);
        }

        var stops = Merged(pauses);
        var horizon = start.Plus(Horizon);
        foreach (var run in Running(hours, start, horizon, stops))
        {
            if (left <= run.Duration)
            {
                return new DueDate(run.Start.Plus(left), Duration.Zero, IsPaused: false);
            }

            left -= run.Duration;
        }

        return new DueDate(null, left, IsPaused: stops.Count > 0 && !stops[^1].HasEnd);
    }

    /// <summary>The open time elapsed between two instants, pauses apart; zero when the second is not after the first.</summary>
    public static Duration OpenTimeBetween(OpeningHours hours, Instant from, Instant to, IEnumerable<Pause> pauses)
    {
        var worked = Duration.Zero;
        foreach (var run in Running(hours, from, to, Merged(pauses)))
        {
            worked += run.Duration;
        }

        return worked;
    }

    /// <summary>The open time from now to the due instant; negative once it is past, by the open time it is late.</summary>
    public static Duration TimeLeft(OpeningHours hours, Instant due, Instant now) =>
        now <= due ? OpenTimeBetween(hours, now, due, []) : -OpenTimeBetween(hours, due, now, []);

    private static List<Interval> Merged(IEnumerable<Pause> pauses)
    {
        var merged = new List<Interval>();
        foreach (var pause in pauses.Where(pause => pause.To is null || pause.From < pause.To).OrderBy(pause => pause.From))
        {
            if (merged.Count == 0 || (merged[^1].HasEnd && merged[^1].End < pause.From))
            {
                merged.Add(new Interval(pause.From, pause.To));
            }
            else if (merged[^1].HasEnd && (pause.To is null || merged[^1].End < pause.To))
            {
                merged[^1] = new Interval(merged[^1].Start, pause.To);
            }
        }

        return merged;
    }

    private static IEnumerable<Interval> Running(OpeningHours hours, Instant from, Instant to, List<Interval> stops)
    {
        foreach (var stop in stops.Where(stop => stop.Start < to && (!stop.HasEnd || from < stop.End)))
        {
            foreach (var open in hours.OpenIntervals(from, stop.Start))
            {
                yield return open;
            }

            from = stop.HasEnd ? stop.End : to;
        }

        foreach (var open in hours.OpenIntervals(from, to))
        {
            yield return open;
        }
    }
}
