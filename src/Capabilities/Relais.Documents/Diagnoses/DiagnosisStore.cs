using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Relais.Documents.Catalogues;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Documents.Diagnoses;

/// <summary>Keeps a list as a stream, in short transactions: a code is new, has another label, or is seen again.</summary>
internal sealed class DiagnosisStore(RelaisDb db)
{
    private const int Slice = 400;

    /// <summary>How many codes are new, or have another label.</summary>
    public async Task<int> KeepAsync(Stream file, Act act, CancellationToken ct)
    {
        var (slice, lines, changed) = (new Dictionary<string, string>(Slice), new DiagnosisLines(), 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var line in CatalogueLines.ReadAsync(file, hash, ct))
        {
            if (line.Text is { } text)
            {
                lines.Read(text, (code, label) => slice[code] = label);
            }

            if (slice.Count == Slice)
            {
                changed += await KeepAsync(slice, act, ct);
                slice.Clear();
            }
        }

        return changed + await KeepAsync(slice, act, ct);
    }

    /// <summary>Ends the codes that the list holds no more; says how many.</summary>
    public Task<int> EndAsync(Act act, CancellationToken ct) =>
        db.Set<Diagnosis>().Where(diagnosis => diagnosis.SeenAt < act.At && diagnosis.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(diagnosis => diagnosis.EndedAt, act.At), ct);

    /// <summary>How many codes are in force.</summary>
    public Task<int> CountAsync(CancellationToken ct) => db.Set<Diagnosis>().CountAsync(diagnosis => diagnosis.EndedAt == null, ct);

    private async Task<int> KeepAsync(Dictionary<string, string> slice, Act act, CancellationToken ct)
    {
        var codes = slice.Keys.ToList();
        var known = codes.Count == 0 ? [] : await db.Set<Diagnosis>().Where(diagnosis => codes.Contains(diagnosis.Code)).ToDictionaryAsync(diagnosis => diagnosis.Code, ct);
        var relabelled = known.Values.Where(diagnosis => diagnosis.Label != slice[diagnosis.Code]).Select(diagnosis => diagnosis.Code).ToList();
        List<string> fresh = [.. relabelled, .. codes.Where(code => !known.ContainsKey(code))];
        foreach (var diagnosis in known.Values)
        {
            (diagnosis.Label, diagnosis.SeenAt, diagnosis.EndedAt) = (slice[diagnosis.Code], act.At, null);
        }

        db.AddRange(codes.Where(code => !known.ContainsKey(code)).Select(code => new Diagnosis { Code = code, Label = slice[code], SeenAt = act.At }));
        db.AddRange(fresh.SelectMany(code => CatalogueWords.Of(slice[code]).Select(word => new DiagnosisWord { Code = code, Head = CatalogueWords.HeadOf(word), Word = word })));
        await db.InTransactionAsync(
            async () =>
            {
                if (relabelled.Count > 0)
                {
                    await db.Set<DiagnosisWord>().Where(word => relabelled.Contains(word.Code)).ExecuteDeleteAsync(ct);
                }

                await db.SaveChangesAsync(ct);
            },
            ct);
        db.ChangeTracker.Clear();
        return fresh.Count;
    }
}
