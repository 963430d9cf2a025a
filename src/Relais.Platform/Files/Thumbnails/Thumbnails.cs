using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files.Encryption;

namespace Relais.Platform.Files.Thumbnails;

/// <summary>The smaller pictures of files: made after the sending, in the background, or when somebody looks before; kept encrypted beside the original.</summary>
/// <remarks>Sending never waits for a picture to be decoded.</remarks>
internal sealed class Thumbnails(RelaisDb db, FileVault vault, Thumbnailer thumbnailer, ThumbnailFailures failures)
{
    /// <summary>The widths that are smaller than a picture, in order.</summary>
    public static IReadOnlyList<int> WidthsOf(StoredFile file) =>
        file.State == FileState.Ready ? [.. SizesOf(file).Select(size => size.Width)] : [];

    /// <summary>The smallest thumbnail at least that wide, or null: then the original is shown.</summary>
    /// <exception cref="IOException">The store does not answer.</exception>
    public async Task<FileThumbnail?> OfAsync(StoredFile file, int least, CancellationToken ct)
    {
        if (file.State != FileState.Ready || SizesOf(file).FirstOrDefault(size => size.Width >= least) is not { } size)
        {
            return null;
        }

        return await FindAsync(file.Id, size.Width, ct) ?? (failures.Has(file.Id, size.Width) ? null : await MakeAsync(file, size, ct));
    }

    /// <summary>Makes what is missing while nobody waits: the largest from the picture, the others from that one, which costs a tenth.</summary>
    /// <exception cref="IOException">The store does not answer.</exception>
    public async Task PrepareAsync(FileId id, CancellationToken ct)
    {
        if (await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) is not { State: FileState.Ready } file)
        {
            return;
        }

        byte[]? last = null;
        foreach (var size in SizesOf(file).Reverse())
        {
            if (await FindAsync(id, size.Width, ct) is null && !failures.Has(id, size.Width))
            {
                await using var picture = last is null ? vault.OpenContent(file) : new MemoryStream(last);
                if (await thumbnailer.MakeAsync(picture, size, Haste.Background, ct) is { } made)
                {
                    await KeepAsync(file, size, made, ct);
                    last = made;
                }
            }
        }
    }

    private static IEnumerable<ThumbnailSize> SizesOf(StoredFile file) =>
        ThumbnailSize.All.Where(size => Math.Max(file.Width ?? 0, file.Height ?? 0) > size.Width);

    private Task<FileThumbnail?> FindAsync(FileId file, int width, CancellationToken ct) =>
        db.Set<FileThumbnail>().AsNoTracking().SingleOrDefaultAsync(thumbnail => thumbnail.File == file && thumbnail.Width == width, ct);

    private async Task<FileThumbnail?> MakeAsync(StoredFile file, ThumbnailSize size, CancellationToken ct)
    {
        await using var content = vault.OpenContent(file);
        if (await thumbnailer.MakeAsync(content, size, Haste.Waited, ct) is { } bytes)
        {
            return await KeepAsync(file, size, bytes, ct);
        }

        failures.Add(file.Id, size.Width);
        return null;
    }

    private async Task<FileThumbnail?> KeepAsync(StoredFile file, ThumbnailSize size, byte[] bytes, CancellationToken ct)
    {
        var width = size.Width;
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
