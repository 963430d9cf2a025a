using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NodaTime;
using Relais.Platform.Data;

namespace Relais.Requests.Intake.Public;

/// <summary>Forms with files are read into memory; nothing that large is read of whoever holds no link, or has not proven their address.</summary>
internal sealed class UnprovenBodies(RequestDelegate next)
{
    private const long MostUnproven = 1024 * 1024;

    public async Task InvokeAsync(HttpContext http, RelaisDb db, IClock clock)
    {
        if (IsLarge(http.Request) && LinkOf(http.Request.Path) is { } link
            && await db.SenderOfLinkAsync(link, clock.GetCurrentInstant(), http.RequestAborted) is null or { ConfirmedAt: null })
        {
            if (http.Request.ContentLength > MostUnproven)
            {
                // Answered here: the page of errors would read the form.
                http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                http.Response.ContentType = "text/plain; charset=utf-8";
                await http.Response.WriteAsync("Ce lien ne reçoit pas de fichiers.", http.RequestAborted);
                return;
            }

            // A body that does not say its length is cut there.
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = MostUnproven;
            }
        }

        await next(http);
    }

    private static bool IsLarge(HttpRequest request) => HttpMethods.IsPost(request.Method) && (request.ContentLength is null or > MostUnproven);

    private static string? LinkOf(PathString path) =>
        path.StartsWithSegments("/suivi", out var rest) && rest.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var link, ..] ? link : null;
}
