using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files.Encryption;

namespace Relais.Platform.Files.Thumbnails;

/// <summary>The smaller pictures of files: made the first time that somebody looks, then kept encrypted beside the original.</summary>
/// <remarks>Sending thus never waits for a picture to be decoded, and pictures that nobody opens cost nothing.</remarks>
internal sealed class Thumbnails(RelaisDb db, FileVault vault, Thumbnailer thumbnailer, ThumbnailFailures failures)
{
    /// <summary>The widths that are smaller than a picture, in order.</summary>
    public static IReadOnlyList<int> WidthsOf(StoredFile file) =>
        file.State == FileState.Ready ? [.. Thumbnailer.Widths.Where(width => Math.Max(file.Width ?? 0, file.Height ?? 0) > width).Order()] : [];

    /// <summary>The smallest thumbnail at least that wide, or null: then the original is shown.</summary>
    /// <exception cref="IOException">The store does not answer.</exception>
    public async Task<FileThumbnail?> OfAsync(StoredFile file, int least, CancellationToken ct)
    {
        var width = WidthsOf(file).FirstOrDefault(width => width >= least);
        if (width == 0)
        {
            return null;
        }

        return await FindAsync(file.Id, width, ct) ?? (failures.Has(file.Id, width) ? null : await MakeAsync(file, width, ct));
    }

    private Task<FileThumbnail?> FindAsync(FileId file, int width, CancellationToken ct) =>
        db.Set<FileThumbnail>().AsNoTracking().SingleOrDefaultAsync(thumbnail => thumbnail.File == file && thumbnail.Width == width, ct);

    private async Task<FileThumbnail?> MakeAsync(StoredFile file, int width, CancellationToken ct)
    {
        await using var content = vault.OpenContent(file);
        if (await thumbnailer.MakeAsync(content, width, ct) is not { } bytes)
        {
            failures.Add(file.Id, width);
            return null;
        }

        var address = await vault.WriteAsync(file, BlobLabel.Thumbnail(file.Id, width), (target, token) => target.WriteAsync(bytes, token).AsTask(), ct);
        var thumbnail = db.Add(new FileThumbnail { File = file.Id, Width = width, Length = bytes.Length, Address = address });
        try
        {
            await db.SaveChangesAsync(ct);
            return thumbnail.Entity;
        }
        catch (DbUpdateException)
        {
            // Somebody else looked at the same moment, or the file has just been removed.
            thumbnail.State = EntityState.Detached;
            await vault.DropAsync([address]);
            return await FindAsync(file.Id, width, ct);
        }
    }
}

/// <summary>The thumbnails that could not be made since the server started: the program is not run again for each look at them.</summary>
internal sealed class ThumbnailFailures
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(FileId File, int Width), bool> _failed = new();

    public bool Has(FileId file, int width) => _failed.ContainsKey((file, width));

    public void Add(FileId file, int width)
    {
        if (_failed.Count >= Most)
        {
            _failed.Clear();
        }

        _failed[(file, width)] = true;
    }
}
