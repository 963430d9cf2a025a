using NodaTime.Text;

namespace Relais.Forms.Formulas;

internal enum Comparison
{
    Equal,
    Different,
    Less,
    AtMost,
    More,
    AtLeast,
}

/// <summary>Two values compared. A code is equal to the codes that hold it; different kinds compare as unknown.</summary>
internal sealed record Compared(Formula Left, Comparison How, Formula Right) : Formula
{
    private static readonly string[] Signs = ["=", "!=", "<", "<=", ">", ">="];

    public override IEnumerable<Formula> Parts => [Left, Right];

    public override int Strength => 4;

    public string Sign => Signs[(int)How];

    public static Comparison? Of(string sign) => Array.IndexOf(Signs, sign) is >= 0 and var index ? (Comparison)index : null;

    public override Value Evaluate(IScope scope) => Value.Of(Holds(Left.Evaluate(scope), Right.Evaluate(scope)));

    public override string ToString() => $"{Within(Left, 5)} {Sign} {Within(Right, 5)}";

    private bool? Holds(Value left, Value right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.Number, ValueKind.Number) => Ordered(left.Number.CompareTo(right.Number)),
        (ValueKind.Date, ValueKind.Date) => Ordered(left.Number.CompareTo(right.Number)),
        (ValueKind.Date, ValueKind.Text) => LocalDatePattern.Iso.Parse(right.Text) is { Success: true, Value: var day } ? Ordered(left.Date.CompareTo(day)) : null,
        (ValueKind.Text, ValueKind.Text) => Same(left.Text == right.Text),
        (ValueKind.Codes, ValueKind.Text) => Same(left.Codes.Contains(right.Text)),
        (ValueKind.Truth, ValueKind.Truth) => Same(left.Truth == right.Truth),
        _ => null,
    };

    private bool? Ordered(int order) => How switch
    {
        Comparison.Equal => order == 0,
        Comparison.Different => order != 0,
        Comparison.Less => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.More => order > 0,
        Comparison.AtLeast => order >= 0,
        _ => null,
    };

    private bool? Same(bool isSame) => How switch
    {
        Comparison.Equal => isSame,
        Comparison.Different => !isSame,
        _ => null,
    };
}

/// <summary>One of some texts: <c>patient.department in ('75', '92')</c>.</summary>
internal sealed record OneOf(Formula Part, IReadOnlyList<string> Texts) : Formula
{
    public override IEnumerable<Formula> Parts => [Part];

    public override int Strength => 4;

    public override Value Evaluate(IScope scope)
    {
        var value = Part.Evaluate(scope);
        return value.Kind switch
        {
            ValueKind.Text => Value.Of(Texts.Contains(value.Text)),
            ValueKind.Codes => Value.Of(value.Codes.Any(Texts.Contains)),
            _ => default,
        };
    }

    public bool Equals(OneOf? other) => other is not null && Part.Equals(other.Part) && Texts.SequenceEqual(other.Texts);

    public override int GetHashCode() => HashCode.Combine(Part, Texts.Count);

    public override string ToString() => $"{Within(Part, 5)} in ({string.Join(", ", Texts.Select(text => new TextOf(text).ToString()))})";
}
