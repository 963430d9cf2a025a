using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Relais.Ui.Components;

/// <summary>What a field suggests while one types, as the <c>option</c> elements that <c>relais-suggest</c> reads.</summary>
public static class Suggestions
{
    /// <summary>The most characters that are looked for.</summary>
    public const int LongestTyped = 80;

    /// <summary>The answer of an endpoint that suggests.</summary>
    /// <param name="found">What choosing writes in the field, and what is read beside it.</param>
    public static ContentHttpResult Answer(IEnumerable<(string Value, string Beside)> found) =>
        TypedResults.Text(string.Concat(found.Select(Option)), "text/html", Encoding.UTF8);

    private static string Option((string Value, string Beside) one) =>
        $"<option value=\"{HtmlEncoder.Default.Encode(one.Value)}\">{HtmlEncoder.Default.Encode(one.Beside)}</option>";
}
