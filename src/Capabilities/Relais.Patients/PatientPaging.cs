using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;

namespace Relais.Patients;

/// <summary>A page of the list of patients, by key: no page is slower than the first.</summary>
/// <param name="Rows">In the order of names.</param>
/// <param name="HasPrevious">Whether some come before.</param>
/// <param name="HasNext">Whether some come after.</param>
internal sealed record PageOfPatients(List<PatientName> Rows, bool HasPrevious, bool HasNext);

internal static class PatientPaging
{
    /// <summary>Those after, or before, a patient whom the person may see; an unknown one starts the list.</summary>
    public static async Task<PageOfPatients> PageOfVisibleAsync(
        this RelaisDb db, Act act, IReadOnlyList<IPatientRelation> relations, Guid? after, Guid? before, int most, CancellationToken ct)
    {
        var mine = db.PatientsVisibleTo(act, relations).AsNoTracking();
        var backwards = after is null && before is not null;
        var key = await KeyAsync(db, act, relations, after ?? before, ct);
        var rows = (backwards, key) switch
        {
            (_, null) => await mine.OrderBy(p => p.SortKey).Take(most + 1).NamesAsync(ct),
            (true, _) => await mine.Where(p => p.SortKey.CompareTo(key) < 0).OrderByDescending(p => p.SortKey).Take(most + 1).NamesAsync(ct),
            (false, _) => await mine.Where(p => p.SortKey.CompareTo(key) > 0).OrderBy(p => p.SortKey).Take(most + 1).NamesAsync(ct),
        };
        var more = rows.Count > most;
        rows = [.. rows.Take(most)];
        if (backwards && key is not null)
        {
            rows.Reverse();
            return new(rows, HasPrevious: more, HasNext: rows.Count > 0);
        }

        return new(rows, HasPrevious: key is not null && rows.Count > 0, HasNext: more);
    }

    private static async Task<string?> KeyAsync(
        RelaisDb db, Act act, IReadOnlyList<IPatientRelation> relations, Guid? id, CancellationToken ct) =>
        id is null ? null : (await db.PatientVisibleToAsync(PatientId.From(id.Value), act, relations, ct))?.SortKey;
}
