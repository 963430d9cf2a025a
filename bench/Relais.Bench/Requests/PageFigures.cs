using System.Globalization;
using Relais.Bench.Measuring;

namespace Relais.Bench.Requests;

/// <summary>What the times of pages say: how long with everything stored, and whether they grew with it.</summary>
internal static class PageFigures
{
    private const double Most = 50;
    private const double MostGrowth = 1.5;

    /// <param name="storage">SQLite or PostgreSQL.</param>
    /// <param name="few">With the three scenes.</param>
    /// <param name="many">The same pages with the country.</param>
    /// <param name="stored">How many requests the country makes.</param>
    public static IEnumerable<Figure> Of(string storage, IReadOnlyList<PageTime> few, IReadOnlyList<PageTime> many, long stored) =>
        many.SelectMany(page => Of($"{storage}, {page.Name}", few.SingleOrDefault(before => before.Name == page.Name), page, stored));

    private static IEnumerable<Figure> Of(string title, PageTime? before, PageTime page, long stored)
    {
        var with = string.Create(CultureInfo.InvariantCulture, $"{title}, {stored} requests stored");
        yield return Figure.Plain(with + ", p50", page.Samples.P50, "ms");
        yield return Figure.Below(with + ", p95", page.Samples.P95, "ms", Most);
        yield return Figure.Plain(with + ", processor time", page.Processor, "ms");
        if (before is not null)
        {
            yield return Figure.Below($"{title}, processor time, beside the demo scenes alone", page.Processor / before.Processor, "times", MostGrowth);
        }
    }
}
