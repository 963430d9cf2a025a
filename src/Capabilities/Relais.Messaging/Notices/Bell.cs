using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Ui.Layout;

namespace Relais.Messaging.Notices;

/// <summary>Counts what waits under the bell.</summary>
internal sealed class Bell(RelaisDb db) : IBell
{
    public Task<int> UnreadAsync(Act act, CancellationToken ct) => db.NoticesOf(act).CountAsync(n => n.ReadAt == null, ct);
}
