using System.Diagnostics;

namespace Relais.Bench.Measuring;

/// <summary>Does the same thing many times and keeps how long each took.</summary>
internal static class Timing
{
    /// <summary>Each actor does it the same number of times, one after the other; the actors together.</summary>
    public static async Task<Samples> OfAsync<TActor>(IReadOnlyList<TActor> actors, int timesEach, Func<TActor, Task> act)
    {
        var all = Stopwatch.StartNew();
        var times = await Task.WhenAll(actors.Select(actor => TimesAsync(actor, timesEach, act)));
        return new Samples([.. times.SelectMany(time => time)], all.Elapsed);
    }

    private static async Task<List<double>> TimesAsync<TActor>(TActor actor, int count, Func<TActor, Task> act)
    {
        var times = new List<double>(count);
        for (var i = 0; i < count; i++)
        {
            var watch = Stopwatch.StartNew();
            await act(actor);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times;
    }
}
