using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Relais.Ui.Components;

namespace Relais.Directory.Communes;

/// <summary><c>GET /communes?q=</c>: what a commune field suggests, as <c>option</c> elements. Public data, for anyone.</summary>
internal static class CommuneEndpoint
{
    private const int Most = 12;

    public static Results<ContentHttpResult, BadRequest> Suggest(string? q, CommunesOfFrance communes, HttpContext http)
    {
        var typed = q?.Trim() ?? "";
        if (typed.Length > Suggestions.LongestTyped)
        {
            return TypedResults.BadRequest();
        }

        http.Response.Headers.CacheControl = "public, max-age=86400";
        return Suggestions.Answer(typed.Length < 2 ? [] : communes.Find(typed, Most).Select(commune => (CommuneSearch.Label(commune), communes.Department(commune.Department)?.Name ?? "")));
    }
}
