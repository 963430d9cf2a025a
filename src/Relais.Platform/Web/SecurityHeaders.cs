using Microsoft.AspNetCore.Http;
using Relais.Platform.SignIn;

namespace Relais.Platform.Web;

/// <summary>Tells browsers, on every response, what our pages may do: nothing from elsewhere, no inline script or style, no frame, no trace left behind.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // data: is for the small pictures inside the style sheet of Tabler, blob: for the preview of a photo before it leaves.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    private const string NothingElse = "microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(Write, http);
        return next(http);
    }

    private static string FrameOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ShowsDocumentsAttribute>() is null ? "" : "; frame-src 'self'";

    private static Task Write(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        // A response that is stricter about itself (a downloaded file in its sandbox) keeps its own policy.
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0 ? headers.ContentSecurityPolicy : Policy + FrameOf(http);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Permissions-Policy"] = (http.GetEndpoint()?.Metadata.GetMetadata<UsesCameraAttribute>() is not null ? "camera=(self), " : "camera=(), ") + NothingElse;
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        }

        if (http.Items.ContainsKey(typeof(Session)) && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
