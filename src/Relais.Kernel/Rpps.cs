using System.Diagnostics.CodeAnalysis;

namespace Relais.Kernel;

/// <summary>A professional's national number: eleven digits, the last a Luhn key (Annuaire Santé).</summary>
public sealed record Rpps
{
    private Rpps(string digits) => Digits = digits;

    /// <summary>The eleven digits.</summary>
    public string Digits { get; }

    /// <summary>Reads a number typed by a person; spaces are allowed.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Rpps? rpps)
    {
        var digits = text?.Replace(" ", "", StringComparison.Ordinal).Trim() ?? "";
        rpps = digits.Length == 11 && Luhn.Holds(digits) ? new Rpps(digits) : null;
        return rpps is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Digits;
}
