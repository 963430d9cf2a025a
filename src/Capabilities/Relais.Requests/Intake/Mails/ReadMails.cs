using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Relais.Platform.Mail.Receiving;
using Relais.Requests.Intake.Mails.Reading;

namespace Relais.Requests.Intake.Mails;

/// <summary>Reads one kept mail and sorts it. Whatever happens, the mail stays and is shown.</summary>
internal sealed class ReadMails(RelaisDb db, KeptMails kept, MailUnpacking unpacking, MailSorting sorting, IClock clock)
{
    private const int BreaksBelieved = 2;

    /// <returns>Whether a mail was taken up.</returns>
    public async Task<bool> ReadNextAsync(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var mail = await db.MailsToRead(now).OrderBy(m => m.ReadAfter).FirstOrDefaultAsync(ct);
        if (mail is null)
        {
            return false;
        }

        mail.BeginReading(now);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node reads it.
            return true;
        }

        await ReadAsync(mail, now, ct);
        return true;
    }

    private async Task ReadAsync(ReceivedMail mail, Instant now, CancellationToken ct)
    {
        var mailbox = await db.Mailboxes().AsNoTracking().SingleAsync(m => m.Id == mail.Mailbox, ct);
        var isLastTry = mail.Tries >= ReceivedMail.MostTries;
        var read = mail.Tries > ReceivedMail.MostTries ? null : await UnpackAsync(mail, mailbox, now, ct);
        if (read is null || (read.Reading.Outcome is ReadOutcome.Broken && mail.Tries >= BreaksBelieved))
        {
            mail.GiveUpReading();
            db.Record(Act.OfRelais(now), "mail.unreadable", "mail/" + mail.Id);
        }
        else if (read.Reading.Outcome is ReadOutcome.Unavailable or ReadOutcome.Broken || (read.Bag.AwaitsScan && !isLastTry))
        {
            // Tried again later: it is kept, and shown as such.
            return;
        }
        else
        {
            await sorting.SortAsync(mail, mailbox, read, now, ct);
            await db.AttachFilesAsync([.. mail.Files.Select(file => file.File).OfType<FileId>()], mailbox.ActAt(now), ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<UnpackedMail?> UnpackAsync(ReceivedMail mail, Mailbox mailbox, Instant now, CancellationToken ct)
    {
        await using var raw = await kept.OpenAsync(mail.Raw!.Value, ct);
        return await unpacking.UnpackAsync(raw, mailbox.ActAt(now), ct);
    }
}
