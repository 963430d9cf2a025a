namespace Relais.Requests.Expecting;

/// <summary>How a line kept what it said over a time, in figures.</summary>
/// <param name="Count">Opinions given.</param>
/// <param name="Half">Open hours within which half of them came, or null without opinion.</param>
/// <param name="NineInTen">Open hours within which nine in ten came.</param>
/// <param name="WithinPromise">Share of opinions within the promise, in percent.</param>
/// <param name="Foretold">How many had been foretold a date.</param>
/// <param name="AsExpected">Share of those that came by that date, in percent, or null when none was told.</param>
internal sealed record LineRecord(int Count, double? Half, double? NineInTen, int? WithinPromise, int Foretold, int? AsExpected)
{
    internal static LineRecord Of(IReadOnlyCollection<Answered> answered)
    {
        var took = answered.Select(a => a.Took.TotalHours).Order().ToList();
        var foretold = answered.Select(a => a.IsAsExpected).OfType<bool>().ToList();
        return new(
            answered.Count, At(took, 0.5), At(took, 0.9), Percent(answered.Count(a => a.IsWithinPromise), answered.Count), foretold.Count, Percent(foretold.Count(kept => kept), foretold.Count));
    }

    private static double? At(List<double> sorted, double share) => sorted.Count == 0 ? null : sorted[(int)Math.Ceiling(share * sorted.Count) - 1];

    private static int? Percent(int part, int all) => all == 0 ? null : (int)Math.Round(100.0 * part / all, MidpointRounding.AwayFromZero);
}
