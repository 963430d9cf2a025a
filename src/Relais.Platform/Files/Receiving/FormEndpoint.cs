using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Files.Serving;

namespace Relais.Platform.Files.Receiving;

/// <summary>Receives the files of a plain form, for browsers without script. The body streams: nothing of it touches a disk in the clear.</summary>
internal static class FormEndpoint
{
    private const int MaxFiles = 50;

    /// <summary>Receives every file part; answers JSON, or goes back to the page named by <c>?retour=</c> with <c>fichier=</c> and <c>refus=</c>.</summary>
    public static async Task<IResult> ReceiveAsync(HttpContext http, CurrentAct current, UploadFileHandler handler, CancellationToken ct)
    {
        RefusedException.ThrowIf(SameOrigin.IsSure(http.Request) ? null : FileRefusals.FromElsewhere);
        var boundary = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (string.IsNullOrEmpty(boundary))
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var results = new List<Received>();
        var reader = new MultipartReader(boundary, http.Request.Body);
        while (await reader.ReadNextSectionAsync(ct) is { } section && results.Count < MaxFiles)
        {
            if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition() && Name(disposition) is { Length: > 0 } name)
            {
                results.Add(await ReceiveAsync(new UploadFile(name, section.Body), handler, current.Act, ct));
            }
        }

        RefusedException.ThrowIf(results.Count == 0 ? FileRefusals.NoFile : null);
        return Answer(http, results);
    }

    private static string? Name(ContentDispositionHeaderValue disposition) =>
        disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;

    private static async Task<Received> ReceiveAsync(UploadFile upload, UploadFileHandler handler, Act act, CancellationToken ct)
    {
        try
        {
            return new Received(upload.Name, await handler.HandleAsync(upload, act, ct), null);
        }
        catch (RefusedException refused)
        {
            return new Received(upload.Name, null, refused.Refusal);
        }
    }

    private static IResult Answer(HttpContext http, List<Received> results)
    {
        var back = http.Request.Query["retour"].ToString();
        if (!IsLocal(back))
        {
            return Results.Json(results.ConvertAll(r => r.Facts is { } facts ? FileStateJson.Of(facts) : FileStateJson.Of(r.Name, r.Refusal!)));
        }

        var query = results.Select(r => r.Facts is { } facts ? ("fichier", facts.Id.ToString()) : ("refus", r.Refusal!.Code));
        foreach (var (key, value) in query)
        {
            back = QueryHelpers.AddQueryString(back, key, value);
        }

        http.Response.Headers.Location = back;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static bool IsLocal(string path) => path.Length > 0 && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);

    private sealed record Received(string Name, FileFacts? Facts, Refusal? Refusal);
}
