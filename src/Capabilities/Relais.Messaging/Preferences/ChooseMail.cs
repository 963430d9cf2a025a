using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Messaging.Notices;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Messaging.Preferences;

internal sealed record ChooseMail(MailChoice? Choice);

internal sealed class ChooseMailHandler(RelaisDb db)
{
    public async Task HandleAsync(ChooseMail command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(command.Choice is null ? MessagingRefusals.UnknownChoice : null);
        var choice = command.Choice!.Value;
        var preference = await db.Set<MailPreference>().SingleOrDefaultAsync(p => p.Person == act.By, ct);
        if (preference is null)
        {
            db.Add(new MailPreference { Person = act.By, Choice = choice });
        }
        else
        {
            preference.Choice = choice;
        }

        // What has not left yet follows the new choice; what is leaving at this moment leaves.
        foreach (var notice in await db.NoticesOf(act).Where(n => n.MailDueAt != null && n.Attempts == 0 && n.Lease == null).ToListAsync(ct))
        {
            notice.PlanMail(choice, act.At);
        }

        db.Record(act, "messaging.choose-mail", "person/" + act.By);
        await db.SaveChangesAsync(ct);
    }
}
