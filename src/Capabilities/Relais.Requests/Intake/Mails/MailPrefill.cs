using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Components;
using Relais.Platform.Mail.Receiving;
using Relais.Requests.Asking;
using Relais.Requests.Intake.Mails.Reading;
using Relais.Requests.Life;

namespace Relais.Requests.Intake.Mails;

/// <summary>Fills what can be known of a request before anybody types: who asks, about whom, what.</summary>
internal sealed class MailPrefill(IDirectory directory)
{
    public async Task<IntakeForm> FillAsync(UnpackedMail mail, Mailbox mailbox, CancellationToken ct)
    {
        var document = mail.Bag.Document;
        var question = mail.Text[..Math.Min(mail.Text.Length, Request.MaxQuestion)];
        return new IntakeForm
        {
            Contact = await ContactAsync(mail, document?.Author ?? new CdaAuthor(), ct),
            Request = new RequestForm { Question = question, Patient = document is null ? new PatientForm() : PatientOf(document.Patient) },
            Line = mailbox.Line?.ToString(),
        };
    }

    /// <summary>Who may have written: the author of the document, then whoever wrote the innermost mail, then who forwarded it.</summary>
    private async Task<ContactForm> ContactAsync(UnpackedMail mail, CdaAuthor author, CancellationToken ct)
    {
        if (author.Rpps.Length > 0 && await directory.PersonOfRppsAsync(author.Rpps, ct) is { } known)
        {
            return ContactForm.Of(known);
        }

        var senders = Senders(mail);
        foreach (var sender in author.LastName.Length > 0 ? [] : senders)
        {
            if (await directory.PeopleOfEmailAsync(sender.Address, ct) is [var person])
            {
                return ContactForm.Of(person);
            }
        }

        return Unknown(author, senders.FirstOrDefault() ?? new MailName("", ""));
    }

    private static List<MailName> Senders(UnpackedMail mail)
    {
        var quoted = MailTexts.ForwardedFrom(mail.Text) is { } address ? [new MailName("", address)] : Array.Empty<MailName>();
        return [.. mail.Bag.Senders.AsEnumerable().Reverse().Concat(quoted).Concat(mail.Reading.Headers.From).Where(sender => EmailAddress.TryParse(sender.Address, out _)).DistinctBy(sender => sender.Address)];
    }

    private static ContactForm Unknown(CdaAuthor author, MailName sender)
    {
        var name = author.LastName.Length > 0 ? new SenderName(author.FirstName, author.LastName) : SenderName.Of(sender.Name);
        return new ContactForm
        {
            LastName = name.LastName,
            FirstName = name.FirstName,
            Rpps = author.Rpps,
            Structure = author.Structure,
            Profession = Professions.Exists(author.Profession) ? author.Profession : null,
            Email = sender.Address,
        };
    }

    private static PatientForm PatientOf(CdaPatient patient) => new()
    {
        BirthName = patient.BirthName,
        FirstNames = patient.FirstNames,
        BirthDate = patient.BirthDate,
        Sex = patient.Sex is "F" or "M" ? patient.Sex : null,
        BirthPlace = patient.BirthPlace,
        UsedName = patient.UsedName,
        UsedFirstName = patient.UsedFirstName,
        Ins = Nir.TryParse(patient.Ins, out _) ? patient.Ins : null,
        Commune = patient.City.Length > 0 && patient.PostCode.Length > 0 ? $"{patient.City} ({patient.PostCode})" : patient.City + patient.PostCode,
    };
}
