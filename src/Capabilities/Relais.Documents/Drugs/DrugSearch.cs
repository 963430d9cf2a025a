using Microsoft.EntityFrameworkCore;
using Relais.Documents.Catalogues;
using Relais.Platform.Data;

namespace Relais.Documents.Drugs;

/// <summary>The drugs in force, and those of older editions, which stay readable.</summary>
internal static class DrugQueries
{
    /// <summary>The edition in force, or null when none was imported.</summary>
    public static async Task<int?> LastDrugEditionAsync(this RelaisDb db, CancellationToken ct) =>
        await db.Set<DrugEdition>().Where(edition => edition.State == CatalogueState.Published).MaxAsync(edition => (int?)edition.Number, ct);

    /// <summary>The drugs as one edition tells of them.</summary>
    public static IQueryable<Drug> DrugsOf(this RelaisDb db, int edition) =>
        db.Set<Drug>().AsNoTracking().Where(drug => drug.Since <= edition && (drug.Until == null || drug.Until > edition));
}

/// <summary>Finds drugs by the beginnings of words of their names and substances, accents and case aside: those on sale first, then by name.</summary>
internal sealed class DrugSearch(RelaisDb db)
{
    public const int PageSize = 20;

    public async Task<IReadOnlyList<Drug>> FindAsync(string? typed, int start, CancellationToken ct)
    {
        var words = CatalogueWords.Typed(typed);
        if (words.Count == 0 || await db.LastDrugEditionAsync(ct) is not { } edition)
        {
            return [];
        }

        var found = words.Aggregate(db.DrugsOf(edition), Holding);
        return await found.OrderByDescending(drug => drug.IsMarketed).ThenBy(drug => drug.Name).ThenBy(drug => drug.Cis).Skip(start).Take(PageSize).ToListAsync(ct);
    }

    /// <summary>A drug by its code, as an edition tells of it.</summary>
    public Task<Drug?> OfAsync(string cis, int edition, CancellationToken ct) => db.DrugsOf(edition).SingleOrDefaultAsync(drug => drug.Cis == cis, ct);

    private IQueryable<Drug> Holding(IQueryable<Drug> drugs, string word)
    {
        var words = db.Set<DrugWord>().Beginning(word);
        return drugs.Where(drug => words.Select(known => known.Drug).Contains(drug.Id));
    }
}
