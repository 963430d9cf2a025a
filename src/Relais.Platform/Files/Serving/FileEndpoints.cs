using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;

namespace Relais.Platform.Files.Serving;

/// <summary>Sends files to those who may read them; to others they do not exist.</summary>
internal static class FileEndpoints
{
    /// <summary>The content, or a smaller picture with <c>?taille=360</c>, or a PDF for a frame of ours with <c>?voir=1</c>; byte ranges are served.</summary>
    public static async Task<IResult> GetAsync(
        Guid id, int? taille, int? voir, HttpContext http, CurrentAct current, RelaisDb db, FileSending sending, IEnumerable<IFileReaders> readers, CancellationToken ct) =>
        await ReadableAsync(FileId.From(id), db, current.Act, readers, ct) is { } file
            ? await sending.SendAsync(file, new Looking(taille, InFrame: voir == 1), http, ct)
            : NotFound();

    /// <summary>Where the file stands, for the upload island.</summary>
    public static async Task<IResult> StateAsync(
        Guid id, HttpContext http, CurrentAct current, RelaisDb db, IEnumerable<IFileReaders> readers, CancellationToken ct)
    {
        if (await ReadableAsync(FileId.From(id), db, current.Act, readers, ct) is not { } file)
        {
            return NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(FileStateJson.Of((await db.FileFactsAsync([file.Id], ct))[file.Id]));
    }

    private static async Task<StoredFile?> ReadableAsync(
        FileId id, RelaisDb db, Act act, IEnumerable<IFileReaders> readers, CancellationToken ct)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);
        if (file is null or { AttachedAt: null })
        {
            return file?.Owner == act.By ? file : null;
        }

        foreach (var reader in readers)
        {
            if (await reader.MayReadAsync(id, act, ct))
            {
                return file;
            }
        }

        return null;
    }

    private static IResult NotFound() => FileProblems.Of(FileRefusals.NotFound);
}
