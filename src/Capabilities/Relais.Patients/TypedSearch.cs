using NodaTime;
using NodaTime.Text;
using Relais.Kernel;

namespace Relais.Patients;

/// <summary>What a person typed to find a patient: a national number, or words and perhaps a date of birth.</summary>
/// <param name="Nir">The number, when it is one.</param>
/// <param name="Birth">The date of birth, when one was typed.</param>
/// <param name="Words">The other words, folded.</param>
internal sealed record TypedSearch(Nir? Nir, LocalDate? Birth, IReadOnlyList<string> Words)
{
    private static readonly LocalDatePattern[] Patterns =
    [
        LocalDatePattern.CreateWithInvariantCulture("d/M/uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("d-M-uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu"),
        LocalDatePattern.Iso,
        LocalDatePattern.CreateWithInvariantCulture("ddMMuuuu"),
    ];

    public bool IsEmpty => Nir is null && Birth is null && Words.Count == 0;

    public static TypedSearch Of(string? typed)
    {
        if (Nir.TryParse(typed, out var nir))
        {
            return new(nir, null, []);
        }

        var parts = (typed ?? "").Split([' ', ',', ';', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var dates = parts.Where(part => DateOf(part) is not null).ToList();
        var words = Folded.Of(string.Join(' ', parts.Except(dates))).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(null, dates.Count > 0 ? DateOf(dates[0]) : null, words);
    }

    /// <summary>A date as French people and browsers write it, or null.</summary>
    public static LocalDate? DateOf(string? text) =>
        Patterns.Select(pattern => pattern.Parse(text?.Trim() ?? "")).FirstOrDefault(result => result.Success)?.Value;
}
