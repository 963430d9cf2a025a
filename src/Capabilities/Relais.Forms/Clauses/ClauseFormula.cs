using System.Globalization;
using Relais.Forms.Formulas;

namespace Relais.Forms.Clauses;

/// <summary>Conditions chosen from lists and the formulas that they stand for: each gives the other back.</summary>
internal static class ClauseFormula
{
    /// <summary>The formula of a condition, or null when it always holds.</summary>
    public static string? Write(this Clause clause, Subjects subjects) => Tree(clause, subjects)?.ToString();

    /// <summary>A formula as lists say it; what they cannot say stays written.</summary>
    public static Clause Read(string? formula, Subjects subjects) =>
        string.IsNullOrWhiteSpace(formula) ? Joined.Empty
        : FormulaReader.Read(formula).Formula is { } tree ? Read(tree, subjects)
        : new Written(formula);

    private static Formula? Tree(Clause clause, Subjects subjects) => clause switch
    {
        Written written => string.IsNullOrWhiteSpace(written.Formula) ? null : FormulaReader.Parse(written.Formula),
        Tested tested => Tree(tested, subjects),
        Joined joined => Tree(joined, subjects),
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    private static Formula? Tree(Joined joined, Subjects subjects)
    {
        var parts = joined.Parts.Select(part => Tree(part, subjects)).OfType<Formula>().ToList();
        // Two bounds of one value stand beside the other conditions, as one would write them.
        var flat = joined.How is Joining.All && parts.Count > 1
            ? [.. joined.Parts.Zip(parts).SelectMany(pair => pair is (Tested, Connected { IsAll: true } bounds) ? bounds.Conditions : [pair.Second])]
            : parts;
        return (joined.How, flat) switch
        {
            (_, []) => null,
            (Joining.None, [var one]) => new NotOf(one),
            (Joining.None, _) => new NotOf(new Connected(false, flat)),
            (_, [var one]) => one,
            _ => new Connected(joined.How is Joining.All, flat),
        };
    }

    private static Formula? Tree(Tested tested, Subjects subjects)
    {
        if (subjects.Find(tested.Subject) is not { } subject || ClauseTest.Find(subject.Kind, tested.Test) is not { } test)
        {
            return null;
        }

        var measured = Measured(subject, test, tested.Values);
        return test switch
        {
            { Measure: Measure.Answered } => test.How is Comparison.Equal ? measured : new NotOf(measured),
            { Fixed: { } value } => new Compared(measured, test.How, new NumberOf(value)),
            { Then: { } then } => new Connected(true, [new Compared(measured, test.How, Number(tested.Values[0])), new Compared(measured, then, Number(tested.Values[1]))]),
            { Takes: Takes.Number } => new Compared(measured, test.How, Number(tested.Values[0])),
            { Takes: Takes.Codes or Takes.Texts } => test.How is Comparison.Equal ? new OneOf(measured, tested.Values) : new NotOf(new OneOf(measured, tested.Values)),
            _ => new Compared(measured, test.How, new TextOf(tested.Values[0])),
        };
    }

    private static Clause Read(Formula tree, Subjects subjects) =>
        (Clause?)Recognised(tree, subjects)
        ?? tree switch
        {
            Connected { IsAll: true } all => new Joined(Joining.All, [.. Paired(all.Conditions, subjects)]),
            Connected any => new Joined(Joining.Any, [.. any.Conditions.Select(part => Read(part, subjects))]),
            NotOf { Part: Connected { IsAll: false } any } => new Joined(Joining.None, [.. any.Conditions.Select(part => Read(part, subjects))]),
            NotOf not when Read(not.Part, subjects) is var part and not Written => new Joined(Joining.None, [part]),
            _ => new Written(tree.ToString()),
        };

    private static IEnumerable<Clause> Paired(IReadOnlyList<Formula> parts, Subjects subjects)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (i + 1 < parts.Count && Recognised(new Connected(true, [parts[i], parts[i + 1]]), subjects) is { } both)
            {
                yield return both;
                i++;
            }
            else
            {
                yield return Read(parts[i], subjects);
            }
        }
    }

    /// <summary>The comparison of the lists that writes exactly this, or null.</summary>
    private static Tested? Recognised(Formula tree, Subjects subjects)
    {
        var name = tree.Reads.ToList() is [var one] ? one : tree.Everything.OfType<Called>().FirstOrDefault(called => called.Name == "past")?.Given[0] is TextOf kind ? Subject.Event + kind.Text : "";
        return subjects.Find(name) is not { } subject ? null
            : subject.Kind is SubjectKind.SeveralCodes && Has(tree) is { } tested ? tested
            : ClauseTest.Of(subject.Kind)
                .Select(test => ValuesOf(tree, test) is { } values && values.Count >= Fewest(test.Takes) ? new Tested(subject.Name, test.Code, values) : null)
                .FirstOrDefault(read => read is not null && Tree(read, subjects)!.Equals(tree));
    }

    private static Tested? Has(Formula tree) => tree switch
    {
        Called { Name: "has", Given: [Named named, TextOf code] } => new Tested(named.Name, "est", [code.Text]),
        NotOf { Part: Called { Name: "has", Given: [Named named, TextOf code] } } => new Tested(named.Name, "nest", [code.Text]),
        _ => null,
    };

    private static IReadOnlyList<string>? ValuesOf(Formula tree, ClauseTest test) => (test, tree) switch
    {
        ({ Measure: Measure.Past }, Compared { Left: Called { Given: [_, NumberOf months] } }) => [months.ToString()],
        ({ Takes: Takes.Nothing }, _) => [],
        ({ Takes: Takes.TwoNumbers }, Connected { Conditions: [Compared first, Compared second] }) when Text(first.Right) is { } low && Text(second.Right) is { } high => [low, high],
        ({ Takes: Takes.Number }, Compared compared) when Text(compared.Right) is { } number => [number],
        ({ Takes: Takes.Code or Takes.Text or Takes.Date }, Compared { Right: TextOf text }) => [text.Text],
        ({ Takes: Takes.Codes or Takes.Texts }, OneOf one) => one.Texts,
        ({ Takes: Takes.Codes or Takes.Texts }, NotOf { Part: OneOf one }) => one.Texts,
        _ => null,
    };

    private static int Fewest(Takes takes) => takes switch { Takes.Nothing => 0, Takes.TwoNumbers => 2, _ => 1 };

    private static Formula Measured(Subject subject, ClauseTest test, IReadOnlyList<string> values) => test.Measure switch
    {
        Measure.Past => new Called("past", [new TextOf(subject.EventName), Number(values[0])]),
        Measure.Count => new Called("count", [new Named(subject.Name)]),
        Measure.Answered => new Called("answered", [new Named(subject.Name)]),
        Measure.Days => new Called("days_since", [new Named(subject.Name)]),
        Measure.Months => new Called("months_since", [new Named(subject.Name)]),
        Measure.Years => new Called("years_since", [new Named(subject.Name)]),
        _ => new Named(subject.Name),
    };

    private static string? Text(Formula formula) => formula switch
    {
        NumberOf number => number.ToString(),
        Negated { Part: NumberOf number } => "-" + number,
        _ => null,
    };

    private static Formula Number(string text)
    {
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return number < 0 ? new Negated(new NumberOf(-number)) : new NumberOf(number);
    }
}
