using NodaTime;

namespace Relais.Forms.Formulas;

internal enum ValueKind
{
    Unknown,
    Number,
    Text,
    Date,
    Codes,
    Truth,
}

/// <summary>What a formula gives. <c>default</c> is the unknown, which spreads as in three-valued logic.</summary>
internal readonly struct Value : IEquatable<Value>
{
    private readonly double _number;
    private readonly object? _held;

    private Value(ValueKind kind, double number, object? held = null) => (Kind, _number, _held) = (kind, number, held);

    public static Value True { get; } = new(ValueKind.Truth, 1);

    public static Value False { get; } = new(ValueKind.Truth, 0);

    public ValueKind Kind { get; }

    public bool IsKnown => Kind is not ValueKind.Unknown;

    public double Number => _number;

    public string Text => (string)_held!;

    public LocalDate Date => LocalDateOf((int)_number);

    public IReadOnlyList<string> Codes => (IReadOnlyList<string>)_held!;

    /// <summary>Whether it is true, is not, or is unknown.</summary>
    public bool? Truth => Kind is ValueKind.Truth ? _number != 0 : null;

    public static Value Of(double number) => double.IsFinite(number) ? new(ValueKind.Number, number) : default;

    public static Value Of(string text) => new(ValueKind.Text, 0, text);

    public static Value Of(LocalDate date) => new(ValueKind.Date, Period.DaysBetween(Epoch, date));

    public static Value Of(IReadOnlyList<string> codes) => new(ValueKind.Codes, codes.Count, codes);

    public static Value Of(bool? truth) => truth is { } known ? (known ? True : False) : default;

    public bool Equals(Value other) =>
        Kind == other.Kind && _number.Equals(other._number)
        && (Kind is ValueKind.Codes ? Codes.SequenceEqual(other.Codes) : Equals(_held, other._held));

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Kind, _number);

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private static LocalDate LocalDateOf(int days) => Epoch.PlusDays(days);
}
