namespace Relais.Requests.Quality;

/// <summary>How much two readers agree beyond chance on an ordered scale: Cohen's kappa with linear weights (Psychol. Bull. 1968, 70:213).</summary>
internal static class WeightedKappa
{
    /// <param name="pairs">The level that each reader gave, and how many times.</param>
    /// <param name="levels">How many levels the scale has, from 0.</param>
    /// <returns>1: always the same; 0: as by chance; null when chance alone would always agree.</returns>
    public static double? Of(IReadOnlyCollection<(int First, int Second, int Count)> pairs, int levels)
    {
        double all = pairs.Sum(pair => pair.Count);
        var (first, second) = (Shares(pair => pair.First), Shares(pair => pair.Second));
        var observed = pairs.Sum(pair => Weight(pair.First, pair.Second) * pair.Count / all);
        var expected = Enumerable.Range(0, levels).Sum(a => Enumerable.Range(0, levels).Sum(b => Weight(a, b) * first[a] * second[b]));
        return expected == 0 ? null : 1 - observed / expected;

        double[] Shares(Func<(int First, int Second, int Count), int> of) =>
            [.. Enumerable.Range(0, levels).Select(level => pairs.Where(pair => of(pair) == level).Sum(pair => pair.Count) / all)];

        double Weight(int a, int b) => (double)Math.Abs(a - b) / (levels - 1);
    }
}
