using Microsoft.AspNetCore.Http;

namespace Relais.Platform.Web;

/// <summary>Refuses what another site's page makes a browser send, before anything reads it.</summary>
internal sealed class CrossSite(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (IsSafe(http.Request.Method) || IsOurs(http.Request))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>Browsers say where a request comes from; what is no browser (our API's clients) says nothing and brings its own proof.</summary>
    /// <remarks>«null» is what older browsers send from our own forms, as these give no referrer: the token of the form then decides.</remarks>
    private static bool IsOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => request.Headers.Origin.Count == 0 || request.Headers.Origin == "null" || request.Headers.Origin == $"{request.Scheme}://{request.Host}",
        _ => false,
    };
}
