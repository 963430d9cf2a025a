using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace Relais.Kernel.Time;

/// <summary>The texts of opening hours: the compact one that is stored, what people type, and the sentence shown.</summary>
internal static partial class OpeningHoursText
{
    private static readonly string[] Days = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];

    public static string Write(OpeningHours hours)
    {
        var clauses = Groups(hours).Select(group =>
            $"{string.Join(',', Runs(group.Days).Select(Compact))} {string.Join(',', group.Hours.Select(Clock))}");
        return string.Join("; ", [.. hours.IsNeverOpen ? ["fermé"] : clauses, hours.ClosedOnHolidays ? "fériés fermé" : "fériés ouvert"]);
    }

    public static string Say(OpeningHours hours)
    {
        var always = hours.On(IsoDayOfWeek.Monday) is [{ From: 0, To: 1440 }] && Groups(hours) is [{ Days.Count: 7 }];
        var words = always ? ["tous les jours, 24\u00A0h sur 24"] : Groups(hours).Select(group =>
            $"{InFrench.Join([.. Runs(group.Days).SelectMany(Named)])} {InFrench.Join([.. group.Hours.Select(Spoken)])}");
        return hours.IsNeverOpen
            ? "fermé"
            : string.Join(", ", [.. words, hours.ClosedOnHolidays ? "fermé les jours fériés" : "jours fériés compris"]);
    }

    /// <summary>The hours, or null with the reason.</summary>
    public static OpeningHours? Read(string text, Territory territory, out Refusal? whyNot)
    {
        var week = new IReadOnlyList<DailyHours>?[7];
        var closedOnHolidays = true;
        var clauses = Plain(text).Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        whyNot = clauses.Length == 0 ? OpeningHoursRefusals.Empty : null;
        foreach (var clause in clauses)
        {
            if (HolidayClause().Match(clause) is { Success: true } holidays)
            {
                closedOnHolidays = holidays.Groups["how"].Value == "ferme";
            }
            else if (clause != "ferme")
            {
                whyNot ??= ReadClause(clause, week);
            }
        }

        return whyNot is null ? new OpeningHours([.. week.Select(day => day ?? [])], closedOnHolidays, territory) : null;
    }

    private static Refusal? ReadClause(string clause, IReadOnlyList<DailyHours>?[] week)
    {
        var match = DayClause().Match(clause);
        if (!match.Success)
        {
            return OpeningHoursRefusals.Unread(clause);
        }

        if (ReadHours(match.Groups["hours"].Value, out var hours) is { } wrongHours)
        {
            return wrongHours;
        }

        foreach (var part in match.Groups["days"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            var (first, last) = (DayNumber(ends[0]), DayNumber(ends[^1]));
            if (first < 0 || last < 0 || ends.Length > 2)
            {
                return OpeningHoursRefusals.NotADay(first < 0 ? ends[0] : ends[^1]);
            }

            for (var day = first; ; day = (day + 1) % 7)
            {
                if (week[day] is not null)
                {
                    return OpeningHoursRefusals.DayTwice(InFrench.Name((IsoDayOfWeek)(day + 1)));
                }

                week[day] = hours;
                if (day == last)
                {
                    break;
                }
            }
        }

        return null;
    }

    private static Refusal? ReadHours(string text, out IReadOnlyList<DailyHours> hours)
    {
        hours = [];
        var read = new List<DailyHours>();
        foreach (var part in text == "ferme" ? [] : text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var match = ClockRange().Match(part);
            if (!match.Success || Minutes(match, "1") is not { } from || Minutes(match, "2") is not { } to)
            {
                return OpeningHoursRefusals.NotATime(part);
            }

            if (from >= to)
            {
                return OpeningHoursRefusals.EndsBeforeStart(part);
            }

            read.Add(new DailyHours(from, to));
        }

        read.Sort((one, other) => one.From.CompareTo(other.From));
        for (var i = read.Count - 1; i > 0; i--)
        {
            if (read[i].From < read[i - 1].To)
            {
                return OpeningHoursRefusals.Overlap(Clock(read[i - 1]), Clock(read[i]));
            }

            if (read[i].From == read[i - 1].To)
            {
                read[i - 1] = new DailyHours(read[i - 1].From, read[i].To);
                read.RemoveAt(i);
            }
        }

        hours = read;
        return null;
    }

    private static int? Minutes(Match match, string end)
    {
        var hour = int.Parse(match.Groups["h" + end].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["m" + end] is { Length: > 0 } typed ? int.Parse(typed.Value, CultureInfo.InvariantCulture) : 0;
        return minute < 60 && (hour * 60) + minute <= 1440 ? (hour * 60) + minute : null;
    }

    private static int DayNumber(string word) =>
        Array.FindIndex(Days, day => word == day || word == InFrench.Name((IsoDayOfWeek)(Array.IndexOf(Days, day) + 1)));

    /// <summary>Lower case without accents, words of linking turned into signs: «Lundi au vendredi de 8 h à 12 h et…» is «lundi-vendredi 8h-12h,…».</summary>
    private static string Plain(string text)
    {
        var bare = string.Concat(text.ToLowerInvariant().Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark));
        bare = Spaces().Replace(Linking().Replace(bare.Replace("tous les jours", "lun-dim", StringComparison.Ordinal), " "), " ");
        bare = Between().Replace(bare, "-");
        bare = And().Replace(bare, ",");
        return HourSpaces().Replace(bare, "h");
    }

    private static List<(List<int> Days, IReadOnlyList<DailyHours> Hours)> Groups(OpeningHours hours)
    {
        var groups = new List<(List<int> Days, IReadOnlyList<DailyHours> Hours)>();
        for (var day = 0; day < 7; day++)
        {
            var today = hours.On((IsoDayOfWeek)(day + 1));
            var group = groups.FirstOrDefault(group => group.Hours.SequenceEqual(today)).Days;
            if (group is not null)
            {
                group.Add(day);
            }
            else if (today.Count > 0)
            {
                groups.Add(([day], today));
            }
        }

        return groups;
    }

    private static List<(int First, int Last)> Runs(List<int> days)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var day in days)
        {
            if (runs.Count > 0 && runs[^1].Last == day - 1)
            {
                runs[^1] = (runs[^1].First, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        return runs;
    }

    private static string Compact((int First, int Last) run) => run.First == run.Last ? Days[run.First] : $"{Days[run.First]}-{Days[run.Last]}";

    private static IEnumerable<string> Named((int First, int Last) run)
    {
        var (first, last) = (InFrench.Name((IsoDayOfWeek)(run.First + 1)), InFrench.Name((IsoDayOfWeek)(run.Last + 1)));
        return (run.Last - run.First) switch
        {
            0 => [first],
            1 => [first, last],
            6 => ["tous les jours"],
            _ => [$"du {first} au {last}"],
        };
    }

    private static string Spoken(DailyHours hours) => $"de {InFrench.Hour(hours.From)} à {InFrench.Hour(hours.To)}";

    private static string Clock(DailyHours hours) =>
        $"{hours.From / 60:00}:{hours.From % 60:00}-{hours.To / 60:00}:{hours.To % 60:00}";

    [GeneratedRegex(@"^(?:jours )?feries? (?<how>ferme|ouvert)e?s?$")]
    private static partial Regex HolidayClause();

    [GeneratedRegex(@"^(?<days>[a-z][a-z,\- ]*?) ?(?<hours>\d.*|ferme)$")]
    private static partial Regex DayClause();

    [GeneratedRegex(@"^ ?(?<h1>\d{1,2})(?:[:h](?<m1>\d{2})?)? ?- ?(?<h2>\d{1,2})(?:[:h](?<m2>\d{2})?)? ?$")]
    private static partial Regex ClockRange();

    [GeneratedRegex(@"\b(?:de|du|le|les)\b")]
    private static partial Regex Linking();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ?(?:\b(?:a|au)\b|[-–—]) ?")]
    private static partial Regex Between();

    [GeneratedRegex(@" ?(?:\bet\b|,) ?")]
    private static partial Regex And();

    [GeneratedRegex(@"(?<=\d) ?h ?(?=\d|-|,|;|\n|$)", RegexOptions.Multiline)]
    private static partial Regex HourSpaces();
}
