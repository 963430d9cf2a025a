using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Messaging.Notices;

/// <summary>Where every query on notices starts.</summary>
internal static class NoticeAccess
{
    /// <summary>The notices of the person who acts: nobody reads another's bell.</summary>
    public static IQueryable<PostedNotice> NoticesOf(this RelaisDb db, Act act) => db.NoticesTo(act.By);

    /// <summary>The notices to a person, for Relais itself.</summary>
    public static IQueryable<PostedNotice> NoticesTo(this RelaisDb db, ProfessionalId person) => db.Set<PostedNotice>().Where(n => n.To == person);

    /// <summary>The notices about a subject; whoever asks has checked that the reader may know of that subject.</summary>
    public static IQueryable<PostedNotice> NoticesAbout(this RelaisDb db, string subject) => db.Set<PostedNotice>().Where(n => n.Subject == subject);

    /// <summary>The notices whose mail is due and that no node is sending, for the mail round.</summary>
    public static IQueryable<PostedNotice> NoticesToMail(this RelaisDb db, Instant now) =>
        db.Set<PostedNotice>().Where(n => n.MailDueAt <= now && (n.LeasedUntil == null || n.LeasedUntil <= now));

    /// <summary>The notices held by a lease, for the mail round.</summary>
    public static IQueryable<PostedNotice> NoticesLeased(this RelaisDb db, Guid lease) => db.Set<PostedNotice>().Where(n => n.Lease == lease);
}
