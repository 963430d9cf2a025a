using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Relais.Ui.Components;

namespace Relais.Documents.Drugs;

/// <summary><c>GET /medicaments/suggestions?q=</c>: what a drug field suggests, as <c>option</c> elements. Public data, for whoever is signed in.</summary>
internal static class DrugEndpoints
{
    public static void MapDrugs(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/medicaments/suggestions", SuggestAsync);

    /// <summary>What a suggestion writes in the field; <see cref="CisOf"/> reads it back.</summary>
    internal static string Label(Drug drug) => $"{drug.Name} ({drug.Cis})";

    /// <summary>The code at the end of a label, or null when something else was typed.</summary>
    internal static string? CisOf(string? typed) =>
        typed?.Trim() is { Length: > 10 } text && text[^1] == ')' && text[^10] == '(' && text[^9..^1].All(char.IsAsciiDigit) ? text[^9..^1] : null;

    private static async Task<Results<ContentHttpResult, BadRequest>> SuggestAsync(string? q, DrugSearch search, HttpContext http)
    {
        if (q?.Length > Suggestions.LongestTyped)
        {
            return TypedResults.BadRequest();
        }

        var found = await search.FindAsync(q, 0, http.RequestAborted);
        return Suggestions.Answer(found.Select(drug => (Label(drug), string.Join(", ", drug.SubstanceList))));
    }
}
