namespace Relais.Forms.Formulas;

/// <summary>All, or any, of two conditions or more, in the logic of Kleene: what is unknown may stay so.</summary>
internal sealed record Connected(bool IsAll, IReadOnlyList<Formula> Conditions) : Formula
{
    public override IEnumerable<Formula> Parts => Conditions;

    public override int Strength => IsAll ? 2 : 1;

    public override Value Evaluate(IScope scope)
    {
        var decided = !IsAll;
        var isSure = true;
        foreach (var condition in Conditions)
        {
            var truth = condition.Evaluate(scope).Truth;
            if (truth == decided)
            {
                return Value.Of(decided);
            }

            isSure &= truth is not null;
        }

        return isSure ? Value.Of(!decided) : default;
    }

    public bool Equals(Connected? other) => other is not null && IsAll == other.IsAll && Conditions.SequenceEqual(other.Conditions);

    public override int GetHashCode() => Conditions.Aggregate(IsAll.GetHashCode(), HashCode.Combine);

    public override string ToString() => string.Join(IsAll ? " and " : " or ", Conditions.Select(condition => Within(condition, Strength + 1)));
}
