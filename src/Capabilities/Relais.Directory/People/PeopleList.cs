using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Directory.People;

/// <summary>The people of an administrator, by name, a page at a time.</summary>
/// <param name="Search">The beginnings of words of their names, or an RPPS number.</param>
/// <param name="Structure">Those of one structure only.</param>
/// <param name="After">The person above the page, or null at the top.</param>
/// <param name="Before">The person below the page, when going back.</param>
internal sealed record PeopleList(string? Search, StructureId? Structure, ProfessionalId? After, ProfessionalId? Before)
{
    public const int PageSize = 50;

    public async Task<PeopleFound> ReadAsync(RelaisDb db, Act act, CancellationToken ct)
    {
        var all = Filter(db, act);
        var count = await all.CountAsync(ct);
        var rows = await PageAsync(db, all, ct);
        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize)];
        if (Before is not null)
        {
            rows.Reverse();
        }

        return new PeopleFound(rows, count, HasPrevious: Before is null ? After is not null : more, HasNext: Before is not null || more);
    }

    private async Task<List<Professional>> PageAsync(RelaisDb db, IQueryable<Professional> all, CancellationToken ct)
    {
        var cursor = Before ?? After;
        var key = cursor is null ? null : await db.Set<Professional>().Where(p => p.Id == cursor).Select(p => p.Folded).SingleOrDefaultAsync(ct);
        var page = (key, Before) switch
        {
            (null, _) => all.OrderBy(p => p.Folded),
            (_, null) => all.Where(p => p.Folded.CompareTo(key) > 0).OrderBy(p => p.Folded),
            _ => all.Where(p => p.Folded.CompareTo(key) < 0).OrderByDescending(p => p.Folded),
        };
        return await page.Take(PageSize + 1).AsNoTracking().ToListAsync(ct);
    }

    private IQueryable<Professional> Filter(RelaisDb db, Act act)
    {
        var people = db.PeopleAdministeredBy(act);
        if (Structure is { } structure)
        {
            var members = db.MembershipsAdministeredBy(act).Where(Membership.NotEndedAt(act.At)).Where(m => m.Structure == structure);
            people = people.Where(p => members.Any(m => m.Professional == p.Id));
        }

        if (Rpps.TryParse(Search, out var rpps))
        {
            return people.Where(p => p.Rpps == rpps.Digits);
        }

        foreach (var word in Kernel.Folded.Of(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            people = people.Where(p => p.Folded.Contains(" " + word));
        }

        return people;
    }
}

/// <summary>One page of people.</summary>
internal sealed record PeopleFound(List<Professional> Rows, int Count, bool HasPrevious, bool HasNext);
