using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Mail.Receiving;
using Relais.Requests.Lines;

namespace Relais.Requests.Intake.Mails;

/// <summary>Connects an address to a team.</summary>
internal sealed record OpenMailbox(TeamId Team, MailboxText Text);

internal sealed class OpenMailboxHandler(RelaisDb db, MailPasswords passwords, MailReceivingOptions options)
{
    public async Task HandleAsync(OpenMailbox command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(act.Administers(command.Team) ? null : MailRefusals.MailboxNotFound);
        var mailbox = Mailbox.Open(command.Team, command.Text, passwords.Seal);
        RefusedException.ThrowIf(await db.WhyNotMailboxAsync(mailbox, options, ct));
        db.Add(mailbox);
        db.Record(act, "mailbox.create", "mailbox/" + mailbox.Id);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Changes an address of a team.</summary>
internal sealed record EditMailbox(Guid Id, long Version, MailboxText Text);

internal sealed class EditMailboxHandler(RelaisDb db, MailPasswords passwords, MailReceivingOptions options)
{
    public async Task HandleAsync(EditMailbox command, Act act, CancellationToken ct)
    {
        var mailbox = await db.MailboxToChangeAsync(command.Id, command.Version, act, ct);
        mailbox.Describe(command.Text, passwords.Seal);
        RefusedException.ThrowIf(await db.WhyNotMailboxAsync(mailbox, options, ct));
        db.Record(act, "mailbox.edit", "mailbox/" + mailbox.Id);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>What both ask beyond the words typed.</summary>
internal static class MailboxRules
{
    public static async Task<Refusal?> WhyNotMailboxAsync(this RelaisDb db, Mailbox mailbox, MailReceivingOptions options, CancellationToken ct) => mailbox switch
    {
        { Way: MailboxWay.Imap } when !options.Allows(mailbox.Host!, mailbox.Port) => MailRefusals.HostNotAllowed,
        { Way: MailboxWay.Delivered } when options.Maildirs is null => MailRefusals.NotDelivered,
        { Line: { } line } when !await db.Lines().AnyAsync(l => l.Id == line && l.Team == mailbox.Team, ct) => MailRefusals.LineWrong,
        _ when await db.IsAddressTakenAsync(mailbox.Address, mailbox.Id, ct) => MailRefusals.AddressTaken,
        _ => null,
    };
}
