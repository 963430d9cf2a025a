using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Patients.Journal;

/// <summary>Reads the journal in words, by key: no page is slower than the first.</summary>
internal sealed class JournalReader(RelaisDb db, IDirectory directory, JournalWords words)
{
    private const int PageSize = 50;
    private const int ExportSize = 1000;

    /// <summary>The lines before or after a line; the newest when neither is given.</summary>
    public async Task<JournalPage> PageAsync(JournalFilter filter, long? before, long? after, CancellationToken ct)
    {
        var entries = filter.Of(db.Set<JournalEntry>().AsNoTracking());
        var upwards = before is null && after is not null;
        var rows = upwards
            ? await entries.Where(e => e.Id > after).OrderBy(e => e.Id).Take(PageSize + 1).ToListAsync(ct)
            : await entries.Where(e => before == null || e.Id < before).OrderByDescending(e => e.Id).Take(PageSize + 1).ToListAsync(ct);
        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize).OrderByDescending(e => e.Id)];
        var lines = await InWordsAsync(rows, filter, ct);
        return rows.Count == 0
            ? new(lines, null, null)
            : new(lines, (upwards ? more : before is not null) ? rows[0].Id : null, (upwards || more) ? rows[^1].Id : null);
    }

    /// <summary>Every line, the newest first, without ever holding more than a page of them.</summary>
    public async IAsyncEnumerable<JournalLine> AllAsync(JournalFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        for (long? before = long.MaxValue; before is not null;)
        {
            var rows = await filter.Of(db.Set<JournalEntry>().AsNoTracking())
                .Where(e => e.Id < before).OrderByDescending(e => e.Id).Take(ExportSize).ToListAsync(ct);
            foreach (var line in await InWordsAsync(rows, filter, ct))
            {
                yield return line;
            }

            before = rows.Count < ExportSize ? null : rows[^1].Id;
        }
    }

    private async Task<List<JournalLine>> InWordsAsync(List<JournalEntry> rows, JournalFilter filter, CancellationToken ct)
    {
        var people = await directory.PeopleAsync([.. rows.Select(e => e.By).Distinct()], ct);
        var places = await directory.StructuresAsync([.. rows.Select(e => e.Place).OfType<StructureId>().Distinct()], ct);
        return rows.ConvertAll(e =>
        {
            // The traces of a patient are read by colleagues; the journal of a structure by who answers for it.
            var instead = filter.Patient is null ? null : words.InsteadOf(e.Action);
            return new JournalLine(
                e.Id,
                e.At,
                instead ?? PatientWords.NameOf(e.By, people),
                instead is null && people.TryGetValue(e.By, out var person) ? person.Trade : "",
                words.Of(e.Action),
                e.Action,
                e.Subject,
                instead is null && e.Place is { } place && places.TryGetValue(place, out var structure) ? structure.Name : null,
                e.Origin);
        });
    }
}
