using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel.Time;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Expecting;

/// <summary>Foretells when an opinion will come, from the line's past, the group's queue and the opening hours.</summary>
internal sealed class ExpectedAnswers(RelaisDb db, AnswerHistory history)
{
    private const int MostAhead = 200;
    private static readonly Duration Work = Duration.FromMinutes(10);

    /// <summary>The forecast of a request sent now to a group, or null while the line has answered too little.</summary>
    /// <param name="line">The line.</param>
    /// <param name="group">Who answers for the request.</param>
    /// <param name="experts">How many of them were told.</param>
    /// <param name="now">The instant of sending.</param>
    /// <param name="ct">Cancelled when the reader goes away.</param>
    public async Task<Forecast?> OfAsync(Line line, Guid group, int experts, Instant now, CancellationToken ct)
    {
        IReadOnlyList<Duration> past = [.. (await history.RecentAsync(line, now, ct)).Select(a => a.Took).Reverse()];
        if (past.Count < Forecaster.Fewest)
        {
            return null;
        }

        // A count without any patient: what waits before it is not told, only when the opinion may come.
        var sent = await db.Set<Request>().AsNoTracking()
            .Where(r => r.Group == group && (r.State == RequestState.Sent || r.State == RequestState.InCharge))
            .OrderBy(r => r.DueAt).Select(r => r.SentAt).Take(MostAhead).ToListAsync(ct);
        return Forecaster.Of(new Waiting(past, Ages(line.OpeningHours, sent, now), experts, Work));
    }

    /// <summary>The open time since each instant, in their order; the calendar is walked once, from now to the oldest.</summary>
    internal static List<Duration> Ages(OpeningHours hours, List<Instant> sent, Instant now)
    {
        var (ages, seen, age) = (new Dictionary<Instant, Duration>(), now, Duration.Zero);
        foreach (var at in sent.Distinct().OrderDescending())
        {
            age += Deadline.OpenTimeBetween(hours, at, seen, []);
            (ages[at], seen) = (age, at < seen ? at : seen);
        }

        return sent.ConvertAll(at => ages[at]);
    }
}
