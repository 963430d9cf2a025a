using System.Globalization;
using NodaTime.Text;

namespace Relais.Forms.Clauses;

/// <summary>The values of a comparison, from how people type them to how formulas write them and back.</summary>
internal static class ClauseValues
{
    private const double Most = 1e12;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>As formulas write them, or null when they are missing or not of the kind that the comparison takes.</summary>
    public static IReadOnlyList<string>? Read(ClauseTest test, Subject subject, IReadOnlyList<string> typed) => test.Takes switch
    {
        Takes.Nothing => [],
        Takes.Number => typed is [var one, ..] && Number(one) is { } number ? [number] : null,
        Takes.TwoNumbers => typed is [var first, var second, ..] && Number(first) is { } low && Number(second) is { } high ? [low, high] : null,
        Takes.Date => typed is [var day, ..] && LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var date } ? [LocalDatePattern.Iso.Format(date)] : null,
        Takes.Code => typed is [var code, ..] && subject.Options.Any(option => option.Code == code) ? [code] : null,
        Takes.Codes => typed.Where(code => subject.Options.Any(option => option.Code == code)).ToList() is { Count: > 0 } codes ? codes : null,
        Takes.Text => typed is [{ Length: > 0 } text, ..] ? [text] : null,
        Takes.Texts => typed.SelectMany(text => text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList() is { Count: > 0 } texts ? texts : null,
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    public static string Ask(Takes takes) => takes switch
    {
        Takes.Number => "Indiquez un nombre.",
        Takes.TwoNumbers => "Indiquez les deux nombres.",
        Takes.Date => "Indiquez une date.",
        Takes.Code => "Choisissez une réponse.",
        Takes.Codes => "Choisissez au moins une réponse.",
        _ => "Indiquez une valeur, ou plusieurs séparées par des virgules.",
    };

    /// <summary>As people type it: «1,5».</summary>
    public static string Typed(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.##########", French) : value;

    private static string? Number(string typed) =>
        double.TryParse(typed.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < Most
            ? (number == 0 ? "0" : number.ToString("0.##########", CultureInfo.InvariantCulture))
            : null;
}
