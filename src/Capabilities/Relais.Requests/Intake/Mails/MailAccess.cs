using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Intake.Mails;

/// <summary>Who may see what: the mails of a team for its coordinators, its addresses for its administrators.</summary>
internal static class MailAccess
{
    public static IQueryable<ReceivedMail> MailsOf(this RelaisDb db, Act act)
    {
        var teams = act.TeamsWith(Role.Coordinator);
        return db.Set<ReceivedMail>().Where(m => teams.Contains(m.Team));
    }

    public static IQueryable<Mailbox> MailboxesAdministeredBy(this RelaisDb db, Act act)
    {
        var teams = act.TeamsWith(Role.Administrator);
        return db.Set<Mailbox>().Where(m => teams.Contains(m.Team));
    }

    /// <summary>The addresses of the teams where a person coordinates, without what opens them.</summary>
    public static IQueryable<Mailbox> MailboxesOf(this RelaisDb db, Act act)
    {
        var teams = act.TeamsWith(Role.Coordinator);
        return db.Set<Mailbox>().Where(m => teams.Contains(m.Team));
    }

    public static async Task<ReceivedMail> MailToChangeAsync(this RelaisDb db, Guid id, Act act, CancellationToken ct)
    {
        var mail = await db.MailsOf(act).Include(m => m.Files).SingleOrDefaultAsync(m => m.Id == id, ct);
        RefusedException.ThrowIf(mail is null ? MailRefusals.NotFound : null);
        return mail!;
    }

    public static async Task<Mailbox> MailboxToChangeAsync(this RelaisDb db, Guid id, long version, Act act, CancellationToken ct)
    {
        var mailbox = await db.MailboxesAdministeredBy(act).SingleOrDefaultAsync(m => m.Id == id, ct);
        RefusedException.ThrowIf(mailbox is null ? MailRefusals.MailboxNotFound : mailbox.Version != version ? MailRefusals.MailboxChanged : null);
        return mailbox!;
    }

    public static Task<bool> IsAddressTakenAsync(this RelaisDb db, string address, Guid? by, CancellationToken ct) =>
        db.Set<Mailbox>().AnyAsync(m => m.Address == address && m.Id != by, ct);

    /// <summary>For the programs of Relais: the mailboxes to look at now.</summary>
    public static IQueryable<Mailbox> MailboxesToFetch(this RelaisDb db, Instant now) =>
        db.Set<Mailbox>().Where(m => m.IsOpen && (m.HeldUntil == null || m.HeldUntil < now));

    public static IQueryable<Mailbox> Mailboxes(this RelaisDb db) => db.Set<Mailbox>();

    /// <summary>For the programs of Relais: the mails to read now.</summary>
    public static IQueryable<ReceivedMail> MailsToRead(this RelaisDb db, Instant now) =>
        db.Set<ReceivedMail>().Where(m => m.State == MailState.Arrived && m.ReadAfter <= now);

    public static Task<bool> IsKeptAsync(this RelaisDb db, Guid mailbox, string hash, CancellationToken ct) =>
        db.Set<ReceivedMail>().AnyAsync(m => m.Mailbox == mailbox && m.Hash == hash, ct);

    /// <summary>Whether the same mailbox holds another mail of the same identity that says the same.</summary>
    public static Task<bool> IsSaidAlreadyAsync(this RelaisDb db, ReceivedMail mail, string messageId, string content, CancellationToken ct) =>
        db.Set<ReceivedMail>().AnyAsync(m => m.Mailbox == mail.Mailbox && m.MessageId == messageId && m.Content == content && m.Id != mail.Id, ct);

    public static Task<ReceivedMail> MailToAcknowledgeAsync(this RelaisDb db, Guid id, CancellationToken ct) =>
        db.Set<ReceivedMail>().AsNoTracking().SingleAsync(m => m.Id == id, ct);

    /// <summary>The requester without an account of a request, with their address.</summary>
    public static async Task<Asker?> AskerAsync(this RelaisDb db, string number, CancellationToken ct)
    {
        var found = await db.Set<Request>().Where(r => r.Number == number && r.IsByContact)
            .Join(db.Set<Contact>(), r => r.Author, c => c.Id, (r, c) => new { c.Id, c.Email, Request = r.MergedInto ?? r.Id })
            .SingleOrDefaultAsync(ct);
        return found?.Email is { } email ? new Asker(found.Id, email, found.Request) : null;
    }

    /// <summary>The open address of a team to which answers may come, for the mails of Relais.</summary>
    public static Task<Mailbox?> MailboxForAnswersAsync(this RelaisDb db, TeamId team, CancellationToken ct) =>
        db.Set<Mailbox>().AsNoTracking().Where(m => m.Team == team && m.IsOpen).OrderBy(m => m.Kind).ThenBy(m => m.Id).FirstOrDefaultAsync(ct);

    /// <summary>Every address of a team, in lower case: a mail from one of them goes round in circles.</summary>
    public static Task<List<string>> OwnAddressesAsync(this RelaisDb db, CancellationToken ct) =>
        db.Set<Mailbox>().Select(m => m.Address).ToListAsync(ct);

    /// <summary>The request that a proven answer belongs to, with its parties and files.</summary>
    public static Task<Request?> RequestAnsweredAsync(this RelaisDb db, RequestId id, TeamId team, CancellationToken ct) =>
        db.Set<Request>().Include(r => r.Parties).Include(r => r.Files).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id && r.Team == team, ct);
}
