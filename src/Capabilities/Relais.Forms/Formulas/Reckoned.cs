namespace Relais.Forms.Formulas;

/// <summary>Two numbers added, subtracted, multiplied or divided.</summary>
internal sealed record Reckoned(Formula Left, char Sign, Formula Right) : Formula
{
    public override IEnumerable<Formula> Parts => [Left, Right];

    public override int Strength => Sign is '+' or '-' ? 5 : 6;

    public override Value Evaluate(IScope scope)
    {
        var (left, right) = (Left.Evaluate(scope), Right.Evaluate(scope));
        return left.Kind is not ValueKind.Number || right.Kind is not ValueKind.Number ? default : Sign switch
        {
            '+' => Value.Of(left.Number + right.Number),
            '-' => Value.Of(left.Number - right.Number),
            '*' => Value.Of(left.Number * right.Number),
            _ => Value.Of(left.Number / right.Number),
        };
    }

    public override string ToString() => $"{Within(Left, Strength)} {Sign} {Within(Right, Strength + 1)}";
}

/// <summary>A function of the list of <see cref="Functions"/>.</summary>
internal sealed record Called(string Name, IReadOnlyList<Formula> Given) : Formula
{
    private readonly Function _function = Functions.All[Name];

    public override IEnumerable<Formula> Parts => Given;

    public override Value Evaluate(IScope scope)
    {
        var values = new Value[Given.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Given[i].Evaluate(scope);
        }

        return _function.Run(values, scope);
    }

    public bool Equals(Called? other) => other is not null && Name == other.Name && Given.SequenceEqual(other.Given);

    public override int GetHashCode() => HashCode.Combine(Name, Given.Count);

    public override string ToString() => $"{Name}({string.Join(", ", Given)})";
}
