using System.Text;
using Microsoft.AspNetCore.Http;
using NodaTime.Text;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.Documents;
using Relais.Platform.Journal;

namespace Relais.Patients.Journal;

/// <summary>The journal of a structure as CSV, written as it is read. A cell that a spreadsheet would run as a formula is disarmed.</summary>
internal static class JournalExport
{
    public static async Task<IResult> SendAsync(
        Guid? structure, Guid? qui, string? action, string? du, string? au, CurrentAct current, RelaisDb db, JournalReader journal, CancellationToken ct)
    {
        var act = current.Act;
        if (new JournalQuery(structure, qui, action, du, au).For(act) is not { } filter)
        {
            return Results.NotFound();
        }

        db.Record(act, "journal.export", $"structure/{filter.Place}");
        await db.SaveChangesAsync(ct);
        return Results.Stream(stream => WriteAsync(stream, journal.AllAsync(filter, ct), ct), "text/csv; charset=utf-8", "journal.csv");
    }

    internal static async Task WriteAsync(Stream stream, IAsyncEnumerable<JournalLine> lines, CancellationToken ct)
    {
        // A byte-order mark first: spreadsheets read accents wrong without it.
        await stream.WriteAsync(Encoding.UTF8.GetPreamble(), ct);
        await stream.WriteAsync(CsvRow.Of("date", "personne", "métier", "lieu", "acte", "action", "objet", "adresse"), ct);
        await foreach (var line in lines.WithCancellation(ct))
        {
            var at = InstantPattern.ExtendedIso.Format(line.At);
            await stream.WriteAsync(CsvRow.Of(at, line.Who, line.Trade, line.Place, line.What, line.Action, line.Subject, line.Origin), ct);
        }
    }
}
