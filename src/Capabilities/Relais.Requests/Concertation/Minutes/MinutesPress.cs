using Microsoft.Extensions.Logging;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Documents;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Relais.Ui.Time;

namespace Relais.Requests.Concertation.Minutes;

/// <summary>Prints validated minutes as PDF/A and keeps them, once for each version; the caller saves.</summary>
internal sealed class MinutesPress(RelaisDb db, IDirectory directory, IPatients patients, Printer printer, KeptDocuments documents)
{
    /// <summary>Why there is no PDF, or null.</summary>
    public async Task<Refusal?> PrintAsync(BoardCase one, BoardSession session, BoardMinutes minutes, Act act, CancellationToken ct)
    {
        var sheet = await SheetAsync(one, session, minutes, ct);
        var paper = new Paper(sheet.Title, sheet.Team, minutes.ValidatedAt!.Value);
        var printed = await printer.PrintAsync<MinutesDocument>(paper, new Dictionary<string, object?> { [nameof(MinutesDocument.Minutes)] = sheet }, ct);
        if (!printed.IsThere)
        {
            return printed.Refusal;
        }

        minutes.Print(await documents.KeepAsync($"Fiche RCP {FrenchTime.Date(session.StartsAt.InZone(session.Clock).Date)} version {minutes.Number}", printed.Pdf, act.At, ct));
        db.Record(act, "board.print", "board-case/" + one.Id, one.Patient);
        return null;
    }

    private async Task<MinutesSheet> SheetAsync(BoardCase one, BoardSession session, BoardMinutes minutes, CancellationToken ct)
    {
        // Read as the one who validated: the patient is theirs to see.
        var reader = new Act(minutes.ValidatedBy!.Value, minutes.ValidatedAt!.Value);
        var patient = (await patients.NamesAsync([one.Patient], reader, ct)).GetValueOrDefault(one.Patient);
        var team = (await directory.TeamsAsync([session.Team], ct))[session.Team];
        var people = await directory.PeopleAsync([one.Referent, minutes.Follower, minutes.ValidatedBy.Value], ct);
        return new(session.Title(), team.Name, team.StructureName, patient is null ? "" : PatientLine(patient))
        {
            Number = minutes.Number,
            Why = minutes.Why,
            Referent = people.GetValueOrDefault(one.Referent)?.Name ?? "",
            Question = one.Question, Context = one.Context, Clinical = one.Clinical,
            Attendance = minutes.Attendance.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Quorum = minutes.QuorumText,
            IsToConfirm = minutes.IsToConfirm,
            Discussion = minutes.Discussion,
            Heading = minutes.Heading(),
            Decision = minutes.Decision,
            Follower = people.GetValueOrDefault(minutes.Follower)?.Name ?? "",
            Signer = people.GetValueOrDefault(minutes.ValidatedBy.Value) is { } signer ? (signer.Name, signer.Trade) : ("", ""),
            ValidatedOn = FrenchTime.Full(minutes.ValidatedAt.Value, session.Clock),
        };
    }

    private static string PatientLine(PatientName patient) =>
        $"{patient.Name}, {patient.Born} le\u00A0{FrenchTime.Date(patient.BirthDate)}";
}

/// <summary>Prints the minutes that have no PDF yet.</summary>
internal sealed record PrintMinutes(BoardCaseId Case);

internal sealed class PrintMinutesHandler(RelaisDb db, MinutesPress press)
{
    public async Task HandleAsync(PrintMinutes command, Act act, CancellationToken ct)
    {
        var (one, session) = await db.BoardCaseToChangeAsync(command.Case, null, act, ct);
        RefusedException.ThrowIf(one.Valid is null ? BoardRefusals.NotDrafted : null);
        if (one.Valid!.File is null)
        {
            RefusedException.ThrowIf(await press.PrintAsync(one, session, one.Valid, act, ct));
            await db.SaveChangesAsync(ct);
        }
    }
}

/// <summary>Prints minutes once they are validated. Without a printer the page offers to do it later.</summary>
internal sealed class PrintValidated(RelaisDb db, MinutesPress press, IClock clock, ILogger<PrintValidated> log) : IHandle<BoardProgressed>
{
    public async Task HandleAsync(BoardProgressed told, Guid id, CancellationToken ct)
    {
        if (told is not { News: BoardNews.Validated, Case: { } key })
        {
            return;
        }

        var one = await db.BoardCaseOfEventAsync(BoardCaseId.From(key), ct);
        var session = await db.BoardSessionOfEventAsync(one.Session, ct);
        if (one.Valid is { File: null } minutes && await press.PrintAsync(one, session, minutes, Act.OfRelais(clock.GetCurrentInstant()), ct) is { } refusal)
        {
            log.LogWarning("No PDF of the minutes of case {Case}: {Code}", one.Id, refusal.Code);
        }
    }
}

/// <summary>Who reads the PDF of minutes: the members, and those of the request as the minutes say.</summary>
internal sealed class MinutesFiles(RelaisDb db) : IFileReaders
{
    public async Task<bool> MayReadAsync(FileId file, Act act, CancellationToken ct)
    {
        if (await db.MinutesReadByAsync(file, act, ct) is not { } held)
        {
            return false;
        }

        await db.RecordReadAsync(act, "board.read-file", "file/" + file, held.Patient, ct);
        return true;
    }
}
