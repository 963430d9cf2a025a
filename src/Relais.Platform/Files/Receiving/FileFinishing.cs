using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files.Encryption;
using Relais.Platform.Files.Scanning;
using Relais.Platform.Files.Thumbnails;
using Relais.Platform.Journal;

namespace Relais.Platform.Files.Receiving;

/// <summary>Brings a file that has arrived to its end: recognised, cleaned, scanned, ready or refused. Safe to run again after any stop.</summary>
internal sealed class FileFinishing(RelaisDb db, FileVault vault, ContentCleaner cleaner, IVirusScanner scanner, Thumbnailer thumbnailer)
{
    /// <summary>Goes as far as possible: the file ends ready, refused, or in quarantine while the antivirus does not answer.</summary>
    /// <param name="file">Tracked by the database.</param>
    /// <param name="act">Who; Relais itself for the sweep.</param>
    /// <param name="ct">Stops between steps.</param>
    public async Task RunAsync(StoredFile file, Act act, CancellationToken ct)
    {
        if (file.State == FileState.Receiving)
        {
            await CleanAsync(file, act, ct);
        }

        if (file.State == FileState.Quarantined)
        {
            await ScanAsync(file, act, ct);
        }
    }

    private async Task CleanAsync(StoredFile file, Act act, CancellationToken ct)
    {
        var parts = await db.Set<ReceivedPart>().Where(part => part.File == file.Id).OrderBy(part => part.Offset).ToListAsync(ct);
        RefusedException.ThrowIf(parts.Sum(part => part.Length) == file.Length ? null : FileRefusals.NotComplete);
        FileContent? content = null;
        try
        {
            content = await cleaner.RunAsync(file, parts, ct);
            file.Quarantine(content);
        }
        catch (RefusedException refused)
        {
            file.Refuse(refused.Refusal);
            db.Record(act, "file.refuse", $"file/{file.Id}");
        }

        db.RemoveRange(parts);
        await SaveAsync(file, drop: parts.ConvertAll(part => part.Address), dropIfLost: content is null ? [] : [content.Address], ct);
    }

    private async Task ScanAsync(StoredFile file, Act act, CancellationToken ct)
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
                await SaveAsync(file, drop: [address], dropIfLost: [], ct);
                break;
            case ScanVerdict.Clean or ScanVerdict.NotScanned:
                var thumbnails = await MakeThumbnailsAsync(file, ct);
                file.Release(verdict == ScanVerdict.Clean ? FileScan.Clean : FileScan.None);
                db.AddRange(thumbnails);
                db.Record(act, "file.ready", $"file/{file.Id}");
                await SaveAsync(file, drop: [], dropIfLost: thumbnails.ConvertAll(thumbnail => thumbnail.Address), ct);
                break;
            default:
                break;
        }
    }

    private async Task<List<FileThumbnail>> MakeThumbnailsAsync(StoredFile file, CancellationToken ct)
    {
        var made = new List<FileThumbnail>();
        foreach (var width in Thumbnailer.Widths.Where(width => Math.Max(file.Width ?? 0, file.Height ?? 0) > width))
        {
            await using var content = vault.OpenContent(file);
            if (await thumbnailer.MakeAsync(content, width, ct) is { } bytes)
            {
                var label = BlobLabel.Thumbnail(file.Id, width);
                var address = await vault.WriteAsync(file, label, (target, token) => target.WriteAsync(bytes, token).AsTask(), ct);
                made.Add(new FileThumbnail { File = file.Id, Width = width, Length = bytes.Length, Address = address });
            }
        }

        return made;
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
