using NodaTime;

namespace Relais.Requests.Expecting;

/// <summary>
/// Simulates the queue many times and reads the answer off: each waiting request comes to an expert's attention after a delay
/// like those of the past, and the experts answer one at a time. No chance in it: the same facts give the same forecast.
/// </summary>
internal static class Forecaster
{
    /// <summary>Below this many past opinions nothing is foretold.</summary>
    public const int Fewest = 20;

    private const int Runs = 400;
    private const double Share = 0.9;
    private const double GoldenRatio = 0.618_033_988_749_894_9;

    /// <summary>The forecast of a request sent now, or null while the line has answered too little.</summary>
    public static Forecast? Of(Waiting waiting)
    {
        if (waiting.Past.Count < Fewest)
        {
            return null;
        }

        var past = waiting.Past.Order().ToArray();
        var ends = Enumerable.Range(0, Runs).Select(run => Simulate(run, past, waiting)).Order().ToArray();

        // With n past opinions the next one falls under the (n + 1) × 9/10-th of them nine times out of ten (conformal prediction).
        var level = Math.Min(1, Math.Ceiling(Share * (past.Length + 1)) / past.Length);
        return new Forecast(ends[(Runs / 2) - 1], ends[(int)Math.Ceiling(level * Runs) - 1]);
    }

    private static Duration Simulate(int run, Duration[] past, Waiting waiting)
    {
        var own = Attention(past, Stratum(run), Duration.Zero, waiting.Work);
        var before = waiting.Ahead
            .Select((age, rank) => Attention(past, Spread(run, rank), age, waiting.Work))
            .Where(ready => ready <= own)
            .Order();
        var free = new PriorityQueue<Duration, Duration>(Enumerable.Repeat((Duration.Zero, Duration.Zero), Math.Max(1, waiting.Experts)));
        foreach (var ready in before)
        {
            Serve(free, ready, waiting.Work);
        }

        return Serve(free, own, waiting.Work);
    }

    private static Duration Serve(PriorityQueue<Duration, Duration> free, Duration ready, Duration work)
    {
        var end = Duration.Max(ready, free.Dequeue()) + work;
        free.Enqueue(end, end);
        return end;
    }

    /// <summary>When an expert comes to a request that has already waited: a past delay among those longer than that, less the wait and the work.</summary>
    private static Duration Attention(Duration[] past, double at, Duration waited, Duration work)
    {
        var first = Array.FindIndex(past, delay => delay > waited);
        var delay = first < 0 ? waited : past[first + (int)(at * (past.Length - first))];
        return Duration.Max(Duration.Zero, delay - waited - work);
    }

    /// <summary>Each part of the past in its turn.</summary>
    private static double Stratum(int run) => (run + 0.5) / Runs;

    /// <summary>Points that fill [0, 1) evenly, others for each rank (Weyl's sequence).</summary>
    private static double Spread(int run, int rank)
    {
        var point = (run + 1) * GoldenRatio * (rank + 1);
        return point - Math.Floor(point);
    }
}
