using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Platform.Files.Receiving;

/// <summary>Removes a file that nothing holds: first its rows, with its key, then its blobs.</summary>
internal sealed class FileRemoval(RelaisDb db, FileVault vault)
{
    /// <summary>Removes the file, unless something has just begun to hold it.</summary>
    /// <param name="file">Tracked, not attached.</param>
    /// <param name="act">Who; Relais itself for the sweep.</param>
    /// <param name="ct">Stops before the commit.</param>
    public async Task RunAsync(StoredFile file, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(file.AttachedAt is null ? null : FileRefusals.AlreadyAttached);
        var parts = await db.Set<ReceivedPart>().Where(part => part.File == file.Id).ToListAsync(ct);
        var thumbnails = await db.Set<FileThumbnail>().Where(thumbnail => thumbnail.File == file.Id).ToListAsync(ct);
        db.RemoveRange(parts);
        db.RemoveRange(thumbnails);
        db.Remove(file);
        db.Record(act, "file.remove", $"file/{file.Id}");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Bytes arrived, or something attached the file, at this very moment: it stays.
            db.ChangeTracker.Clear();
            return;
        }

        string[] content = file.Address is null ? [] : [file.Address];
        await vault.DropAsync([.. content, .. parts.Select(part => part.Address), .. thumbnails.Select(thumbnail => thumbnail.Address)]);
    }
}
