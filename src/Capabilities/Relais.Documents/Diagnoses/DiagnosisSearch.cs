using Microsoft.EntityFrameworkCore;
using Relais.Documents.Catalogues;
using Relais.Documents.Contract;
using Relais.Platform.Data;

namespace Relais.Documents.Diagnoses;

/// <summary>Finds diagnoses by the beginning of their code, or of the words of their label, accents and case aside; the shortest labels first.</summary>
internal sealed class DiagnosisSearch(RelaisDb db) : IDiagnoses
{
    public const int Most = 12;

    public async Task<IReadOnlyList<Diagnosis>> FindAsync(string? typed, CancellationToken ct)
    {
        var current = db.Set<Diagnosis>().AsNoTracking().Where(diagnosis => diagnosis.EndedAt == null);
        // «C43.» is a code half typed.
        if (CimCode.Of(typed?.Trim().TrimEnd('.')) is { } code)
        {
            return await current.Where(diagnosis => diagnosis.Code.StartsWith(code)).OrderBy(diagnosis => diagnosis.Code).Take(Most).ToListAsync(ct);
        }

        var words = CatalogueWords.Typed(typed);
        return words.Count == 0
            ? []
            : await words.Aggregate(current, Holding).OrderBy(diagnosis => diagnosis.Label.Length).ThenBy(diagnosis => diagnosis.Code).Take(Most).ToListAsync(ct);
    }

    public async Task<string?> LabelOfAsync(string code, CancellationToken ct) =>
        CimCode.Of(code) is { } printed && await db.Set<Diagnosis>().Where(diagnosis => diagnosis.Code == printed).Select(diagnosis => diagnosis.Label).SingleOrDefaultAsync(ct) is { } label
            ? Diagnosis.Shown(label)
            : null;

    private IQueryable<Diagnosis> Holding(IQueryable<Diagnosis> diagnoses, string word)
    {
        var words = db.Set<DiagnosisWord>().Beginning(word);
        return diagnoses.Where(diagnosis => words.Select(known => known.Code).Contains(diagnosis.Code));
    }
}
