using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Quality;

/// <summary>How often something went well for one requester of a line. Counted to make a median: never shown of anybody but oneself.</summary>
internal sealed class AuthorShare
{
    public ProfessionalId Author { get; init; }
    public int Count { get; init; }
    public int Well { get; init; }
}

/// <summary>One's own requests; of the others, counts alone.</summary>
internal static class OwnQualityAccess
{
    public static IQueryable<Request> OwnRequests(this RelaisDb db, Act act, Instant since) =>
        db.Set<Request>().AsNoTracking().AsSplitQuery().Include(r => r.Files).Where(r => r.Author == act.By && r.SentAt >= since && r.State != RequestState.Withdrawn);

    /// <summary>Requests of each requester, and those that needed no complement.</summary>
    public static IQueryable<AuthorShare> CompleteByAuthor(this RelaisDb db, LineId line, Instant since) =>
        SentTo(db, line, since)
            .Select(r => new { r.Author, Well = r.Steps.Any(s => s.Kind == StepKind.ComplementAsked) ? 0 : 1 })
            .GroupBy(r => r.Author)
            .Select(g => new AuthorShare { Author = g.Key, Count = g.Count(), Well = g.Sum(r => r.Well) });

    /// <summary>Requests of each requester whose photos were judged, and those without a flaw.</summary>
    public static IQueryable<AuthorShare> ReadableByAuthor(this RelaisDb db, LineId line, Instant since, IQueryable<FileId> judged, IQueryable<FileId> flawed) =>
        SentTo(db, line, since)
            .Where(r => r.Files.Any(f => judged.Any(file => file == f.File)))
            .Select(r => new { r.Author, Well = r.Files.Any(f => flawed.Any(file => file == f.File)) ? 0 : 1 })
            .GroupBy(r => r.Author)
            .Select(g => new AuthorShare { Author = g.Key, Count = g.Count(), Well = g.Sum(r => r.Well) });

    private static IQueryable<Request> SentTo(RelaisDb db, LineId line, Instant since) =>
        db.Set<Request>().AsNoTracking().Where(r => r.Line == line && r.SentAt >= since && r.State != RequestState.Withdrawn);
}
