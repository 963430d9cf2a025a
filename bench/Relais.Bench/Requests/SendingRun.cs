using Relais.Bench.Measuring;
using Relais.Bench.Serving;

namespace Relais.Bench.Requests;

/// <summary>What sending costs on one server: alone, then four together.</summary>
internal sealed record SendingRun(Samples Alone, Samples Together, double Memory)
{
    private const int Four = 4;
    private const double Half = 0.5;

    public static async Task<SendingRun> OfAsync(Server server, Effort effort, Func<Uri, Task<ISender>> open)
    {
        var senders = new List<ISender>();
        try
        {
            while (senders.Count < Four)
            {
                senders.Add(await open(server.Address));
            }

            await Timing.OfAsync(senders, effort.WarmUp, sender => sender.SendAndSeeAsync());
            var alone = await Timing.OfAsync(senders[..1], effort.Alone, sender => sender.SendAndSeeAsync());
            var together = await Timing.OfAsync(senders, effort.Together, sender => sender.SendAndSeeAsync());
            return new SendingRun(alone, together, await server.MemoryAsync());
        }
        finally
        {
            senders.ForEach(sender => sender.Dispose());
        }
    }

    /// <summary>These figures, and each as a ratio to the bare ceiling's.</summary>
    public IReadOnlyList<Figure> Beside(SendingRun bare, string storage) =>
    [
        .. Compare($"{storage}, submit to visible, 1 sender", Alone, bare.Alone),
        .. Compare($"{storage}, submit to visible, 4 senders", Together, bare.Together),
        Figure.Plain($"{storage}, memory of Relais", Memory, "MB"),
        Figure.Plain($"{storage}, memory of the bare ceiling", bare.Memory, "MB"),
        Figure.AtLeast($"{storage}, memory, bare / Relais", bare.Memory / Memory, "of the ceiling", Half),
    ];

    private static IEnumerable<Figure> Compare(string name, Samples relais, Samples bare) =>
    [
        Figure.Plain($"{name}, p50", relais.P50, "ms"),
        Figure.Plain($"{name}, p50 bare", bare.P50, "ms"),
        Figure.AtLeast($"{name}, p50, bare / Relais", bare.P50 / relais.P50, "of the ceiling", Half),
        Figure.Plain($"{name}, p95", relais.P95, "ms"),
        Figure.Plain($"{name}, p95 bare", bare.P95, "ms"),
        Figure.AtLeast($"{name}, p95, bare / Relais", bare.P95 / relais.P95, "of the ceiling", Half),
        Figure.Plain($"{name}, per second", relais.PerSecond, "/s"),
        Figure.Plain($"{name}, per second bare", bare.PerSecond, "/s"),
        Figure.AtLeast($"{name}, per second, Relais / bare", relais.PerSecond / bare.PerSecond, "of the ceiling", Half),
    ];
}
