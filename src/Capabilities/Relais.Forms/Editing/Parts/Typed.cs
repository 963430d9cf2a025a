using System.Globalization;
using Relais.Ui.Components;

namespace Relais.Forms.Editing.Parts;

/// <summary>Numbers as people type them in the editors, and back.</summary>
internal static class Typed
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string? Of(decimal? number) => number?.ToString("0.##########", French);

    public static decimal? Decimal(string? typed, string field, FieldErrors errors)
    {
        if (typed is null)
        {
            return null;
        }

        var isRead = decimal.TryParse(
            typed.Replace(" ", "", StringComparison.Ordinal).Replace('\u2212', '-').Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        errors.Require(isRead && Math.Abs(number) < 1_000_000_000, field, "Indiquez un nombre : 12,5.");
        return isRead ? number : null;
    }

    public static int? Whole(string? typed, int least, int most, string field, FieldErrors errors)
    {
        var number = Decimal(typed, field, errors);
        var fits = number is null || (number == decimal.Truncate(number.Value) && number >= least && number <= most);
        errors.Require(fits, field, $"Indiquez un nombre entier de {least} à {most}.");
        return fits ? (int?)number : null;
    }

    /// <summary>One entry a line.</summary>
    public static IReadOnlyList<string> Lines(string? typed) => typed?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
