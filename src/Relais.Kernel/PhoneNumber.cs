using System.Diagnostics.CodeAnalysis;

namespace Relais.Kernel;

/// <summary>A telephone number, French unless it says another country, kept as the world writes it (E.164).</summary>
public sealed record PhoneNumber
{
    private const char Nbsp = '\u00A0';
    private const string France = "33";

    private PhoneNumber(string e164) => E164 = e164;

    /// <summary>A plus sign, the country and the number: «+33298000000».</summary>
    public string E164 { get; }

    /// <summary>Reads a number typed by a person: «02 98 00 00 00», «0692.00.00.00», «+33 (0)2 98 00 00 00», «0032 2 000 00 00».</summary>
    /// <remarks>New Caledonia, French Polynesia, Wallis and Futuna and Saint-Pierre-et-Miquelon need their +687, +689, +681 or +508.</remarks>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? phone)
    {
        var typed = (text ?? "").Replace("(0)", "", StringComparison.Ordinal);
        typed = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('.' or '-' or '/' or '(' or ')')));
        var e164 = typed switch
        {
            ['0', '0', .. var abroad] => "+" + abroad,
            ['0', .. var national] => "+" + CountryOf(national) + national,
            _ => typed,
        };
        phone = IsSound(e164) ? new PhoneNumber(e164) : null;
        return phone is not null;
    }

    /// <summary>As people read it: «02 98 00 00 00», «0692 00 00 00», and as the world writes it abroad.</summary>
    public override string ToString() => E164 switch
    {
        ['+', '3', '3', .. var number] => Pairs("0" + number, from: 0),
        ['+', '5', '9', '0' or '4' or '6', .. var number] => Pairs("0" + number, from: 4),
        ['+', '2', '6', '2', .. var number] => Pairs("0" + number, from: 4),
        _ => E164,
    };

    /// <summary>The country of nine digits dialled after 0: overseas departments have their own.</summary>
    /// <remarks>06 39 98 is kept for films and demonstrations: in France, though 0639 is of Mayotte.</remarks>
    private static string CountryOf(string national) => national.Length < 3 || national.StartsWith("63998", StringComparison.Ordinal) ? France : national[..3] switch
    {
        "590" or "690" or "691" => "590",
        "594" or "694" => "594",
        "596" or "696" or "697" => "596",
        "262" or "263" or "269" or "639" or "692" or "693" => "262",
        _ => France,
    };

    private static bool IsSound(string e164) => e164 switch
    {
        _ when e164.Skip(1).Any(digit => !char.IsAsciiDigit(digit)) => false,
        ['+', '3', '3', not '0', ..] => e164.Length == 12,
        ['+', '5', '9', '0' or '4' or '6', not '0', ..] or ['+', '2', '6', '2', not '0', ..] => e164.Length == 13,
        ['+', '3', '3', ..] or ['+', '5', '9', '0' or '4' or '6', ..] or ['+', '2', '6', '2', ..] => false,
        ['+', not '0', ..] => e164.Length is >= 8 and <= 16,
        _ => false,
    };

    private static string Pairs(string digits, int from) =>
        string.Join(Nbsp, [.. from > 0 ? [digits[..from]] : Array.Empty<string>(), .. digits[from..].Chunk(2).Select(pair => new string(pair))]);
}
