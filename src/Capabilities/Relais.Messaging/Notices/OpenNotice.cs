using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Messaging.Notices;

/// <summary>Marks one notice as read and tells where it leads.</summary>
internal sealed class OpenNoticeHandler(RelaisDb db)
{
    /// <returns>A path of this site, or null when the person has no such notice.</returns>
    public async Task<string?> HandleAsync(NoticeId id, Act act, CancellationToken ct)
    {
        var notice = await db.NoticesOf(act).SingleOrDefaultAsync(n => n.Id == id, ct);
        notice?.Read(act.At);
        await db.SaveChangesAsync(ct);
        return notice?.Url;
    }
}
