using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files.Encryption;
using Relais.Platform.Files.Thumbnails;

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
        return file is null ? FileProblems.Of(FileRefusals.NotFound) : await SendAsync(file, new Looking(width, InFrame: false), http, ct);
    }

    /// <summary>The content, or a smaller picture; byte ranges are served.</summary>
    internal async Task<IResult> SendAsync(StoredFile file, Looking how, HttpContext http, CancellationToken ct)
    {
        if (file is not { State: FileState.Ready, Kind: { } kind })
        {
            return FileProblems.Of(FileRefusals.NotFound);
        }

        var thumbnail = how.Width is { } pixels ? await _thumbnails.OfAsync(file, pixels, ct) : null;
        Protect(http.Response.Headers, file, kind, isFramed: how.InFrame && kind is FileKind.Pdf);
        if (thumbnail is not null)
        {
            // Never another content under the same address: a browser need not ask again while the session lasts.
            Keep(http, "private, max-age=86400, immutable");
            return Results.Stream(
                _vault.Open(file, BlobLabel.Thumbnail(file.Id, thumbnail.Width), thumbnail.Address, thumbnail.Length),
                ThumbnailSize.Of(thumbnail.Width).MediaType,
                entityTag: Tag(file, thumbnail.Width),
                enableRangeProcessing: true);
        }

        Keep(http, kind.IsPicture() ? "private, no-cache" : "no-store");
        return Results.Stream(_vault.OpenContent(file), kind.MediaType(), entityTag: Tag(file, null), enableRangeProcessing: true);
    }

    /// <summary>How a browser may keep it, unless the caller has already forbidden it.</summary>
    private static void Keep(HttpContext http, string how)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = headers.CacheControl.Count > 0 ? headers.CacheControl : how;
    }

    private static EntityTagHeaderValue Tag(StoredFile file, int? width) =>
        new($"\"{Convert.ToHexStringLower(file.Sha256.AsSpan(0, 16))}{(width is null ? "" : $"-{width}")}\"");

    /// <summary>A file never runs as a page of Relais: fixed type, no sniffing, no script; pictures are shown in place, and a PDF, which was
    /// looked through when it came, in a frame of ours. Browsers do not read a PDF inside a sandbox: nothing else is allowed to it.</summary>
    private static void Protect(IHeaderDictionary headers, StoredFile file, FileKind kind, bool isFramed)
    {
        var disposition = new ContentDispositionHeaderValue(kind.IsPicture() || isFramed ? "inline" : "attachment");
        disposition.SetHttpFileName(FileName.ForDownload(file.Name, kind));
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = isFramed ? "default-src 'none'; frame-ancestors 'self'" : "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.Vary = "Cookie";
    }
}

/// <summary>How a file is looked at.</summary>
/// <param name="Width">The least width of a smaller picture, or null for the content.</param>
/// <param name="InFrame">Whether a page of ours shows it in a frame.</param>
internal sealed record Looking(int? Width, bool InFrame);
