using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Relais.Ui.Components;

namespace Relais.Documents.Diagnoses;

/// <summary><c>GET /diagnostics/suggestions?q=</c>: what a diagnosis field suggests, as <c>option</c> elements. Public data, for whoever is signed in.</summary>
internal static class DiagnosisEndpoints
{
    public static void MapDiagnoses(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/diagnostics/suggestions", SuggestAsync);

    private static async Task<Results<ContentHttpResult, BadRequest>> SuggestAsync(string? q, DiagnosisSearch search, HttpContext http)
    {
        if (q?.Length > Suggestions.LongestTyped)
        {
            return TypedResults.BadRequest();
        }

        // The words typed stand beside the label: a browser keeps only the options that hold them, accents and all.
        var found = await search.FindAsync(q, http.RequestAborted);
        return Suggestions.Answer(found.Select(diagnosis => (diagnosis.Title, diagnosis.Title.Contains(q!, StringComparison.OrdinalIgnoreCase) ? "" : q!)));
    }
}
