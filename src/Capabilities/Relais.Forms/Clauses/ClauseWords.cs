using System.Globalization;
using NodaTime.Text;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;

namespace Relais.Forms.Clauses;

/// <summary>Says a condition in French as it stands: «Douleur» est au moins 4 et «Type» est plaie.</summary>
internal sealed class ClauseWords(Subjects subjects)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Say(string? formula, Form form)
    {
        var subjects = Subjects.Of(form);
        return new ClauseWords(subjects).Say(ClauseFormula.Read(formula, subjects));
    }

    public string Say(Clause clause) => clause switch
    {
        Joined { Parts.Count: 0 } => "toujours",
        Joined { How: Joining.None } none => "il n’est pas vrai que " + string.Join(", ni que ", none.Parts.Select(Within)),
        Joined { Parts: [var one] } => Say(one),
        Joined joined => string.Join(joined.How is Joining.All ? " et " : " ou ", joined.Parts.Select(Within)),
        Tested tested => Say(tested),
        Written { Formula: var formula } when FormulaReader.Read(formula).Formula is { } tree => new InWords(LabelOf, (name, code) => subjects.Find(name)?.LabelOf(code) ?? code).Say(tree),
        Written written => written.Formula,
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    private string Within(Clause part) => part is Joined { Parts.Count: > 1 } ? $"({Say(part)})" : Say(part);

    private string Say(Tested tested)
    {
        if (subjects.Find(tested.Subject) is not { } subject || ClauseTest.Find(subject.Kind, tested.Test) is not { } test)
        {
            return $"« {tested.Subject} »";
        }

        var values = test.Takes switch
        {
            Takes.Number or Takes.TwoNumbers => tested.Values.Select(value => Number(value, test.Measure is Measure.Itself ? subject.Unit : null)).ToList(),
            Takes.Date => [LocalDatePattern.Iso.Parse(tested.Values[0]) is { Success: true, Value: var day } ? day.ToString("d MMMM uuuu", French) : tested.Values[0]],
            Takes.Texts => [string.Join(", ", tested.Values)],
            _ => [string.Join(", ", tested.Values.Select(value => $"« {subject.LabelOf(value)} »"))],
        };
        return $"« {subject.Label} » {test.Words.Replace("{0}", values.FirstOrDefault(), StringComparison.Ordinal).Replace("{1}", values.ElementAtOrDefault(1), StringComparison.Ordinal)}";
    }

    private string LabelOf(string name) => subjects.Find(name)?.Label ?? Facts.Names.GetValueOrDefault(name, name);

    private static string Number(string value, string? unit) =>
        double.Parse(value, CultureInfo.InvariantCulture).ToString("0.####", French) + (unit is null ? "" : "\u00A0" + unit);
}
