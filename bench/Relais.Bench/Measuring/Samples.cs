namespace Relais.Bench.Measuring;

/// <summary>How long something took, each time, in milliseconds, and how long all of it took together.</summary>
internal sealed record Samples(IReadOnlyList<double> Milliseconds, TimeSpan Elapsed)
{
    public double P50 => At(0.50);

    public double P95 => At(0.95);

    public double PerSecond => Milliseconds.Count / Elapsed.TotalSeconds;

    private double At(double share)
    {
        var sorted = Milliseconds.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }
}
