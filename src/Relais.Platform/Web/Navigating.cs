using Microsoft.AspNetCore.Http;

namespace Relais.Platform.Web;

/// <summary>How to answer a browser that loads a page, and a script of ours that asks for a piece of one.</summary>
internal static class Navigating
{
    /// <summary>Whether a person goes to a page, as opposed to a script that fetches data.</summary>
    public static bool IsNavigation(this HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") || request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate";

    /// <summary>Sends the browser to another page: htmx by its header, a fetching script by a 401, others by a redirection.</summary>
    public static void SendTo(this HttpContext http, string address)
    {
        if (http.Request.Headers.ContainsKey("HX-Request"))
        {
            http.Response.Headers["HX-Redirect"] = address;
        }
        else if (http.Request.IsNavigation())
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = address;
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    /// <summary>The page that the person reads or wanted to read: the one of the form when a form was sent.</summary>
    public static string AddressOrHome(this HttpRequest request)
    {
        if (request.Headers.TryGetValue("HX-Current-URL", out var current) && Uri.TryCreate(current, UriKind.Absolute, out var page))
        {
            return page.PathAndQuery;
        }

        return request.PathBase + request.Path + request.QueryString;
    }
}
