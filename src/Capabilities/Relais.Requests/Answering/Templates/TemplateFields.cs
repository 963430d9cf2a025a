using System.Text.RegularExpressions;

namespace Relais.Requests.Answering.Templates;

/// <summary>What the fields of a template stand for, in one request.</summary>
/// <param name="Patient">«Mme KERBRAT Yuna».</param>
/// <param name="Age">«68 ans».</param>
/// <param name="Requester">«Dr Nolwenn Kerbrat», behind the remplaçant who wrote in their place if one did.</param>
/// <param name="Line">«Lésion cutanée suspecte».</param>
/// <param name="Number">«DA-2026-004217».</param>
/// <param name="Date">«22 novembre 2026».</param>
/// <param name="Expert">«Dr Erwan Coatanéa», a remplaçant with the one in whose place: «Dr Anne Kerbrat, remplaçant du Dr Erwan Coatanéa».</param>
internal sealed record TemplateFacts(string Patient, string Age, string Requester, string Line, string Number, string Date, string Expert);

/// <summary>Fills the fields of a template. Pure; what is not a field stays as it is written.</summary>
internal static partial class TemplateFields
{
    private static readonly Dictionary<string, Func<TemplateFacts, string>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["patient"] = facts => facts.Patient,
        ["âge"] = facts => facts.Age,
        ["requérant"] = facts => facts.Requester,
        ["ligne"] = facts => facts.Line,
        ["numéro"] = facts => facts.Number,
        ["date"] = facts => facts.Date,
        ["expert"] = facts => facts.Expert,
    };

    /// <summary>The names that may stand between braces.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    public static string Fill(string text, TemplateFacts facts) =>
        Field().Replace(text, match => Known.TryGetValue(match.Groups[1].Value.Trim(), out var value) ? value(facts) : match.Value);

    /// <summary>The fields that do not exist, as they are written.</summary>
    public static IReadOnlyList<string> Unknown(string text) =>
        [.. Field().Matches(text).Where(match => !Known.ContainsKey(match.Groups[1].Value.Trim())).Select(match => match.Value).Distinct()];

    [GeneratedRegex(@"\{([^{}\n]{1,40})\}")]
    private static partial Regex Field();
}
