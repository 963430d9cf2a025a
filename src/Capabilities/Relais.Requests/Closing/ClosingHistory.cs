using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Closing;

/// <summary>What opinions of a line brought and what was found after them.</summary>
/// <param name="Figures">From the surveys.</param>
/// <param name="Found">What was found, the most frequent first; empty under eleven.</param>
/// <param name="Words">The last words of requesters, the newest first, without names.</param>
public sealed record ClosingShown(ClosingFigures Figures, IReadOnlyList<(string Finding, int Count)> Found, IReadOnlyList<string> Words)
{
    /// <summary>How many findings are told.</summary>
    public int FoundCount => Found.Sum(found => found.Count);

    /// <summary>Requests answered or declined whose requester wished a visit.</summary>
    public int Wished { get; init; }

    /// <summary>Those of them that ended without one.</summary>
    public int WishedRefused { get; init; }
}

/// <summary>Reads them: figures beyond the reader's own requests, nothing that names a patient.</summary>
internal sealed class ClosingHistory(RelaisDb db)
{
    private const int MostWords = 5;

    public async Task<ClosingShown> OfAsync(LineId line, int opinions, Instant since, Instant foundSince, CancellationToken ct)
    {
        var replies = db.Set<SurveyReply>().Where(s => s.Line == line && s.AnsweredAt >= since);
        var counts = await replies.GroupBy(s => new { s.Side, s.Advice, s.Referral })
            .Select(g => new ReplyCount(g.Key.Side, g.Key.Advice, g.Key.Referral, g.Count(), g.Sum(s => s.PatientValue ?? 0), g.Count(s => s.PatientValue != null)))
            .ToListAsync(ct);
        var words = await replies.Where(s => s.Side == SurveySide.Requester && s.Comment != null).OrderByDescending(s => s.AnsweredAt).Take(MostWords).Select(s => s.Comment!).ToListAsync(ct);
        var found = await db.Set<Aftermath>().Where(a => a.Line == line && a.AnsweredAt >= foundSince && a.Found != null)
            .GroupBy(a => a.Found!)
            .Select(g => new { Finding = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var wishes = await WishesAsync(line, since, ct);
        return new(
            ClosingFigures.Of(opinions, counts),
            found.Sum(f => f.Count) < ClosingFigures.Fewest ? [] : [.. found.OrderByDescending(f => f.Count).ThenBy(f => f.Finding, StringComparer.Ordinal).Select(f => (f.Finding, f.Count))],
            words)
        {
            Wished = wishes.Sum(),
            WishedRefused = wishes[1],
        };
    }

    /// <summary>Wishes of a visit met, then not met: by an opinion alone that no offered slot followed, or declined.</summary>
    private async Task<int[]> WishesAsync(LineId line, Instant since, CancellationToken ct)
    {
        var wished = db.Set<Request>().Where(r => r.Line == line && r.SentAt >= since && r.WishesVisit);
        return
        [
            await wished.CountAsync(r => r.Outcome != null && (r.Outcome != Outcome.AdviceOnly || r.Visit!.OfferedAt != null), ct),
            await wished.CountAsync(r => (r.Outcome == Outcome.AdviceOnly && r.Visit!.OfferedAt == null) || r.State == RequestState.Declined, ct),
        ];
    }
}
