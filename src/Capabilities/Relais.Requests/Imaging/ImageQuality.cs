using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Exams.Contract;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Imaging;

/// <summary>What experts said of the photos of a line, month by month.</summary>
/// <param name="Month">First day.</param>
/// <param name="Judged">Requests whose photos were judged.</param>
/// <param name="Flawed">Those of them with at least one photo that made the answer harder.</param>
public sealed record MonthOfPhotos(LocalDate Month, int Judged, int Flawed)
{
    /// <summary>In percent, or null when nothing was judged.</summary>
    public int? Share => Judged == 0 ? null : (int)Math.Round(100.0 * Flawed / Judged, MidpointRounding.AwayFromZero);
}

/// <summary>Counts, line by line, the requests whose pictures were hard to read. Figures without any request.</summary>
internal sealed class ImageQuality(RelaisDb db, IExams exams)
{
    /// <summary>The months since an instant in which something was judged, the oldest first, of each of these lines.</summary>
    public async Task<ILookup<LineId, MonthOfPhotos>> OfAsync(IReadOnlyCollection<LineId> lines, Instant since, DateTimeZone zone, CancellationToken ct)
    {
        var (judged, flawed) = (exams.Judged(db), exams.Flawed(db));
        var found = await db.JudgedRequests(lines, since, judged)
            .Select(r => new { r.Line, r.SentAt, IsFlawed = r.Files.Any(f => flawed.Any(file => file == f.File)) })
            .ToListAsync(ct);
        return found.GroupBy(r => (r.Line, Month: MonthOf(r.SentAt, zone)))
            .OrderBy(month => month.Key.Month)
            .ToLookup(month => month.Key.Line, month => new MonthOfPhotos(month.Key.Month, month.Count(), month.Count(r => r.IsFlawed)));
    }

    private static LocalDate MonthOf(Instant at, DateTimeZone zone) => at.InZone(zone).Date.With(DateAdjusters.StartOfMonth);
}
