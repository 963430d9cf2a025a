using System.Diagnostics.CodeAnalysis;

namespace Relais.Kernel;

/// <summary>A health structure's national number: nine characters, the department first, a Luhn key last.</summary>
public sealed record Finess
{
    private Finess(string characters) => Characters = characters;

    /// <summary>The nine characters: digits, but 2A or 2B first in Corsica.</summary>
    public string Characters { get; }

    /// <summary>Reads a number typed by a person; spaces are allowed.</summary>
    /// <remarks>For the key, A counts as 1 and B as 2.</remarks>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Finess? finess)
    {
        var typed = string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        var digits = typed switch
        {
            ['2', 'A', .. var rest] => "21" + rest,
            ['2', 'B', .. var rest] => "22" + rest,
            _ => typed,
        };
        finess = digits.Length == 9 && Luhn.Holds(digits) ? new Finess(typed) : null;
        return finess is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Characters;
}
