using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Directory.People;

/// <summary>The professionals of the whole directory as every professional may find them: what a colleague shows to colleagues, and no more.</summary>
internal static class ColleagueAccess
{
    private const int FewestLetters = 2;
    private const int MostWords = 5;

    /// <summary>After every letter of a folded name.</summary>
    private const string Last = "~";

    public static async Task<IReadOnlyList<Colleague>> FindColleaguesAsync(this RelaisDb db, string typed, int most, Act act, CancellationToken ct)
    {
        if (typed.Trim().Length < FewestLetters)
        {
            return [];
        }

        var current = db.MembershipsHeld(act.At);
        var people = await Matching(db, typed).AsNoTracking()
            .Where(p => current.Any(m => m.Professional == p.Id))
            .OrderBy(p => p.Folded).Take(most).ToListAsync(ct);
        var ids = people.ConvertAll(p => p.Id);
        var places = await PlacesAsync(db, current.Where(m => ids.Contains(m.Professional)), ct);
        return [.. people.Select(p => new Colleague(p.ToPerson(), [.. places[p.Id].Distinct().Order(StringComparer.Ordinal)]))];
    }

    private static IQueryable<Professional> Matching(RelaisDb db, string typed)
    {
        if (Rpps.TryParse(typed, out var rpps))
        {
            return db.Set<Professional>().Where(p => p.Rpps == rpps.Digits);
        }

        var words = Folded.Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        var people = Named(db, words);
        foreach (var word in words)
        {
            people = people.Where(p => p.Folded.Contains(" " + word));
        }

        return people;
    }

    // One of the words begins the last name: a range of the index, where a search within it would read every professional.
    private static IQueryable<Professional> Named(RelaisDb db, List<string> words) =>
        words.Select(word => $" {word}")
            .Select(from => (From: from, To: from + Last))
            .Select(range => db.Set<Professional>().Where(p => p.Folded.CompareTo(range.From) >= 0 && p.Folded.CompareTo(range.To) < 0))
            .Aggregate((IQueryable<Professional>?)null, (all, some) => all is null ? some : all.Union(some)) ?? db.Set<Professional>().Where(p => false);

    private static async Task<ILookup<ProfessionalId, string>> PlacesAsync(RelaisDb db, IQueryable<Membership> memberships, CancellationToken ct)
    {
        var rows = await (
            from m in memberships
            join s in db.Set<Structure>() on m.Structure equals s.Id
            from t in db.Set<Team>().Where(t => t.Structure == m.Structure && t.Id == m.Team).DefaultIfEmpty()
            select new { m.Professional, Place = t == null ? s.Name : t.Name }).ToListAsync(ct);
        return rows.ToLookup(row => row.Professional, row => row.Place);
    }
}
