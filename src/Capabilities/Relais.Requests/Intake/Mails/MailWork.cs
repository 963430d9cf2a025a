using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Relais.Requests.Intake.Mails.Reading;
using Relais.Requests.Intake.Public;
using Relais.Requests.Life;

namespace Relais.Requests.Intake.Mails;

/// <summary>Makes a request of a mail.</summary>
/// <param name="Ranks">The files of the mail that the request takes.</param>
internal sealed record TypeMail(Guid Id, IntakeForm Form, PatientTraits? Patient, IReadOnlyCollection<int> Ranks);

internal sealed class TypeMailHandler(RelaisDb db, Reception reception, FollowLinks links)
{
    public async Task<TakenIn> HandleAsync(TypeMail command, Act act, CancellationToken ct)
    {
        var mail = await db.MailToChangeAsync(command.Id, act, ct);
        RefusedException.ThrowIf(mail.WhyNotChange());
        var taken = await reception.TakeInAsync(command.Form, command.Patient, Channel.Email, act, ct);
        if (taken.Request is { } request)
        {
            MailJoining.AddFiles(request, request.Steps[0], mail.Files.Where(file => file.File is not null && command.Ranks.Contains(file.Rank)));
            mail.BecomeRequest(request.Id, act);
            FollowByLink(mail, command.Form, request, act);
            db.Record(act, "mail.type", "mail/" + mail.Id, request.Patient);
        }

        await db.SaveChangesAsync(ct);
        return taken;
    }

    /// <summary>Whoever wrote from the address that is now theirs gets the secret link there.</summary>
    private void FollowByLink(ReceivedMail mail, IntakeForm form, Request request, Act act)
    {
        if (request.IsByContact && EmailAddress.TryParse(form.Contact.Email, out var email) && email.Text == mail.From)
        {
            db.Add(PublicSender.ByMail(request.Author, request.Line, request.Id, FollowLinks.HashOf(links.LinkOf(request.Author)), act));
        }
    }
}

/// <summary>Joins a mail to a request that exists, as a message that the coordination passes on.</summary>
internal sealed record JoinMail(Guid Id, string Number);

internal sealed class JoinMailHandler(RelaisDb db, MailJoining joining)
{
    public async Task<Request> HandleAsync(JoinMail command, Act act, CancellationToken ct)
    {
        var mail = await db.MailToChangeAsync(command.Id, act, ct);
        RefusedException.ThrowIf(mail.WhyNotChange());
        var number = command.Number.Trim().ToUpperInvariant();
        var request = await db.RequestsCoordinatedBy(act).Include(r => r.Parties).Include(r => r.Files).AsSplitQuery().SingleOrDefaultAsync(r => r.Number == number, ct);
        RefusedException.ThrowIf(request is null ? MailRefusals.RequestUnknown : null);
        RefusedException.ThrowIf(request!.WhyNotGiveComplement(act) is null ? null : request.WhyNotWrite(act));
        await joining.JoinAsync(mail, request, $"Reçu par courriel de {mail.From} :\n\n{MailTexts.WithoutQuote(mail.Text)}", act, ct);
        await db.SaveChangesAsync(ct);
        return request;
    }
}

/// <summary>Puts a mail aside, with a reason.</summary>
internal sealed record DiscardMail(Guid Id, string Reason);

internal sealed class DiscardMailHandler(RelaisDb db)
{
    public async Task HandleAsync(DiscardMail command, Act act, CancellationToken ct)
    {
        var mail = await db.MailToChangeAsync(command.Id, act, ct);
        mail.Discard(command.Reason, act);
        db.Record(act, "mail.discard", "mail/" + mail.Id);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Takes a mail that was set aside back among those to sort.</summary>
internal sealed record RestoreMail(Guid Id);

internal sealed class RestoreMailHandler(RelaisDb db)
{
    public async Task HandleAsync(RestoreMail command, Act act, CancellationToken ct)
    {
        var mail = await db.MailToChangeAsync(command.Id, act, ct);
        mail.Restore();
        db.Record(act, "mail.restore", "mail/" + mail.Id);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>The coordinators of a team read its mails, whole and in pieces.</summary>
internal sealed class MailFiles(RelaisDb db) : IFileReaders
{
    public async Task<bool> MayReadAsync(FileId file, Act act, CancellationToken ct)
    {
        if (!await db.MailsOf(act).AnyAsync(m => m.Raw == file || m.Files.Any(f => f.File == file), ct))
        {
            return false;
        }

        db.Record(act, "mail.read-file", "file/" + file);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
