using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Messaging.Preferences;
using Relais.Platform.Data;
using Relais.Platform.Signals;

namespace Relais.Messaging.Notices;

internal sealed class NoticeBoard(RelaisDb db, SignalHub hub) : INotices
{
    private const int MostDeliveries = 50;

    public async Task AddAsync(Notice notice, CancellationToken ct)
    {
        var pending = db.ChangeTracker.Entries<PostedNotice>().Any(e => e.Entity.To == notice.To && e.Entity.Key == notice.Key);
        if (pending || await db.NoticesTo(notice.To).AnyAsync(n => n.Key == notice.Key, ct))
        {
            return;
        }

        db.Add(PostedNotice.Of(notice, await db.MailChoiceOfAsync(notice.To, ct)));
    }

    public async Task ReadAsync(ProfessionalId person, string subject, Instant at, CancellationToken ct)
    {
        var read = await db.NoticesTo(person).Where(n => n.Subject == subject && n.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, at), ct);
        if (read > 0)
        {
            hub.Publish(PostedNotice.PersonTopic(person));
        }
    }

    public async Task<IReadOnlyList<Delivery>> DeliveriesAsync(string subject, CancellationToken ct) =>
        await db.NoticesAbout(subject)
            .OrderByDescending(n => n.At).ThenBy(n => n.Key)
            .Take(MostDeliveries)
            .Select(n => new Delivery(n.To, n.Title, n.State, n.At, n.ReadAt))
            .ToListAsync(ct);
}
