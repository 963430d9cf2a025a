using System.Globalization;

namespace Relais.Forms.Formulas;

/// <summary>A condition or a computation over answers, as a tree: nothing is ever run but this.</summary>
internal abstract record Formula
{
    public abstract Value Evaluate(IScope scope);

    /// <summary>The parts of which it is made.</summary>
    public virtual IEnumerable<Formula> Parts => [];

    /// <summary>The names that it reads, each once.</summary>
    public IEnumerable<string> Reads => Everything.OfType<Named>().Select(named => named.Name).Distinct();

    public IEnumerable<Formula> Everything => Parts.SelectMany(part => part.Everything).Prepend(this);

    /// <summary>How tightly it binds, to know where parentheses are needed.</summary>
    public virtual int Strength => 9;

    protected static string Within(Formula part, int least) => part.Strength < least ? $"({part})" : part.ToString();
}

internal sealed record NumberOf(double Number) : Formula
{
    public override Value Evaluate(IScope scope) => Value.Of(Number);

    public override string ToString() => Number.ToString("0.##################", CultureInfo.InvariantCulture);
}

internal sealed record TextOf(string Text) : Formula
{
    public override Value Evaluate(IScope scope) => Value.Of(Text);

    public override string ToString() => $"'{Text.Replace("'", "''", StringComparison.Ordinal)}'";
}

internal sealed record Named(string Name) : Formula
{
    public override Value Evaluate(IScope scope) => Name == "today" ? Value.Of(scope.Today) : scope.Read(Name);

    public override string ToString() => Name;
}

internal sealed record Negated(Formula Part) : Formula
{
    public override IEnumerable<Formula> Parts => [Part];

    public override int Strength => 7;

    public override Value Evaluate(IScope scope) => Part.Evaluate(scope) is { Kind: ValueKind.Number } number ? Value.Of(-number.Number) : default;

    public override string ToString() => "-" + Within(Part, 8);
}

internal sealed record NotOf(Formula Part) : Formula
{
    public override IEnumerable<Formula> Parts => [Part];

    public override int Strength => 3;

    public override Value Evaluate(IScope scope) => Value.Of(!Part.Evaluate(scope).Truth);

    public override string ToString() => "not " + Within(Part, 3);
}
