using Microsoft.AspNetCore.Http;

namespace Relais.Platform.Files.Serving;

/// <summary>Whether a request was sent by a page of this very site.</summary>
internal static class SameOrigin
{
    /// <summary>By <c>Sec-Fetch-Site</c>, which every current browser sends and no page can forge; else by <c>Origin</c>.</summary>
    public static bool IsSure(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site == "same-origin";
        }

        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
