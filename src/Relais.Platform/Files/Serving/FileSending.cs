using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files.Encryption;

namespace Relais.Platform.Files.Serving;

/// <summary>Sends a file whose reader has the right to it: whoever calls has asked <see cref="IFileReaders"/>.</summary>
public sealed class FileSending
{
    private readonly RelaisDb _db;
    private readonly FileVault _vault;
    private readonly Thumbnails.Thumbnails _thumbnails;

    internal FileSending(RelaisDb db, FileVault vault, Thumbnails.Thumbnails thumbnails) => (_db, _vault, _thumbnails) = (db, vault, thumbnails);

    /// <summary>The content, or a picture as small as <paramref name="width"/>; attached or in its sandbox; «not found» for what is not ready.</summary>
    public async Task<IResult> SendAsync(FileId id, int? width, HttpContext http, CancellationToken ct)
    {
        var file = await _db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);
        return file is null ? FileProblems.Of(FileRefusals.NotFound) : await SendAsync(file, width, http, ct);
    }

    /// <summary>The content, or a smaller picture; byte ranges are served.</summary>
    internal async Task<IResult> SendAsync(StoredFile file, int? width, HttpContext http, CancellationToken ct)
    {
        if (file is not { State: FileState.Ready, Kind: { } kind })
        {
            return FileProblems.Of(FileRefusals.NotFound);
        }

        var thumbnail = width is { } pixels ? await _thumbnails.OfAsync(file, pixels, ct) : null;
        Protect(http.Response.Headers, file, thumbnail is null ? kind : FileKind.Jpeg);
        return thumbnail is null
            ? Results.Stream(_vault.OpenContent(file), kind.MediaType(), enableRangeProcessing: true)
            : Results.Stream(
                _vault.Open(file, BlobLabel.Thumbnail(file.Id, thumbnail.Width), thumbnail.Address, thumbnail.Length),
                FileKind.Jpeg.MediaType(),
                enableRangeProcessing: true);
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
}
