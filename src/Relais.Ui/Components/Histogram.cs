namespace Relais.Ui.Components;

/// <summary>Delays sorted into bars of equal width, the last bar holding all that lies beyond.</summary>
/// <param name="Step">The width of a bar, in hours.</param>
/// <param name="Bars">How many delays fall in each.</param>
internal sealed record Histogram(int Step, IReadOnlyList<int> Bars)
{
    private const int MostBars = 16;
    private static readonly int[] Steps = [1, 2, 3, 4, 6, 8, 12, 24, 48, 72, 96, 168];

    /// <summary>Sorts delays so that the promise stands about two thirds along.</summary>
    /// <param name="hours">The delays observed.</param>
    /// <param name="promised">The delay promised.</param>
    public static Histogram Of(IReadOnlyCollection<double> hours, int promised)
    {
        var step = Array.Find(Steps, width => width * MostBars * 2 / 3 >= promised && promised % width == 0);
        step = step == 0 ? Math.Max(1, (promised + 9) / 10) : step;
        var count = Math.Max(2, (int)Math.Ceiling(promised * 1.5 / step)) + 1;
        var bars = new int[count];
        foreach (var delay in hours)
        {
            bars[Math.Clamp((int)(delay / step), 0, count - 1)]++;
        }

        return new(step, bars);
    }
}
