using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files.Scanning;
using Relais.Platform.Files.Thumbnails;
using Relais.Platform.Journal;

namespace Relais.Platform.Files.Receiving;

/// <summary>Brings a file that has arrived to its end: recognised, cleaned, scanned, ready or refused. Safe to run again after any stop.</summary>
internal sealed class FileFinishing(RelaisDb db, FileVault vault, ContentCleaner cleaner, IVirusScanner scanner, ThumbnailQueue thumbnails)
{
    /// <summary>Goes as far as possible: the file ends ready, refused, or in quarantine while the antivirus does not answer.</summary>
    /// <param name="file">Tracked by the database.</param>
    /// <param name="act">Who; Relais itself for the sweep.</param>
    /// <param name="ct">Stops between steps.</param>
    public async Task RunAsync(StoredFile file, Act act, CancellationToken ct)
    {
        if (file.State == FileState.Receiving)
        {
            await CleanPartsAsync(file, act, ct);
        }

        if (file.State == FileState.Quarantined && await ScanAsync(file, act, ct) is { } drop)
        {
            await SaveAsync(file, drop, dropIfLost: [], ct);
        }
    }

    /// <summary>The same for a new file whose bytes come in one stream; the caller's next save commits it.</summary>
    /// <param name="file">Not yet known to the database.</param>
    /// <param name="bytes">All of it, read forward once.</param>
    /// <param name="act">Who.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The blobs to remove after that save.</returns>
    public async Task<IReadOnlyList<string>> TakeInAsync(StoredFile file, Stream bytes, Act act, CancellationToken ct)
    {
        db.Record(act, "file.receive", $"file/{file.Id}");
        return await CleanAsync(file, act, () => cleaner.RunAsync(file, bytes, ct)) is null ? [] : await ScanAsync(file, act, ct) ?? [];
    }

    private async Task CleanPartsAsync(StoredFile file, Act act, CancellationToken ct)
    {
        var parts = await db.Set<ReceivedPart>().Where(part => part.File == file.Id).OrderBy(part => part.Offset).ToListAsync(ct);
        RefusedException.ThrowIf(parts.Sum(part => part.Length) == file.Length ? null : FileRefusals.NotComplete);
        var content = await CleanAsync(file, act, () => cleaner.RunAsync(file, parts, ct));
        db.RemoveRange(parts);
        await SaveAsync(file, drop: parts.ConvertAll(part => part.Address), dropIfLost: content is null ? [] : [content.Address], ct);
    }

    private async Task<FileContent?> CleanAsync(StoredFile file, Act act, Func<Task<FileContent>> clean)
    {
        try
        {
            var content = await clean();
            file.Quarantine(content);
            return content;
        }
        catch (RefusedException refused)
        {
            file.Refuse(refused.Refusal);
            db.Record(act, "file.refuse", $"file/{file.Id}");
            return null;
        }
    }

    /// <summary>Asks the antivirus and applies what it says.</summary>
    /// <returns>The blobs to remove once that is committed; null when it does not answer.</returns>
    private async Task<IReadOnlyList<string>?> ScanAsync(StoredFile file, Act act, CancellationToken ct)
    {
        ScanVerdict verdict;
        await using (var content = vault.OpenContent(file))
        {
            verdict = await scanner.ScanAsync(content, ct);
        }

        switch (verdict)
        {
            case ScanVerdict.Infected:
                var address = file.Address!;
                file.Refuse(FileRefusals.Virus);
                db.Record(act, "file.refuse", $"file/{file.Id}");
                return [address];
            case ScanVerdict.Clean or ScanVerdict.NotScanned:
                file.Release(verdict == ScanVerdict.Clean ? FileScan.Clean : FileScan.None);
                db.Record(act, "file.ready", $"file/{file.Id}");
                thumbnails.Add(file);
                return [];
            default:
                return null;
        }
    }

    /// <summary>Commits, then removes the blobs that no row names any more; when another run was faster, takes over what it decided.</summary>
    private async Task SaveAsync(StoredFile file, IReadOnlyList<string> drop, IReadOnlyList<string> dropIfLost, CancellationToken ct)
    {
        var before = db.Entry(file).Property(f => f.State).OriginalValue;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            await vault.DropAsync(dropIfLost);
            db.ChangeTracker.Clear();
            await db.Entry(file).ReloadAsync(ct);
            RefusedException.ThrowIf(db.Entry(file).State == EntityState.Detached ? FileRefusals.NotFound : null);
            if (file.State == before)
            {
                throw;
            }

            return;
        }

        await vault.DropAsync(drop);
    }
}
