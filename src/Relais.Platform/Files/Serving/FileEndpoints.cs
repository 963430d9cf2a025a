using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.Files.Encryption;

namespace Relais.Platform.Files.Serving;

/// <summary>Sends files to those who may read them; to others they do not exist.</summary>
internal static class FileEndpoints
{
    /// <summary>The content, or a smaller picture with <c>?taille=320</c>; byte ranges are served.</summary>
    public static async Task<IResult> GetAsync(
        Guid id, int? taille, HttpContext http, CurrentAct current, RelaisDb db, FileVault vault, Thumbnails.Thumbnails thumbnails, IEnumerable<IFileReaders> readers, CancellationToken ct)
    {
        var file = await ReadableAsync(FileId.From(id), db, current.Act, readers, ct);
        if (file is not { State: FileState.Ready, Kind: { } kind })
        {
            return NotFound();
        }

        var thumbnail = taille is { } width ? await thumbnails.OfAsync(file, width, ct) : null;
        Protect(http.Response.Headers, file, thumbnail is null ? kind : FileKind.Jpeg);
        return thumbnail is null
            ? Results.Stream(vault.OpenContent(file), kind.MediaType(), enableRangeProcessing: true)
            : Results.Stream(
                vault.Open(file, BlobLabel.Thumbnail(file.Id, thumbnail.Width), thumbnail.Address, thumbnail.Length),
                FileKind.Jpeg.MediaType(),
                enableRangeProcessing: true);
    }

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

    /// <summary>A file never runs as a page of Relais: fixed type, no sniffing, no script, pictures alone are shown in place.</summary>
    private static void Protect(IHeaderDictionary headers, StoredFile file, FileKind kind)
    {
        var disposition = new ContentDispositionHeaderValue(kind.IsPicture() ? "inline" : "attachment");
        disposition.SetHttpFileName(FileName.ForDownload(file.Name, kind));
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private static IResult NotFound() => FileProblems.Of(FileRefusals.NotFound);
}
