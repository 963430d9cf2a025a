using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Documents;
using Relais.Platform.Journal;
using Relais.Requests.Components;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Ui.Time;

namespace Relais.Requests.Answering.Exchange;

/// <summary>What a patient is told of a request about them: sentences alone, nothing of what was asked.</summary>
/// <param name="Patient">«LE GOFF Yann, né le 12 octobre 1988».</param>
/// <param name="Asker">Who asks.</param>
/// <param name="Day">When.</param>
/// <param name="Team">Who is asked.</param>
/// <param name="Structure">Of which structure.</param>
/// <param name="Subject">About what, in the general words of the line.</param>
/// <param name="Promise">Within what delay.</param>
/// <param name="Number">The request's number.</param>
public sealed record PatientSheet(string Patient, string Asker, string Day, string Team, string Structure, string Subject, string Promise, string Number)
{
    /// <summary>The requester's phone as people read it, or null.</summary>
    public string? AskerPhone { get; init; }

    /// <summary>The team's phone as people read it, or null.</summary>
    public string? TeamPhone { get; init; }
}

/// <summary>Prints it for whoever asked.</summary>
internal sealed class PatientSheets(RelaisDb db, IDirectory directory, IPatients patients, Printer printer)
{
    /// <returns>The sheet, or null when the request is not this person's.</returns>
    public async Task<Printed?> PrintAsync(RequestId id, Act act, CancellationToken ct)
    {
        var request = await db.RequestsVisibleTo(act).AsNoTracking().Include(r => r.Parties).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (request is null || !request.IsAsker(act) || await WriteAsync(request, act, ct) is not { } sheet)
        {
            return null;
        }

        await db.RecordReadAsync(act, "request.patient-sheet", "request/" + id, request.Patient, ct);
        var paper = new Paper("Un avis a été demandé pour vous", sheet.Team, request.SentAt);
        return await printer.PrintAsync<PatientSheetDocument>(paper, new Dictionary<string, object?> { [nameof(PatientSheetDocument.Sheet)] = sheet }, ct);
    }

    private async Task<PatientSheet?> WriteAsync(Request request, Act act, CancellationToken ct)
    {
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        var team = (await directory.TeamsAsync([request.Team], ct))[request.Team];
        var author = (await directory.PeopleOrContactsAsync(db, [request.Author], ct)).GetValueOrDefault(request.Author);
        if ((await patients.NamesAsync([request.Patient], act, ct)).GetValueOrDefault(request.Patient) is not { } patient)
        {
            return null;
        }

        return new(
            $"{patient.Name}, {patient.Born} le\u00A0{FrenchTime.Date(patient.BirthDate)}", author?.Name ?? "Votre soignant", FrenchTime.Date(request.SentAt.InZone(line.Zone).Date),
            team.Name, team.StructureName, line.Name, PromiseOf(request), request.Number)
        {
            AskerPhone = author?.Phone is { } phone ? Phones.Shown(phone) : null,
            TeamPhone = team.Phone is { } called ? Phones.Shown(called) : null,
        };
    }

    /// <summary>The delay that the line promises, in the words that a patient reads.</summary>
    internal static string PromiseOf(Request request) => request.Promise.TotalHours switch
    {
        < 1.5 => "dans l’heure",
        <= 48 and var hours => $"en {Math.Round(hours):0} heures d’ouverture du service",
        var hours => $"en {Math.Ceiling(hours / 24):0} jours environ",
    };
}
