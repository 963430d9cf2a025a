using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;
using Relais.Kernel.Time;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Expecting;

/// <summary>Reads what a line's opinions took. Figures without any patient: they are read beyond the reader's own requests.</summary>
internal sealed class AnswerHistory(RelaisDb db, IMemoryCache cache)
{
    private const int MostRecent = 300;
    private static readonly Duration Recent = Duration.FromDays(180);

    /// <summary>The opinions that tell how a line answers now, at most 300 and at most 180 days old, the newest first; read once in five minutes.</summary>
    public async Task<IReadOnlyList<Answered>> RecentAsync(Line line, Instant now, CancellationToken ct) =>
        await cache.GetOrCreateAsync(
            (nameof(AnswerHistory), line.Id, line.Version),
            entry =>
            {
                entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
                entry.Size = 1;
                return OfAsync(line, now - Recent, MostRecent, ct);
            }) ?? [];

    /// <summary>The last opinions of a line since an instant, the newest first.</summary>
    public async Task<IReadOnlyList<Answered>> OfAsync(Line line, Instant since, int most, CancellationToken ct)
    {
        var answered = await db.Set<Request>().AsNoTracking()
            .Where(r => r.Line == line.Id && r.AnsweredAt >= since)
            .OrderByDescending(r => r.AnsweredAt)
            .Take(most)
            .Select(r => new { r.Id, r.SentAt, r.AnsweredAt, r.Promise, r.ExpectedOpen })
            .ToListAsync(ct);
        var pauses = await PausesAsync(answered.ConvertAll(r => r.Id), ct);
        return answered.ConvertAll(r => new Answered(
            r.SentAt, r.AnsweredAt!.Value, Deadline.OpenTimeBetween(line.OpeningHours, r.SentAt, r.AnsweredAt.Value, pauses[r.Id]), r.Promise, r.ExpectedOpen));
    }

    private async Task<ILookup<RequestId, Pause>> PausesAsync(List<RequestId> requests, CancellationToken ct)
    {
        var steps = await db.Set<RequestStep>().AsNoTracking()
            .Where(s => requests.Contains(s.Request) && (s.Kind == StepKind.ComplementAsked || s.Kind == StepKind.ComplementGiven))
            .Select(s => new { s.Request, s.Kind, s.At })
            .ToListAsync(ct);
        return steps.GroupBy(s => s.Request)
            .SelectMany(own => Between([.. own.OrderBy(s => s.At).Select(s => (s.Kind, s.At))]).Select(pause => (own.Key, pause)))
            .ToLookup(pair => pair.Key, pair => pair.pause);
    }

    private static IEnumerable<Pause> Between(List<(StepKind Kind, Instant At)> steps) =>
        steps.Select((step, at) => (step, at))
            .Where(pair => pair.step.Kind is StepKind.ComplementAsked)
            .Select(pair => new Pause(pair.step.At, steps.Skip(pair.at).Where(s => s.Kind is StepKind.ComplementGiven).Select(s => (Instant?)s.At).FirstOrDefault()));
}
