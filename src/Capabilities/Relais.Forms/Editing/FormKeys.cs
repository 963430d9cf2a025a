using System.Text;
using Relais.Forms.Contract;
using Relais.Forms.Fhir;
using Relais.Forms.Formulas;

namespace Relais.Forms.Editing;

/// <summary>The names of the parts of a form: new ones, and those that formulas use when a part changes its own.</summary>
internal static class FormKeys
{
    private const int MostOfAName = 40;
    private static readonly HashSet<string> Reserved = ["and", "or", "not", "in", "today", .. Functions.All.Keys];

    public static IEnumerable<string> Keys(this Form form) =>
        form.Sections.Select(section => section.Key)
            .Concat(form.Questions.Select(question => question.Key))
            .Concat(form.Scores.Select(score => score.Key))
            .Concat(form.RedFlags.Select(flag => flag.Key));

    /// <summary>A name made of what is read, or the next one that nobody has: «Âge du patient» gives <c>age_du_patient</c>.</summary>
    public static string Free(IEnumerable<string> taken, string wished)
    {
        var all = taken.Concat(Reserved).ToHashSet(StringComparer.Ordinal);
        var slug = FhirKeys.Slug(wished);
        var free = slug = (slug.Length > MostOfAName ? slug[..MostOfAName] : slug).TrimEnd('_') is { Length: > 0 } kept ? kept : "x";
        for (var i = 2; all.Contains(free); i++)
        {
            free = $"{slug}_{i}";
        }

        return free;
    }

    /// <summary>A formula with other names, the rest of its text as it was; what cannot be read stays the same.</summary>
    public static string? Renamed(string? formula, IReadOnlyDictionary<string, string> names)
    {
        if (formula is null || FormulaReader.Read(formula).Formula is null)
        {
            return formula;
        }

        var (written, at) = (new StringBuilder(), 0);
        var tokens = Token.All(formula);
        for (var i = 0; i < tokens.Count - 1; i++)
        {
            var isName = tokens[i].Kind is TokenKind.Word && tokens[i + 1] is not { Kind: TokenKind.Sign, Text: "(" };
            if (isName && names.TryGetValue(tokens[i].Text, out var other))
            {
                written.Append(formula, at, tokens[i].At - at).Append(other);
                at = tokens[i].At + tokens[i].Text.Length;
            }
        }

        return written.Append(formula, at, formula.Length - at).ToString();
    }

    /// <summary>The form with other names, wherever they are used.</summary>
    public static Form Renamed(this Form form, IReadOnlyDictionary<string, string> names) => form with
    {
        Sections = [.. form.Sections.Select(section => section.Renamed(names))],
        Scores = [.. form.Scores.Select(score => score with { Key = Of(score.Key, names), Items = [.. score.Items.Select(item => Of(item, names))], Formula = Renamed(score.Formula, names) })],
        RedFlags = [.. form.RedFlags.Select(flag => flag with { Key = Of(flag.Key, names), When = Renamed(flag.When, names)! })],
    };

    /// <summary>A section with other names for itself and its questions, and in their conditions.</summary>
    public static Section Renamed(this Section section, IReadOnlyDictionary<string, string> names) => section with
    {
        Key = Of(section.Key, names),
        EnabledWhen = Renamed(section.EnabledWhen, names),
        Questions = [.. section.Questions.Select(question => question with
        {
            Key = Of(question.Key, names),
            EnabledWhen = Renamed(question.EnabledWhen, names),
            Formula = Renamed(question.Formula, names),
        })],
    };

    /// <summary>Rules with other names.</summary>
    public static EligibilityRules Renamed(this EligibilityRules rules, IReadOnlyDictionary<string, string> names) => rules with
    {
        Common = [.. rules.Common.Select(criterion => criterion with { Rule = Renamed(criterion.Rule, names)! })],
        Scenarios = [.. rules.Scenarios.Select(scenario => scenario with
        {
            Criteria = [.. scenario.Criteria.Select(criterion => criterion with { Rule = Renamed(criterion.Rule, names)! })],
        })],
    };

    private static string Of(string key, IReadOnlyDictionary<string, string> names) => names.GetValueOrDefault(key, key);
}
