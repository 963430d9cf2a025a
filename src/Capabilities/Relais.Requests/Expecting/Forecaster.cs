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

    private const int Runs = 200;
    private const double Share = 0.9;
    private const double GoldenRatio = 0.618_033_988_749_894_9;

    /// <summary>The forecast of a request sent now, or null while the line has answered too little.</summary>
    public static Forecast? Of(Waiting waiting)
    {
        if (waiting.Past.Count < Fewest)
        {
            return null;
        }

        var past = waiting.Past.Select(took => took.ToInt64Nanoseconds()).Order().ToArray();
        var (none, work) = (Delays.After(past, 0), waiting.Work.ToInt64Nanoseconds());
        var ahead = waiting.Ahead.Select(age => Delays.After(past, age.ToInt64Nanoseconds())).ToArray();
        var (ready, ends) = (new long[ahead.Length], new long[Runs]);
        for (var run = 0; run < Runs; run++)
        {
            var own = none.Attention(Stratum(run), work);
            ends[run] = End(own, Before(own, run, ahead, work, ready), Math.Max(1, waiting.Experts), work);
        }

        // With n past opinions the next one falls under the (n + 1) × 9/10-th of them nine times out of ten (conformal prediction).
        Array.Sort(ends);
        var level = Math.Min(1, Math.Ceiling(Share * (past.Length + 1)) / past.Length);
        return new Forecast(Duration.FromNanoseconds(ends[(Runs / 2) - 1]), Duration.FromNanoseconds(ends[(int)Math.Ceiling(level * Runs) - 1]));
    }

    /// <summary>
    /// When a request is answered that experts come to at <paramref name="own"/>, after those that they come to before, in any
    /// order. Each takes the same work, so the request waits for the one as many places before as there are experts, which waited
    /// so itself: D(i) = max(A(i), D(i − experts)) + work, unrolled. What lies further back than all that work delays nothing.
    /// </summary>
    internal static long End(long own, Span<long> before, int experts, long work)
    {
        var (near, horizon) = (0, own - (before.Length / experts * work));
        foreach (var at in before)
        {
            if (at > horizon)
            {
                before[near++] = at;
            }
        }

        var last = before[..near];
        last.Sort();
        var start = own;
        for (var round = 1; round * experts <= near; round++)
        {
            start = Math.Max(start, last[^(round * experts)] + (round * work));
        }

        return start + work;
    }

    /// <summary>When experts come to the requests that they look at before this one.</summary>
    private static Span<long> Before(long own, int run, Delays[] ahead, long work, long[] ready)
    {
        var count = 0;
        for (var rank = 0; rank < ahead.Length; rank++)
        {
            if (ahead[rank].Attention(Spread(run, rank), work) is var at && at <= own)
            {
                ready[count++] = at;
            }
        }

        return ready.AsSpan(0, count);
    }

    /// <summary>Each part of the past in its turn.</summary>
    private static double Stratum(int run) => (run + 0.5) / Runs;

    /// <summary>Points that fill [0, 1) evenly, others for each rank (Weyl's sequence).</summary>
    private static double Spread(int run, int rank)
    {
        var point = (run + 1) * GoldenRatio * (rank + 1);
        return point - Math.Floor(point);
    }

    /// <summary>The past delays longer than what a request has already waited, in nanoseconds of open time.</summary>
    private readonly record struct Delays(long[] Past, int First, long Waited)
    {
        public static Delays After(long[] past, long waited)
        {
            var (from, to) = (0, past.Length);
            while (from < to)
            {
                var middle = (from + to) / 2;
                (from, to) = past[middle] > waited ? (from, middle) : (middle + 1, to);
            }

            return new Delays(past, from, waited);
        }

        /// <summary>When an expert comes to the request: one of these delays, less the wait and the work; at once when it waits longer than any.</summary>
        public long Attention(double at, long work) =>
            First == Past.Length ? 0 : Math.Max(0, Past[First + (int)(at * (Past.Length - First))] - Waited - work);
    }
}
