using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Relais.Kernel;

/// <summary>A person's national number (NIR, or NIA while it is awaited), the <i>matricule INS</i>: thirteen characters and a key of two digits.</summary>
/// <remarks>Sex, year, month, INSEE code of the place of birth, order, key. Only a qualified identity may transmit it.</remarks>
public sealed record Nir
{
    private Nir(string characters) => Characters = characters;

    /// <summary>The fifteen characters: digits, but 2A or 2B for a birth in Corsica.</summary>
    public string Characters { get; }

    /// <summary>Whether it is a man's; otherwise a woman's.</summary>
    public bool IsMale => (Characters[0] - '0') % 2 == 1;

    /// <summary>The last two digits of the year of birth.</summary>
    public int YearOfBirth => Number(Characters.AsSpan(1, 2));

    /// <summary>The month of birth, or null when the registry did not know it (20, 30 to 42, 50 to 99).</summary>
    public int? MonthOfBirth => Number(Characters.AsSpan(3, 2)) is var month and <= 12 ? month : null;

    /// <summary>The INSEE code of the place of birth when it was registered: a commune, or a country from 99001 on.</summary>
    public string PlaceOfBirth => Characters[5..10];

    /// <summary>The key, from 01 to 97.</summary>
    public string Key => Characters[13..];

    /// <summary>Reads a number typed by a person; spaces are allowed.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Nir? nir)
    {
        nir = WhyNot(text) is null ? new Nir(Packed(text)) : null;
        return nir is not null;
    }

    /// <summary>What is wrong in a typed number; null when nothing is.</summary>
    public static Refusal? WhyNot(string? text)
    {
        var typed = Packed(text);
        return typed switch
        {
            "" => NirRefusals.Empty,
            { Length: 13 } => NirRefusals.NoKey,
            { Length: < 15 } => NirRefusals.TooShort(typed.Length),
            { Length: > 15 } => NirRefusals.TooLong(typed.Length),
            _ when !IsWritten(typed) => NirRefusals.NotDigits,
            _ when typed[0] is not ('1' or '2' or '3' or '4' or '7' or '8') => NirRefusals.Sex,
            _ when Number(typed.AsSpan(3, 2)) is 0 or (> 12 and < 20) or (> 20 and < 30) or (> 42 and < 50) => NirRefusals.Month(typed[3..5]),
            _ when typed[5..7] is "00" or "98" && typed[5..8] is not ("986" or "987" or "988" or "984") => NirRefusals.Place(typed[5..10]),
            _ when typed[7..10] is "000" || typed[10..13] is "000" => NirRefusals.Place(typed[5..10]),
            _ when KeyOf(typed[..13]) != typed[13..] => NirRefusals.Key,
            _ => null,
        };
    }

    /// <summary>Whether the year, and the month when it is known, are those of a date of birth.</summary>
    public bool AgreesWithBirth(LocalDate birth) =>
        YearOfBirth == birth.Year % 100 && (MonthOfBirth is not { } month || month == birth.Month);

    /// <summary>Whether the place can be that of an INSEE code: the same, or another commune of the same department, as communes merge and departments were split.</summary>
    /// <param name="inseeCode">Five characters, of a commune or a country. Before 1976 Corsica was 20; before 1968 what is now 78, 91 to 95 was 75 or 78; Algeria, Morocco and Tunisia were 91 to 96.</param>
    public bool AgreesWithPlace(string inseeCode) => (PlaceOfBirth[..2], inseeCode) switch
    {
        ("99", _) or (_, ['9', '9', ..]) => PlaceOfBirth == inseeCode || PlaceOfBirth[..2] is "91" or "92" or "93" or "94" or "95" or "96",
        ("97" or "98", _) => inseeCode.StartsWith(PlaceOfBirth[..3], StringComparison.Ordinal),
        ("20", _) => inseeCode.StartsWith("2A", StringComparison.Ordinal) || inseeCode.StartsWith("2B", StringComparison.Ordinal),
        ("75" or "78", ['7', '5' or '8', ..] or ['9', >= '1' and <= '5', ..]) => true,
        var (department, code) => code.StartsWith(department, StringComparison.Ordinal),
    };

    /// <summary>The key of thirteen characters: 97 less the remainder of their division by 97, 2A counting as 19 and 2B as 18.</summary>
    public static string KeyOf(string thirteen)
    {
        var digits = thirteen.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
        return (97 - (long.Parse(digits, CultureInfo.InvariantCulture) % 97)).ToString("00", CultureInfo.InvariantCulture);
    }

    /// <summary>As it is printed: «2 79 03 51 215 189 89».</summary>
    public override string ToString() =>
        $"{Characters[0]} {Characters[1..3]} {Characters[3..5]} {Characters[5..7]} {Characters[7..10]} {Characters[10..13]} {Key}";

    private static bool IsWritten(string typed) =>
        typed.Index().All(at => char.IsAsciiDigit(at.Item) || (at.Index == 6 && typed[5] == '2' && at.Item is 'A' or 'B'));

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Packed(string? text) =>
        string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not ('.' or '-'))).ToUpperInvariant();
}
