using NodaTime;
using static Relais.Kernel.Time.HolidayArea;

namespace Relais.Kernel.Time;

/// <summary>The public holidays of France, area by area, from the law.</summary>
/// <remarks>
/// Code du travail L3133-1 (all), L3134-13 (Alsace-Moselle), L3422-2 and décret 83-1003 (abolition days), labour codes of
/// New Caledonia, French Polynesia (29 June until 2025, 20 November since 2026) and Wallis and Futuna. Days off by mere
/// custom, such as Good Friday in the Antilles, are not public holidays. Right from 1983 on.
/// Good Friday is a holiday only in the communes of Alsace-Moselle that have a Protestant church: taken for the whole area.
/// </remarks>
public static class FrenchHolidays
{
    /// <summary>Whether the date is a public holiday there.</summary>
    public static bool IsHoliday(LocalDate date, HolidayArea area) => NameOf(date, area) is not null;

    /// <summary>The holidays of a year, in order of date. Two that fall together (1 May and Ascension) count once.</summary>
    public static IReadOnlyList<Holiday> Of(int year, HolidayArea area)
    {
        var holidays = new List<Holiday>();
        for (var date = new LocalDate(year, 1, 1); date.Year == year; date = date.PlusDays(1))
        {
            if (NameOf(date, area) is { } name)
            {
                holidays.Add(new Holiday(date, name));
            }
        }

        return holidays;
    }

    /// <summary>The French name of the holiday that falls on a date, or null.</summary>
    public static string? NameOf(LocalDate date, HolidayArea area) =>
        OnFixedDate(date) ?? AfterEaster(date, area) ?? OfTheArea(date, area);

    /// <summary>Easter Sunday of a Gregorian year (Meeus, Jones and Butcher).</summary>
    public static LocalDate Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }

    private static string? OnFixedDate(LocalDate date) => (date.Month, date.Day) switch
    {
        (1, 1) => "Jour de l’an",
        (5, 1) => "Fête du Travail",
        (5, 8) => "Victoire de 1945",
        (7, 14) => "Fête nationale",
        (8, 15) => "Assomption",
        (11, 1) => "Toussaint",
        (11, 11) => "Armistice de 1918",
        (12, 25) => "Noël",
        _ => null,
    };

    private static string? AfterEaster(LocalDate date, HolidayArea area) =>
        date.Month is < 3 or > 6 ? null : (date.DayOfYear - Easter(date.Year).DayOfYear) switch
        {
            -2 when area is AlsaceMoselle or PolynesieFrancaise => "Vendredi saint",
            1 => "Lundi de Pâques",
            39 => "Ascension",
            50 => "Lundi de Pentecôte",
            _ => null,
        };

    private static string? OfTheArea(LocalDate date, HolidayArea area) => (area, date.Month, date.Day) switch
    {
        (AlsaceMoselle, 12, 26) => "Saint-Étienne",
        (Mayotte, 4, 27) or (Martinique, 5, 22) or (Guadeloupe, 5, 27) or (Guyane, 6, 10) => Abolition,
        (SaintBarthelemy, 10, 9) or (Reunion, 12, 20) => Abolition,
        (SaintMartin, 5, var day) when day == (date.Year < 2018 ? 27 : 28) => Abolition,
        (NouvelleCaledonie, 9, 24) => "Fête de la citoyenneté",
        (PolynesieFrancaise, 3, 5) => "Arrivée de l’Évangile",
        (PolynesieFrancaise, 6, 29) when date.Year < 2026 => "Fête de l’autonomie",
        (PolynesieFrancaise, 11, 20) when date.Year >= 2026 => "Matari’i i ni’a",
        (WallisEtFutuna, 4, 28) => "Saint-Pierre-Chanel",
        (WallisEtFutuna, 6, 29) => "Saints Pierre et Paul",
        (WallisEtFutuna, 7, 29) => "Fête du Territoire",
        _ => null,
    };

    private const string Abolition = "Abolition de l’esclavage";
}
