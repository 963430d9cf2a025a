using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Relais.Directory.Communes;

/// <summary><c>GET /communes?q=</c>: what a commune field suggests, as <c>option</c> elements. Public data, for anyone.</summary>
internal static class CommuneEndpoint
{
    private const int Most = 12;
    private const int LongestTyped = 80;

    public static Results<ContentHttpResult, BadRequest> Suggest(string? q, CommunesOfFrance communes, HttpContext http)
    {
        var typed = q?.Trim() ?? "";
        if (typed.Length > LongestTyped)
        {
            return TypedResults.BadRequest();
        }

        http.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Text(typed.Length < 2 ? "" : Options(communes, typed), "text/html", Encoding.UTF8);
    }

    private static string Options(CommunesOfFrance communes, string typed) =>
        string.Concat(communes.Find(typed, Most).Select(commune =>
            $"<option value=\"{HtmlEncoder.Default.Encode(CommuneSearch.Label(commune))}\">{HtmlEncoder.Default.Encode(communes.Department(commune.Department)?.Name ?? "")}</option>"));
}
