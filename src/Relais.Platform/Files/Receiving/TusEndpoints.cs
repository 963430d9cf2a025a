using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;

namespace Relais.Platform.Files.Receiving;

/// <summary>Resumable sending as tus 1.0.0 describes it: core, creation, creation with upload, termination.</summary>
/// <remarks>Refusals are answered 413 or 422 with the sentence, never 409, which tus clients take for an invitation to try again.</remarks>
internal static class TusEndpoints
{
    public const string Version = "1.0.0";
    public const string BytesType = "application/offset+octet-stream";

    private const string Resumable = "Tus-Resumable";
    private const string Offset = "Upload-Offset";
    private const string LengthHeader = "Upload-Length";

    /// <summary>What this server speaks.</summary>
    public static IResult Options(HttpContext http, FilesOptions options)
    {
        http.Response.Headers[Resumable] = Version;
        http.Response.Headers["Tus-Version"] = Version;
        http.Response.Headers["Tus-Extension"] = "creation,creation-with-upload,termination";
        http.Response.Headers["Tus-Max-Size"] = Text(options.MaxBytes);
        return Results.NoContent();
    }

    /// <summary>Begins a file.</summary>
    public static async Task<IResult> CreateAsync(HttpContext http, CurrentAct current, FileIntake intake, FileFinishing finishing, WholeFiles whole, CancellationToken ct)
    {
        if (WhyNotSpeak(http) is { } wrong)
        {
            return wrong;
        }

        if (Number(http, LengthHeader) is not { } length)
        {
            return Results.Problem("Upload-Length is missing or is not a number.", statusCode: StatusCodes.Status400BadRequest);
        }

        var name = TusMetadata.FileName(http.Request.Headers["Upload-Metadata"]);
        if (http.Request.ContentType == BytesType && whole.Takes(length, http.Request.ContentLength))
        {
            return Created(http, await whole.ReceiveAsync(name, length, http.Request.Body, current.Act, ct));
        }

        var file = await intake.BeginAsync(name, length, current.Act, ct);
        http.Response.Headers.Location = $"{http.Request.PathBase}/fichiers/{file.Id}";
        if (http.Request.ContentType == BytesType)
        {
            await AppendAsync(http, new Appending(file, 0, current.Act, finishing), intake, ct);
            RefusedException.ThrowIf(file.Refusal);
        }

        return Results.StatusCode(StatusCodes.Status201Created);
    }

    /// <summary>Where to resume. A file whose end was interrupted is brought to its end.</summary>
    public static async Task<IResult> HeadAsync(Guid id, HttpContext http, CurrentAct current, RelaisDb db, FileFinishing finishing, CancellationToken ct)
    {
        if (WhyNotSpeak(http) is { } wrong)
        {
            return wrong;
        }

        if (await FindAsync(db, id, current.Act, ct) is not { } file)
        {
            return Results.NotFound();
        }

        var received = file.State == FileState.Receiving ? (await db.ReceivedAsync(file.Id, ct)).Bytes : file.Length;
        if (received == file.Length)
        {
            await finishing.RunAsync(file, current.Act, ct);
            RefusedException.ThrowIf(file.Refusal);
        }

        http.Response.Headers[Offset] = Text(received);
        http.Response.Headers[LengthHeader] = Text(file.Length);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok();
    }

    /// <summary>Appends bytes.</summary>
    public static async Task<IResult> PatchAsync(
        Guid id, HttpContext http, CurrentAct current, RelaisDb db, FileIntake intake, FileFinishing finishing, CancellationToken ct)
    {
        if (WhyNotSpeak(http) is { } wrong)
        {
            return wrong;
        }

        if (http.Request.ContentType != BytesType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (await FindAsync(db, id, current.Act, ct) is not { State: FileState.Receiving } file)
        {
            return Results.NotFound();
        }

        if (Number(http, Offset) is not { } offset)
        {
            return Results.Problem("Upload-Offset is missing or is not a number.", statusCode: StatusCodes.Status400BadRequest);
        }

        var announced = http.Request.ContentLength ?? 0;
        if (announced > file.Length - offset)
        {
            return Results.Problem("The body passes Upload-Length.", statusCode: StatusCodes.Status400BadRequest);
        }

        var isTaken = await AppendAsync(http, new Appending(file, offset, current.Act, finishing), intake, ct);
        RefusedException.ThrowIf(file.Refusal);
        return isTaken ? Results.NoContent() : Results.Problem("Upload-Offset is not where the received bytes end.", statusCode: StatusCodes.Status409Conflict);
    }

    /// <summary>Gives up a file.</summary>
    public static async Task<IResult> DeleteAsync(Guid id, HttpContext http, CurrentAct current, RelaisDb db, FileRemoval removal, CancellationToken ct)
    {
        if (WhyNotSpeak(http) is { } wrong)
        {
            return wrong;
        }

        if (await FindAsync(db, id, current.Act, ct) is not { AttachedAt: null } file)
        {
            return Results.NotFound();
        }

        await removal.RunAsync(file, current.Act, ct);
        return Results.NoContent();
    }

    private static IResult Created(HttpContext http, StoredFile file)
    {
        RefusedException.ThrowIf(file.Refusal);
        http.Response.Headers.Location = $"{http.Request.PathBase}/fichiers/{file.Id}";
        http.Response.Headers[Offset] = Text(file.Length);
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    private static async Task<bool> AppendAsync(HttpContext http, Appending to, FileIntake intake, CancellationToken ct)
    {
        var result = await intake.AppendAsync(to.File, to.Offset, http.Request.Body, ct);
        http.Response.Headers[Offset] = Text(result.Received);
        if (!result.IsConflict && result.Received == to.File.Length)
        {
            await to.Finishing.RunAsync(to.File, to.Act, ct);
        }

        return !result.IsConflict;
    }

    private static Task<StoredFile?> FindAsync(RelaisDb db, Guid id, Act act, CancellationToken ct) =>
        db.FilesOf(act).SingleOrDefaultAsync(file => file.Id == FileId.From(id), ct);

    private static IResult? WhyNotSpeak(HttpContext http)
    {
        http.Response.Headers[Resumable] = Version;
        if (http.Request.Headers[Resumable] == Version)
        {
            return null;
        }

        http.Response.Headers["Tus-Version"] = Version;
        return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
    }

    private static long? Number(HttpContext http, string header) =>
        long.TryParse(http.Request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Appending(StoredFile File, long Offset, Act Act, FileFinishing Finishing);
}
