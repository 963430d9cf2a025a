using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Intake.Mails;
using Relais.Requests.Intake.Mails.Reading;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Takes a receipt that a team's mailbox received to the sending that it is about. Nothing proves a receipt: it only changes what is shown.</summary>
internal sealed class SendingReceipts(RelaisDb db)
{
    /// <summary>The caller's next save commits it.</summary>
    public async Task TakeAsync(UnpackedMail mail, MailVerdict verdict, TeamId team, Instant now, CancellationToken ct)
    {
        if (verdict is not (MailVerdict.Receipt or MailVerdict.Bounce)
            // Some readers give a delivery status as text.
            || Receipt.Read([.. mail.Bag.Notices, mail.Text], mail.Reading.Headers.Replies, verdict is MailVerdict.Bounce) is not { } receipt
            || !Guid.TryParseExact(receipt.Name["xdm-".Length..], "N", out var id))
        {
            return;
        }

        var sending = await db.SendingsOfTeam(team).SingleOrDefaultAsync(s => s.Id == id, ct);
        sending?.Receive(receipt, now);
    }
}
