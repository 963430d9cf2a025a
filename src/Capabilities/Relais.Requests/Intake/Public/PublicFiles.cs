using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Requests.Asking;
using Relais.Ui.Components;

namespace Relais.Requests.Intake.Public;

/// <summary>The photos and documents of those who have no account: few, posted with the form, theirs alone.</summary>
internal sealed class PublicFiles(RelaisDb db, AttachedFiles attached)
{
    /// <summary>The largest form, in bytes: a dozen photos of a telephone. It stays in memory, where no disk sees it in the clear.</summary>
    public const int MaxBody = 25_000_000;

    private const int Most = 12;

    /// <summary>Those of the ids that this sender has really sent.</summary>
    public async Task<(List<Guid> Ids, IReadOnlyList<SentFile> Shown)> KeptAsync(IReadOnlyList<FileId> ids, Act act, CancellationToken ct)
    {
        var mine = await db.FilesOf(act).Where(file => ids.Contains(file.Id)).Select(file => file.Id).ToListAsync(ct);
        return (mine.ConvertAll(id => id.Value), await attached.SentAsync(mine, act, ct));
    }

    /// <summary>The same, with those that the form brings.</summary>
    public async Task<(List<Guid> Ids, IReadOnlyList<SentFile> Shown)> ReceiveAsync(HttpContext http, IReadOnlyList<Guid> kept, Act act, FieldErrors errors, CancellationToken ct)
    {
        if (http.Request.HasFormContentType && http.Request.Form.Files.Count + kept.Count > Most)
        {
            errors.Add("Files", FileRefusals.Quota.Sentence);
            return await KeptAsync([.. kept.Select(FileId.From)], act, ct);
        }

        var received = await attached.ReceiveAsync(http, act, errors, ct);
        return await KeptAsync([.. kept.Concat(received).Select(FileId.From)], act, ct);
    }
}
