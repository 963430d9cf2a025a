using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;
using NodaTime.Text;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Patients.Journal;

/// <summary>The journal of a structure as CSV, written as it is read. A cell that a spreadsheet would run as a formula is disarmed.</summary>
internal static class JournalExport
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ";",
        ShouldQuote = _ => true,
        InjectionOptions = InjectionOptions.Escape,
    };

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
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Csv);
        await WriteRowAsync(csv, "date", "personne", "métier", "lieu", "acte", "action", "objet", "adresse");
        await foreach (var line in lines.WithCancellation(ct))
        {
            await WriteRowAsync(csv, InstantPattern.ExtendedIso.Format(line.At), line.Who, line.Trade, line.Place, line.What, line.Action, line.Subject, line.Origin);
        }
    }

    private static Task WriteRowAsync(CsvWriter csv, params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        return csv.NextRecordAsync();
    }
}
