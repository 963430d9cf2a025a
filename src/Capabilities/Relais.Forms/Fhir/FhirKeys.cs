using System.Text.Json.Nodes;
using Relais.Forms.Reckoning;
using Relais.Kernel;

namespace Relais.Forms.Fhir;

/// <summary>The names of the items of a Questionnaire as our formulas can write them.</summary>
internal sealed class FhirKeys
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>«/8302-2 Taille» gives «x_8302_2_taille».</summary>
    public static string Slug(string text)
    {
        var folded = FormCheck.IsKey(text) ? text : Folded.Of(text).Replace(' ', '_');
        var ascii = string.Concat(folded.Where(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'));
        var key = ascii.Length > 0 && char.IsAsciiLetterLower(ascii[0]) ? ascii : "x_" + ascii;
        return key.Length > 60 ? key[..60] : key;
    }

    /// <summary>Gives every item its name, those that are names already first.</summary>
    public void Learn(JsonObject questionnaire)
    {
        foreach (var id in Ids(questionnaire).OrderByDescending(FormCheck.IsKey).ToList())
        {
            _keys.TryAdd(id, FormCheck.IsKey(id) ? id : Free(Slug(id)));
        }
    }

    public string Of(JsonObject item) => Of((string?)item["linkId"] ?? "");

    public string Of(string id) => _keys.TryGetValue(id, out var key) ? key : Slug(id);

    /// <summary>This name, or the next that nobody has.</summary>
    public string Free(string wished)
    {
        var free = wished;
        for (var i = 2; _keys.ContainsValue(free); i++)
        {
            free = $"{wished[..Math.Min(wished.Length, 55)]}_{i}";
        }

        return free;
    }

    private static IEnumerable<string> Ids(JsonObject node) =>
        node.Objects("item").Where(item => (string?)item["type"] != "display").SelectMany(item => Ids(item).Prepend((string?)item["linkId"] ?? ""));
}
