using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Messaging.Notices;
using Relais.Platform.Data;
using Relais.Platform.Mail;

namespace Relais.Messaging.Sending;

/// <summary>Sends the mails that are due, each by one node at a time.</summary>
/// <remarks>
/// A node takes notices by writing its lease on them in one conditional update, which waits for no other node but the one that
/// is taking the same notices and then finds them taken. It sends outside any transaction, then records the outcome. A node
/// that dies in between leaves its lease to expire: the mail leaves again under the same Message-ID.
/// </remarks>
internal sealed class MailRound(IServiceScopeFactory scopes, IMailer mailer, MailOptions options, IClock clock)
{
    private const int Batch = 50;
    private const int AtATime = 4;

    /// <summary>Longer than any attempt, so that a slow server never makes two nodes send.</summary>
    private static readonly Duration LeaseTime = Duration.FromMinutes(3);

    /// <returns>How many mails were taken; the caller goes on while it is not zero.</returns>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        var due = await DueAsync(ct);
        var taken = 0;
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = ct },
            async (envelope, stop) => Interlocked.Add(ref taken, await SendAsync(envelope, stop)));
        return taken;
    }

    /// <summary>One envelope for each notice to be mailed alone, one for each person whose digest is due.</summary>
    private async Task<List<Envelope>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        var due = await db.NoticesToMail(clock.GetCurrentInstant())
            .OrderBy(n => n.MailDueAt)
            .Take(Batch)
            .Select(n => new { n.Id, n.To, n.Grouped })
            .ToListAsync(ct);
        return [.. due.Select(n => new Envelope(n.To, n.Grouped ? null : n.Id)).Distinct()];
    }

    private async Task<int> SendAsync(Envelope envelope, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        var notices = await TakeAsync(db, envelope, ct);
        if (notices.Count == 0)
        {
            return 0;
        }

        var unread = notices.Where(notice => notice.ReadAt is null).ToList();
        notices.Except(unread).ToList().ForEach(notice => notice.MailSpared());
        if (unread.Count > 0)
        {
            var outcome = await SendAsync(scope.ServiceProvider.GetRequiredService<IDirectory>(), envelope.To, unread, ct);
            var now = clock.GetCurrentInstant();
            unread.ForEach(notice => Settle(notice, outcome, now));
        }

        await db.SaveChangesAsync(ct);
        return 1;
    }

    private async Task<List<PostedNotice>> TakeAsync(RelaisDb db, Envelope envelope, CancellationToken ct)
    {
        var (lease, now) = (Guid.CreateVersion7(), clock.GetCurrentInstant());
        var due = db.NoticesToMail(now);
        due = envelope.Alone is { } id ? due.Where(n => n.Id == id) : due.Where(n => n.To == envelope.To && n.Grouped);
        var taken = await due.ExecuteUpdateAsync(
            set => set.SetProperty(n => n.Lease, lease).SetProperty(n => n.LeasedUntil, now + LeaseTime), ct);
        return taken == 0 ? [] : await db.NoticesLeased(lease).OrderBy(n => n.At).ThenBy(n => n.Key).ToListAsync(ct);
    }

    private async Task<MailOutcome> SendAsync(IDirectory directory, ProfessionalId to, List<PostedNotice> notices, CancellationToken ct)
    {
        var people = await directory.PeopleAsync([to], ct);
        return people.GetValueOrDefault(to)?.Email is { } address
            ? await mailer.TrySendAsync(MailText.Of(address, notices, options.Site), ct)
            : MailOutcome.Refused;
    }

    private static void Settle(PostedNotice notice, MailOutcome outcome, Instant now)
    {
        switch (outcome)
        {
            case MailOutcome.Accepted:
                notice.MailAccepted(now);
                break;
            case MailOutcome.TemporaryFailure:
                notice.MailPostponed(now);
                break;
            default:
                notice.MailGivenUp();
                break;
        }
    }

    private readonly record struct Envelope(ProfessionalId To, NoticeId? Alone);
}
