using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Relais.Documents.Catalogues;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Documents.Diagnoses;

/// <summary>Imports the CIM-10 as a stream, in short transactions: a code is new, has another label, or is seen again.</summary>
internal sealed class ImportDiagnoses(RelaisDb db) : IDiagnosisImport
{
    private const int Slice = 400;

    /// <summary>A file of which so many lines cannot be read is another file.</summary>
    private const double MostRefused = 0.05;

    public async Task<DiagnosisImport> ImportAsync(Stream file, Act act, CancellationToken ct)
    {
        var (slice, codes, changed, refused) = (new Dictionary<string, string>(Slice), 0, 0, 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var line in CatalogueLines.ReadAsync(file, hash, ct))
        {
            if (DiagnosisLine.Read(line.Text) is not var (code, label))
            {
                refused += string.IsNullOrWhiteSpace(line.Text) ? 0 : 1;
                continue;
            }

            slice[code] = label;
            codes++;
            if (slice.Count == Slice)
            {
                changed += await KeepAsync(slice, act, ct);
                slice.Clear();
            }

            RefusedException.ThrowIf(refused > Slice && codes == 0 ? DiagnosisRefusals.NotAList : null);
        }

        RefusedException.ThrowIf(codes == 0 || refused > codes * MostRefused ? DiagnosisRefusals.NotAList : null);
        changed += await KeepAsync(slice, act, ct);
        return new(codes, changed, await EndAsync(act, ct), refused);
    }

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

    private async Task<int> EndAsync(Act act, CancellationToken ct)
    {
        var ended = await db.Set<Diagnosis>().Where(diagnosis => diagnosis.SeenAt < act.At && diagnosis.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(diagnosis => diagnosis.EndedAt, act.At), ct);
        db.Record(act, "diagnosis.import", "diagnosis-list/" + act.At.ToUnixTimeSeconds());
        await db.SaveChangesAsync(ct);
        return ended;
    }
}
