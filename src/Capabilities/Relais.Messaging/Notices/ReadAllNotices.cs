using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Signals;

namespace Relais.Messaging.Notices;

/// <summary>Marks every notice of the person as read.</summary>
internal sealed class ReadAllNoticesHandler(RelaisDb db, SignalHub hub)
{
    public async Task HandleAsync(Act act, CancellationToken ct)
    {
        await db.NoticesOf(act).Where(n => n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, act.At), ct);
        hub.Publish(PostedNotice.PersonTopic(act.By));
    }
}
