using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Relais.Billing.Tariffs;
using Relais.Patients.Contract;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.Documents;
using Relais.Platform.Journal;

namespace Relais.Billing.Acts;

/// <summary>An export of acts as CSV, written as it is read: what a billing software asks for, a line each.</summary>
internal static class ActExport
{
    /// <summary>The code system of NGAP acts.</summary>
    private const string Ngap = "1.2.250.1.215.200.3.3";

    public static async Task<IResult> SendAsync(Guid id, CurrentAct current, RelaisDb db, ActList list, BillingRules rules, CancellationToken ct)
    {
        var act = current.Act;
        if (!await db.BatchesOf(act).AnyAsync(b => b.Id == id, ct))
        {
            return Results.NotFound();
        }

        db.Record(act, "act.take-export", "act-batch/" + id);
        await db.SaveChangesAsync(ct);
        return Results.Stream(stream => WriteAsync(stream, list.OfBatchAsync(id, act, ct), rules.Cap, ct), "text/csv; charset=utf-8", "actes.csv");
    }

    internal static async Task WriteAsync(Stream stream, IAsyncEnumerable<ActRow> rows, int cap, CancellationToken ct)
    {
        // A byte-order mark first: spreadsheets read accents wrong without it.
        await stream.WriteAsync(Encoding.UTF8.GetPreamble(), ct);
        await stream.WriteAsync(
            CsvRow.Of(
                "demande", "date", "code", "nomenclature", "montant", "outre-mer", "nom de naissance", "prénom", "date de naissance", "sexe", "identité", "facturé par", "RPPS",
                "correspondant", "RPPS du correspondant", "rang dans l’année", "remarques", "remplaçant", "RPPS du remplaçant"),
            ct);
        await foreach (var row in rows.WithCancellation(ct))
        {
            await stream.WriteAsync(Written(row, cap), ct);
        }
    }

    private static byte[] Written(ActRow row, int cap)
    {
        var (line, patient) = (row.Line, row.Patient);
        return CsvRow.Of(
            line.RequestNumber,
            LocalDatePattern.Iso.Format(line.Day),
            line.Code.ToString(),
            Ngap,
            Euros.Written(line.Cents),
            line.IsOverseas ? "oui" : "non",
            patient?.BirthName,
            patient?.FirstName,
            patient is null ? null : LocalDatePattern.Iso.Format(patient.BirthDate),
            patient?.Sex switch { Sex.Female => "F", Sex.Male => "M", _ => "" },
            patient is null ? null : patient.Status is IdentityStatus.Qualified ? "qualifiée" : "non qualifiée",
            row.Biller?.Name,
            row.Biller?.Rpps,
            row.Other?.Name,
            row.Other?.Rpps,
            line.Rank.ToString(CultureInfo.InvariantCulture),
            string.Join(" ", line.Warnings.Sentences(line.Rank, cap)),
            row.Substitute?.Name,
            row.Substitute?.Rpps);
    }
}

/// <summary>Amounts in euros.</summary>
internal static class Euros
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>«23,00».</summary>
    public static string Written(long cents) => (cents / 100m).ToString("0.00", French);

    /// <summary>«23,00 €», the space never broken.</summary>
    public static string Shown(long cents) => (cents / 100m).ToString("N2", French) + "\u00A0€";
}
