using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Lines;

/// <summary>What a line really takes to answer, from its last opinions.</summary>
/// <param name="Hours">Elapsed hours between sending and opinion, of the last opinions, at most 300 and at most 180 days old.</param>
internal sealed record Delays(IReadOnlyCollection<double> Hours)
{
    /// <summary>Mean elapsed hours, rounded, or null without opinion.</summary>
    public int? Mean => Hours.Count == 0 ? null : (int)Math.Round(Hours.Average());

    /// <summary>Elapsed hours within which 9 opinions in 10 came, or null without opinion.</summary>
    public int? NineInTen => Hours.Count == 0 ? null : (int)Math.Ceiling(Hours.Order().ElementAt((Hours.Count * 9 / 10) - (Hours.Count % 10 == 0 ? 1 : 0)));
}

/// <summary>Reads real delays, at most once in five minutes for each line.</summary>
internal sealed class LineFigures(RelaisDb db, IMemoryCache cache)
{
    private const int Most = 300;

    public async Task<Delays> DelaysAsync(LineId line, Instant now, CancellationToken ct) =>
        await cache.GetOrCreateAsync(
            (nameof(LineFigures), line),
            entry =>
            {
                entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
                entry.Size = 1;
                return ReadAsync(line, now, ct);
            }) ?? new Delays([]);

    // Figures without any patient: they are public on the line's page, so they are read beyond the reader's own requests.
    private async Task<Delays> ReadAsync(LineId line, Instant now, CancellationToken ct)
    {
        var since = now - Duration.FromDays(180);
        var answered = await db.Set<Request>()
            .Where(r => r.Line == line && r.AnsweredAt >= since)
            .OrderByDescending(r => r.AnsweredAt)
            .Take(Most)
            .Select(r => new { r.SentAt, r.AnsweredAt })
            .ToListAsync(ct);
        return new Delays(answered.ConvertAll(r => (r.AnsweredAt!.Value - r.SentAt).TotalHours));
    }
}
