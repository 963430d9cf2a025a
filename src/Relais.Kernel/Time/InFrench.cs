using NodaTime;

namespace Relais.Kernel.Time;

/// <summary>Moments and durations in French words, with the no-break spaces of good typography (U+00A0).</summary>
public static class InFrench
{
    private const char Nbsp = '\u00A0';

    private static readonly string[] DayNames = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly string[] MonthNames =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>«lundi».</summary>
    public static string Name(IsoDayOfWeek day) => DayNames[(int)day - 1];

    /// <summary>«14 h», «14 h 05», «0 h».</summary>
    public static string Hour(LocalTime time) => Hour((time.Hour * 60) + time.Minute);

    /// <summary>«jeudi 3 décembre», «vendredi 1er mai».</summary>
    public static string Day(LocalDate date) =>
        $"{Name(date.DayOfWeek)} {date.Day}{(date.Day == 1 ? "er" : "")} {MonthNames[date.Month - 1]}";

    /// <summary>«jeudi 3 décembre 2026».</summary>
    public static string DayAndYear(LocalDate date) => $"{Day(date)} {date.Year:0000}";

    /// <summary>«jeudi 3 décembre à 14 h 30».</summary>
    public static string DayAndHour(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        return $"{Day(local.Date)} à {Hour(local.TimeOfDay)}";
    }

    /// <summary>The shortest words that leave no doubt today: «aujourd’hui 14 h», «demain 9 h», «jeudi 14 h», «jeudi 3 décembre à 14 h 30», then with its year.</summary>
    public static string Moment(Instant at, Instant now, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        var today = now.InZone(zone).Date;
        return Period.DaysBetween(today, local.Date) switch
        {
            -1 => $"hier {Hour(local.TimeOfDay)}",
            0 => $"aujourd’hui {Hour(local.TimeOfDay)}",
            1 => $"demain {Hour(local.TimeOfDay)}",
            > 1 and < 7 => $"{Name(local.DayOfWeek)} {Hour(local.TimeOfDay)}",
            _ when local.Year == today.Year => DayAndHour(at, zone),
            _ => $"{DayAndYear(local.Date)} à {Hour(local.TimeOfDay)}",
        };
    }

    /// <summary>A length of time, rounded down: «45 min», «2 h 05», «36 h», «2 jours» from 48 h on.</summary>
    /// <param name="span">Its sign does not count.</param>
    public static string Span(Duration span)
    {
        var minutes = (long)(span < Duration.Zero ? -span : span).TotalMinutes;
        return minutes switch
        {
            < 1 => "moins d’une minute",
            < 60 => $"{minutes}{Nbsp}min",
            < 600 => Hour((int)minutes),
            < 2880 => $"{minutes / 60}{Nbsp}h",
            _ => $"{minutes / 1440}{Nbsp}jours",
        };
    }

    /// <summary>Open time, always in hours, as a promise is: «48 h ouvrées», «1 h ouvrée», «45 min ouvrées».</summary>
    /// <param name="worked">Its sign does not count.</param>
    public static string Worked(Duration worked)
    {
        var minutes = (long)(worked < Duration.Zero ? -worked : worked).TotalMinutes;
        return minutes switch
        {
            < 1 => "moins d’une minute ouvrée",
            1 => $"1{Nbsp}min ouvrée",
            < 60 => $"{minutes}{Nbsp}min ouvrées",
            < 120 => $"{Hour((int)minutes)} ouvrée",
            < 600 => $"{Hour((int)minutes)} ouvrées",
            _ => $"{minutes / 60}{Nbsp}h ouvrées",
        };
    }

    /// <summary>«il y a 2 h», «à l’instant» under a minute, «il y a 3 jours».</summary>
    /// <param name="then">A past instant; a future one reads as «à l’instant».</param>
    /// <param name="now">The instant of reading.</param>
    public static string Ago(Instant then, Instant now) =>
        now - then < Duration.FromMinutes(1) ? "à l’instant" : $"il y a {Span(now - then)}";

    /// <summary>«dans 5 h ouvrées», or «en retard de 3 h ouvrées».</summary>
    /// <param name="left">What <see cref="Deadline.TimeLeft"/> answers: negative when late.</param>
    public static string Left(Duration left) => left < Duration.Zero ? $"en retard de {Worked(left)}" : $"dans {Worked(left)}";

    /// <summary>A place's name after «de»: «de Brest», «d’Audierne», «du Faou», «des Ulis», «de La Rochelle».</summary>
    public static string Of(string place) => place switch
    {
        _ when place.StartsWith("Le ", StringComparison.Ordinal) => $"du {place[3..]}",
        _ when place.StartsWith("Les ", StringComparison.Ordinal) => $"des {place[4..]}",
        _ when Folded.Of(place) is ['a' or 'e' or 'i' or 'o' or 'u', ..] => $"d’{place}",
        _ => $"de {place}",
    };

    /// <summary>«lundi», «lundi et mardi», «lundi, mardi et jeudi».</summary>
    public static string Join(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} et {words[^1]}";

    internal static string Hour(int minutes) =>
        minutes % 60 == 0 ? $"{minutes / 60}{Nbsp}h" : $"{minutes / 60}{Nbsp}h{Nbsp}{minutes % 60:00}";
}
