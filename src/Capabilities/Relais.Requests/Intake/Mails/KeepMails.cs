using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Mail.Receiving;

namespace Relais.Requests.Intake.Mails;

/// <summary>Keeps a mail that was fetched, whole, before anything looks at it. Kept twice, it is kept once.</summary>
internal sealed class KeepMails(RelaisDb db, KeptMails kept)
{
    public async Task KeepAsync(Mailbox mailbox, FetchedMail mail, Stream bytes, Instant now, CancellationToken ct)
    {
        var act = Act.OfRelais(now);
        var received = mail.IsTooLarge
            ? ReceivedMail.Announce(mailbox, mail, HashOf(mail), now)
            : ReceivedMail.Keep(mailbox, await kept.KeepAsync(bytes, act, ct), now);
        if (await db.IsKeptAsync(mailbox.Id, received.Hash, ct))
        {
            db.ChangeTracker.Clear();
            return;
        }

        db.Add(received);
        db.Record(act, "mail.receive", "mail/" + received.Id);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failed) when (failed.IsUniqueTaken())
        {
            // Another node kept the same mail at this very moment.
            db.ChangeTracker.Clear();
        }
    }

    private static string HashOf(FetchedMail mail) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"too-large|{mail.Name}|{mail.Size}|{mail.MessageId}")));
}
