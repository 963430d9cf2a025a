using Microsoft.EntityFrameworkCore;
using Relais.Documents.Catalogues;
using Relais.Documents.Contract;
using Relais.Documents.Drugs.Reading;
using Relais.Platform.Data;

namespace Relais.Documents.Drugs;

/// <summary>Writes what changed from one edition to the next: a drug that says the same is not written again.</summary>
/// <remarks>Rows are written before their edition is published, in short transactions: until then nobody sees them.</remarks>
internal sealed class DrugStore(RelaisDb db)
{
    private const int Slice = 400;

    public async Task<(int Changed, int Gone)> WriteAsync(DrugBook book, int edition, CancellationToken ct)
    {
        var last = await db.LastDrugEditionAsync(ct) ?? 0;
        await SweepAsync(last, ct);
        var known = await db.DrugsOf(last).Select(drug => new { drug.Id, drug.Cis, drug.Digest }).ToDictionaryAsync(drug => drug.Cis, drug => (drug.Id, drug.Digest), ct);
        var fresh = book.Sheets.Values.Select(sheet => sheet.ToDrug(edition)).Where(drug => known.GetValueOrDefault(drug.Cis).Digest != drug.Digest).ToList();
        var gone = known.Where(drug => book.Of(drug.Key) is null).Select(drug => drug.Value.Id).ToList();
        List<DrugId> ended = [.. gone, .. fresh.Where(drug => known.ContainsKey(drug.Cis)).Select(drug => known[drug.Cis].Id)];
        foreach (var slice in ended.Chunk(Slice))
        {
            await db.Set<Drug>().Where(drug => slice.Contains(drug.Id)).ExecuteUpdateAsync(set => set.SetProperty(drug => drug.Until, edition), ct);
        }

        foreach (var slice in fresh.Chunk(Slice))
        {
            db.AddRange(slice);
            db.AddRange(slice.SelectMany(WordsOf));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        return (fresh.Count, gone.Count);
    }

    internal static IEnumerable<DrugWord> WordsOf(Drug drug) =>
        CatalogueWords.Of($"{drug.Name} {drug.Substances}").Select(word => new DrugWord { Drug = drug.Id, Head = CatalogueWords.HeadOf(word), Word = word });

    // What an import wrote that never ended.
    private async Task SweepAsync(int last, CancellationToken ct)
    {
        await db.Set<Drug>().Where(drug => drug.Since > last).ExecuteDeleteAsync(ct);
        await db.Set<Drug>().Where(drug => drug.Until > last).ExecuteUpdateAsync(set => set.SetProperty(drug => drug.Until, (int?)null), ct);
    }
}
