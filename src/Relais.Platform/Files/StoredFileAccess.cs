using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Platform.Files;

/// <summary>How capabilities find and hold files. Who may read an attached file is said by <see cref="IFileReaders"/>.</summary>
public static class StoredFileAccess
{
    /// <summary>The files that a person has sent.</summary>
    public static IQueryable<StoredFile> FilesOf(this RelaisDb db, Act act) => db.Set<StoredFile>().Where(file => file.Owner == act.By);

    /// <summary>Attaches files that this person has sent, all or none; the caller's next save commits it with what holds them.</summary>
    /// <returns>The files, in the order of <paramref name="ids"/>.</returns>
    /// <exception cref="RefusedException">One is unknown, someone else's, unfinished, refused or already attached.</exception>
    public static async Task<List<StoredFile>> AttachFilesAsync(this RelaisDb db, IReadOnlyCollection<FileId> ids, Act act, CancellationToken ct)
    {
        var found = await db.FilesOf(act).Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        var files = ids.Distinct().Select(id => found.GetValueOrDefault(id)).ToList();
        RefusedException.ThrowIf(files.Contains(null) ? FileRefusals.NotFound : null);
        foreach (var file in files)
        {
            file!.Attach(act);
        }

        return files!;
    }

    /// <summary>What pages show of files that their reader may already know of.</summary>
    /// <returns>By id; an unknown id is absent.</returns>
    public static async Task<Dictionary<FileId, FileFacts>> FileFactsAsync(this RelaisDb db, IReadOnlyCollection<FileId> ids, CancellationToken ct)
    {
        var files = await db.Set<StoredFile>().AsNoTracking().Where(file => ids.Contains(file.Id)).ToListAsync(ct);
        return files.ToDictionary(file => file.Id, file => FileFacts.Of(file, Thumbnails.Thumbnails.WidthsOf(file)));
    }

    /// <summary>A mail kept whole, for the program that reads it.</summary>
    internal static Task<StoredFile> KeptMailAsync(this RelaisDb db, FileId id, CancellationToken ct) =>
        db.Set<StoredFile>().AsNoTracking().SingleAsync(file => file.Id == id && file.Kind == FileKind.Mail, ct);

    /// <summary>How many bytes a person has sent in the last 24 hours, refused files apart.</summary>
    internal static Task<long> SentInADayAsync(this RelaisDb db, Act act, CancellationToken ct)
    {
        var dayAgo = act.At - Duration.FromHours(24);
        return db.FilesOf(act).Where(f => f.CreatedAt > dayAgo && f.State != FileState.Refused).SumAsync(f => f.Size ?? f.Length, ct);
    }

    /// <summary>The bytes that have arrived durably, and in how many parts.</summary>
    internal static async Task<(long Bytes, int Parts)> ReceivedAsync(this RelaisDb db, FileId file, CancellationToken ct)
    {
        var parts = db.Set<ReceivedPart>().Where(part => part.File == file);
        return (await parts.SumAsync(part => part.Length, ct), await parts.CountAsync(ct));
    }
}
