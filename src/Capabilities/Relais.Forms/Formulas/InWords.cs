using System.Globalization;

namespace Relais.Forms.Formulas;

/// <summary>Says a formula in French, with the labels of the questions instead of their names.</summary>
internal sealed class InWords(Func<string, string> labelOf, Func<string, string, string> optionOf)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly string[] Comparisons = ["est", "n’est pas", "est inférieur à", "est au plus", "dépasse", "est au moins"];

    public string Say(Formula formula) => formula switch
    {
        NumberOf number => number.Number.ToString("0.####", French),
        TextOf text => $"« {text.Text} »",
        Named named => $"« {labelOf(named.Name)} »",
        Negated negated => "moins " + Say(negated.Part),
        NotOf not => $"il n’est pas vrai que {Say(not.Part)}",
        Connected connected => string.Join(connected.IsAll ? " et " : " ou ", connected.Conditions.Select(part => part is Connected ? $"({Say(part)})" : Say(part))),
        Compared { Left: Named left, Right: TextOf right } compared => $"{Say(left)} {Comparisons[(int)compared.How]} « {optionOf(left.Name, right.Text)} »",
        Compared compared => $"{Say(compared.Left)} {Comparisons[(int)compared.How]} {Say(compared.Right)}",
        OneOf one => $"{Say(one.Part)} est parmi {string.Join(", ", one.Texts.Select(text => one.Part is Named named ? optionOf(named.Name, text) : text))}",
        Reckoned reckoned => $"({Say(reckoned.Left)} {Sign(reckoned.Sign)} {Say(reckoned.Right)})",
        Called { Name: "has", Given: [Named of, TextOf code] } => $"« {labelOf(of.Name)} » comprend « {optionOf(of.Name, code.Text)} »",
        Called called => SayCall(called),
        _ => formula.ToString(),
    };

    private static string Sign(char sign) => sign switch { '*' => "×", '/' => "÷", '-' => "−", _ => "+" };

    private string SayCall(Called called)
    {
        var words = Functions.All[called.Name].Words.Replace("{*}", string.Join(", ", called.Given.Select(Say)), StringComparison.Ordinal);
        for (var i = 0; i < called.Given.Count; i++)
        {
            words = words.Replace($"{{{i}}}", Say(called.Given[i]), StringComparison.Ordinal);
        }

        return words;
    }
}
