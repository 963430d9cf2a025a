using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Relais.Requests.Life;

namespace Relais.Requests.Intake.Letters;

/// <summary>Drops a scanned letter for a team.</summary>
internal sealed record DropLetter(TeamId Team, string Name, byte[] Content);

internal sealed class DropLetterHandler(RelaisDb db, ScanReceiving scans)
{
    public async Task<Guid> HandleAsync(DropLetter command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(act.Holds(command.Team, Role.Coordinator) ? null : IntakeRefusals.LetterNotFound);
        RefusedException.ThrowIf(command.Content.Length == 0 ? IntakeRefusals.LetterWithoutFile : null);
        var file = await scans.ReceiveAsync(command.Name, command.Content, act, ct);
        var pages = file.Kind is FileKind.Pdf ? await scans.PagesAsync(command.Content, act, ct) : [];
        await db.AttachFilesAsync([file.Id, .. pages], act, ct);

        var letter = Letter.Drop(command.Team, file.Name[..Math.Min(file.Name.Length, Letter.MaxName)], file.Id, act);
        letter.Pages.AddRange((pages.Count == 0 && file.Kind?.IsPicture() == true ? [file.Id] : pages).Select((page, rank) => new LetterSheet { Letter = letter.Id, File = page, Rank = rank }));
        db.Add(letter);
        db.Record(act, "letter.drop", "letter/" + letter.Id);
        await db.SaveChangesAsync(ct);
        return letter.Id;
    }
}

/// <summary>Makes a request of a letter.</summary>
internal sealed record TypeLetter(Guid Id, IntakeForm Form, PatientTraits? Patient);

internal sealed class TypeLetterHandler(RelaisDb db, Reception reception)
{
    public async Task<TakenIn> HandleAsync(TypeLetter command, Act act, CancellationToken ct)
    {
        var letter = await db.LetterToChangeAsync(command.Id, act, ct);
        RefusedException.ThrowIf(letter.WhyNotChange());
        var taken = await reception.TakeInAsync(command.Form, command.Patient, Channel.Letter, act, ct);
        if (taken.Request is { } request)
        {
            letter.BecomeRequest(request.Id, act);
            request.Files.Add(new RequestFile { Request = request.Id, File = letter.File, Step = request.Steps[0].Id, Rank = request.Files.Count });
            db.Record(act, "letter.type", "letter/" + letter.Id, request.Patient);
        }

        await db.SaveChangesAsync(ct);
        return taken;
    }
}

/// <summary>Puts a letter aside, with a reason: an advertisement, a letter of another team.</summary>
internal sealed record DiscardLetter(Guid Id, string Reason);

internal sealed class DiscardLetterHandler(RelaisDb db)
{
    public async Task HandleAsync(DiscardLetter command, Act act, CancellationToken ct)
    {
        var letter = await db.LetterToChangeAsync(command.Id, act, ct);
        letter.Discard(command.Reason, act);
        db.Record(act, "letter.discard", "letter/" + letter.Id);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>The coordinators of a team read its letters.</summary>
internal sealed class LetterFiles(RelaisDb db) : IFileReaders
{
    public async Task<bool> MayReadAsync(FileId file, Act act, CancellationToken ct)
    {
        if (!await db.LettersOf(act).AnyAsync(l => l.File == file || l.Pages.Any(p => p.File == file), ct))
        {
            return false;
        }

        db.Record(act, "letter.read-file", "file/" + file);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
