using System.Diagnostics.CodeAnalysis;

namespace Relais.Directory.Contract;

/// <summary>A telephone number, kept in the international form (E.164) and shown in the French one.</summary>
public sealed record PhoneNumber
{
    // The national numbering plan (Arcep): the first four digits of a French number tell its country code overseas.
    private static readonly Dictionary<string, string> Overseas = new()
    {
        ["0590"] = "590", ["0690"] = "590", ["0691"] = "590",
        ["0594"] = "594", ["0694"] = "594",
        ["0596"] = "596", ["0696"] = "596", ["0697"] = "596",
        ["0262"] = "262", ["0263"] = "262", ["0269"] = "262", ["0639"] = "262", ["0692"] = "262", ["0693"] = "262",
    };

    private PhoneNumber(string e164) => E164 = e164;

    /// <summary><c>+33298000000</c>.</summary>
    public string E164 { get; }

    /// <summary>«02 98 00 00 00», or the international form of a foreign number.</summary>
    public string Shown => IsFrench ? string.Join(' ', ("0" + E164[^9..]).Chunk(2).Select(pair => new string(pair))) : E164;

    private bool IsFrench => E164.Length > 9 && E164[..^9] is ("+33" or "+590" or "+594" or "+596" or "+262");

    /// <summary>Reads a number typed by a person, with spaces, dots, dashes or brackets.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? phone)
    {
        var typed = string.Concat((text ?? "").Where(letter => letter is not (' ' or '.' or '-' or '(' or ')' or '\u00a0' or '\u202f')));
        var digits = typed.StartsWith('+') ? typed[1..] : typed.StartsWith("00", StringComparison.Ordinal) ? typed[2..] : National(typed);
        phone = digits is { Length: >= 8 and <= 15 } && digits[0] != '0' && digits.All(char.IsAsciiDigit) ? new PhoneNumber("+" + digits) : null;
        return phone is not null;
    }

    /// <summary>What a stored number reads like; empty when there is none.</summary>
    public static string Show(string? e164) => TryParse(e164, out var phone) ? phone.Shown : e164 ?? "";

    /// <inheritdoc />
    public override string ToString() => E164;

    private static string? National(string typed) =>
        typed.Length == 10 && typed[0] == '0' ? Overseas.GetValueOrDefault(typed[..4], "33") + typed[1..] : null;
}
