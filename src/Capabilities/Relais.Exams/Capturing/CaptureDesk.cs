using Microsoft.EntityFrameworkCore;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;

namespace Relais.Exams.Capturing;

/// <summary>Opens captures, and tells which photos came.</summary>
internal sealed class CaptureDesk(RelaisDb db, IEnumerable<ICaptureHome> homes, CaptureSecrets secrets) : ICaptures
{
    public async Task<CaptureId> OpenAsync(string subject, Act act, CancellationToken ct)
    {
        var home = await FindAsync(subject, act, ct);
        RefusedException.ThrowIf(home is null || subject.Length > PhoneCapture.MaxSubject ? ExamRefusals.CaptureNotHere : null);
        var id = CaptureId.New();
        db.Add(PhoneCapture.Open(id, subject, home!.Initials, CaptureSecrets.HashOf(secrets.Of(id)), act));
        db.Record(act, "capture.open", "capture/" + id);
        await db.SaveChangesAsync(ct);
        return id;
    }

    public async Task<IReadOnlyList<FileId>> WaitingAsync(string subject, Act act, CancellationToken ct)
    {
        var photos = await db.PhotosForAsync(subject, act, ct);
        var free = photos.Count == 0 ? [] : await db.FilesOf(act).Where(file => photos.Contains(file.Id) && file.AttachedAt == null).Select(file => file.Id).ToListAsync(ct);
        return [.. photos.Where(free.Contains)];
    }

    public async Task<CaptureFor?> FindAsync(string subject, Act act, CancellationToken ct)
    {
        foreach (var home in homes)
        {
            if (await home.FindAsync(subject, act, ct) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
