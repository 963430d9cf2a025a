using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Relais.Ui.Time;

/// <summary>Says dates and durations as people do in French, with the spaces that typography asks for.</summary>
public static class FrenchTime
{
    private const char Nbsp = '\u00A0';
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly string[] Days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>The zone of most teams; others give theirs.</summary>
    public static DateTimeZone Paris { get; } = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    /// <summary>«jeudi 12 mars 2026 à 14 h 32».</summary>
    public static string Full(Instant at, DateTimeZone? zone = null)
    {
        var local = at.InZone(zone ?? Paris).LocalDateTime;
        return $"{Weekday(local.Date)} {Date(local.Date)} à {Hour(local.TimeOfDay)}";
    }

    /// <summary>«12 mars 2026», «1er mars 2026».</summary>
    public static string Date(LocalDate date) => string.Create(French, $"{DayAndMonth(date)} {date.Year}");

    /// <summary>«14 h 32», «9 h».</summary>
    public static string Hour(LocalTime time) =>
        time.Minute == 0 ? string.Create(French, $"{time.Hour}{Nbsp}h") : string.Create(French, $"{time.Hour}{Nbsp}h{Nbsp}{time.Minute:00}");

    /// <summary>A moment near the present, as one says it: «aujourd’hui 14 h», «demain 9 h», «jeudi 14 h», «jeudi 12 mars, 14 h».</summary>
    public static string When(Instant at, Instant now, DateTimeZone? zone = null)
    {
        var local = at.InZone(zone ?? Paris).LocalDateTime;
        var today = now.InZone(zone ?? Paris).Date;
        var hour = Hour(local.TimeOfDay);
        return Period.DaysBetween(today, local.Date) switch
        {
            0 => $"aujourd’hui {hour}",
            1 => $"demain {hour}",
            -1 => $"hier {hour}",
            > 1 and < 7 => $"{Weekday(local.Date)} {hour}",
            _ when local.Year == today.Year => $"{Weekday(local.Date)} {DayAndMonth(local.Date)}, {hour}",
            _ => $"{Date(local.Date)}, {hour}",
        };
    }

    /// <summary>How long ago: «à l’instant», «il y a 5 min», «il y a 2 h», «hier à 14 h 32», «le 12 mars».</summary>
    public static string Ago(Instant at, Instant now, DateTimeZone? zone = null)
    {
        var local = at.InZone(zone ?? Paris).LocalDateTime;
        var today = now.InZone(zone ?? Paris).Date;
        var since = now - at;
        if (since < Duration.Zero)
        {
            return When(at, now, zone);
        }

        return Period.DaysBetween(local.Date, today) switch
        {
            _ when since < Duration.FromMinutes(1) => "à l’instant",
            _ when since < Duration.FromHours(12) => $"il y a {Length(since)}",
            0 => $"aujourd’hui à {Hour(local.TimeOfDay)}",
            1 => $"hier à {Hour(local.TimeOfDay)}",
            < 7 and var days => string.Create(French, $"il y a {days}{Nbsp}jours"),
            _ when local.Year == today.Year => $"le {DayAndMonth(local.Date)}",
            _ => $"le {Date(local.Date)}",
        };
    }

    /// <summary>A duration rounded to what matters: «5 min», «3 h», «1 h 30», «2 jours».</summary>
    public static string Length(Duration duration)
    {
        var minutes = (int)Math.Abs(duration.TotalMinutes);
        return minutes switch
        {
            < 1 => string.Create(French, $"moins d’une minute"),
            < 60 => string.Create(French, $"{minutes}{Nbsp}min"),
            < 240 when minutes % 60 >= 5 => string.Create(French, $"{minutes / 60}{Nbsp}h{Nbsp}{minutes % 60:00}"),
            < 48 * 60 => string.Create(French, $"{minutes / 60}{Nbsp}h"),
            _ => string.Create(French, $"{minutes / 1440}{Nbsp}jours"),
        };
    }

    /// <summary>A duration of opening hours, never turned into days: «5 h ouvrées», «48 h ouvrées», «30 min ouvrées».</summary>
    public static string WorkingLength(Duration duration)
    {
        var minutes = (int)Math.Abs(duration.TotalMinutes);
        return minutes < 60
            ? string.Create(French, $"{minutes}{Nbsp}min ouvrées")
            : string.Create(French, $"{minutes / 60}{Nbsp}h{(minutes is < 240 && minutes % 60 >= 5 ? $"{Nbsp}{minutes % 60:00}" : "")} ouvrées");
    }

    /// <summary>The instant for machines, in the <c>datetime</c> attribute.</summary>
    public static string Machine(Instant at) => InstantPattern.General.Format(at);

    private static string Weekday(LocalDate date) => Days[(int)date.DayOfWeek - 1];

    private static string DayAndMonth(LocalDate date) =>
        string.Create(French, $"{date.Day}{(date.Day == 1 ? "er" : "")} {Months[date.Month - 1]}");
}
