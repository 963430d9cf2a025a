using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Relais.Platform.Web;

/// <summary>A person who is refused gets a page that explains it, also when a form's token was; a script gets the bare status.</summary>
internal sealed class PlainAnswers(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages && !ReadsPages(http.Request))
        {
            pages.Enabled = false;
        }

        await next(http);
        if (http.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, Headers.Location.Count: > 0 })
        {
            // A page that sent the reader elsewhere no longer holds the form that was posted, which the renderer then calls a bad request.
            http.Response.StatusCode = StatusCodes.Status302Found;
            return;
        }

        if (http.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest }
            && http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            // The renderer names a content type before it refuses, which would pass for a page; and the page that explains must not read the form.
            http.Response.ContentType = null;
            http.Features.Set<IAntiforgeryValidationFeature>(null);
            http.Request.Method = HttpMethods.Get;
        }
    }

    /// <summary>A page only answers to these methods: explaining another one by a page would turn «not found» into «not allowed».</summary>
    private static bool ReadsPages(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method)) && request.IsNavigation() && !request.Headers.ContainsKey("HX-Request");
}
