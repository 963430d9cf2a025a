using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Platform.Data;
using Relais.Requests.Closing;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Quality;

/// <summary>How far the second readings of a line agree with the first opinions. Nobody is named, and nothing is told under eleven.</summary>
/// <param name="Count">Readings compared.</param>
/// <param name="Same">Share in agreement, in percent, or null under eleven.</param>
/// <param name="Major">Share with a major difference, in percent, or null under eleven.</param>
/// <param name="Kappa">Weighted kappa on what is proposed, or null under thirty.</param>
public sealed record ReadingFigures(int Count, int? Same, int? Major, double? Kappa)
{
    /// <summary>Below, kappa says nothing sure.</summary>
    public const int FewestForKappa = 30;

    private const int Levels = 4;

    internal static ReadingFigures Of(IReadOnlyCollection<(Agreement Agreement, Outcome First, Outcome Second, int Count)> compared)
    {
        var count = compared.Sum(one => one.Count);
        return new(
            count,
            Share(Agreement.Same),
            Share(Agreement.Major),
            count < FewestForKappa ? null : WeightedKappa.Of([.. compared.Select(one => (LevelOf(one.First), LevelOf(one.Second), one.Count))], Levels));

        int? Share(Agreement which) =>
            count < ClosingFigures.Fewest ? null : (int)Math.Round(100.0 * compared.Where(one => one.Agreement == which).Sum(one => one.Count) / count, MidpointRounding.AwayFromZero);
    }

    /// <summary>How soon somebody has to see the patient: not at all, in time, soon, now.</summary>
    internal static int LevelOf(Outcome outcome) => outcome switch
    {
        Outcome.AdviceOnly => 0,
        Outcome.RapidVisit => 2,
        Outcome.Emergency => 3,
        _ => 1,
    };
}

/// <summary>Reads them.</summary>
internal sealed class ReadingHistory(RelaisDb db)
{
    public async Task<ReadingFigures> OfAsync(LineId line, Instant since, CancellationToken ct)
    {
        var found = await db.ReadingsCompared(line, since)
            .GroupBy(r => new { Agreement = r.Agreement!.Value, r.FirstOutcome, Second = r.Outcome!.Value })
            .Select(g => new { g.Key.Agreement, g.Key.FirstOutcome, g.Key.Second, Count = g.Count() })
            .ToListAsync(ct);
        return ReadingFigures.Of(found.ConvertAll(one => (one.Agreement, one.FirstOutcome, one.Second, one.Count)));
    }
}
