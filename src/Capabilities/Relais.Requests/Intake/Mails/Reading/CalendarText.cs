using System.Globalization;
using System.Text.RegularExpressions;

namespace Relais.Requests.Intake.Mails.Reading;

/// <summary>What a calendar part (RFC 5545) proposes, in words.</summary>
internal static partial class CalendarText
{
    private const int MostEvents = 10;

    /// <summary>A line an event, or nothing when there is none.</summary>
    public static string Of(string calendar)
    {
        try
        {
            return Read(calendar);
        }
        catch (RegexMatchTimeoutException)
        {
            return "";
        }
    }

    private static string Read(string calendar)
    {
        var unfolded = Fold().Replace(calendar, "");
        var events = Event().Matches(unfolded).Take(MostEvents).Select(match => Words(match.Value)).Where(line => line.Length > 0);
        return string.Join('\n', events);
    }

    private static string Words(string text)
    {
        var (summary, place, at) = (Value(text, "SUMMARY"), Value(text, "LOCATION"), Moment(Value(text, "DTSTART")));
        string[] parts = [summary.Length > 0 ? summary : "sans titre", at, place];
        return summary.Length + at.Length == 0 ? "" : $"Rendez-vous : {string.Join(", ", parts.Where(part => part.Length > 0))}";
    }

    private static string Value(string text, string name)
    {
        var found = Regex.Match(text, $@"^{name}(?:;[^:\r\n]*)?:(.*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return found.Groups[1].Value.Trim().Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal);
    }

    private static string Moment(string value)
    {
        string[] formats = ["yyyyMMdd'T'HHmmss'Z'", "yyyyMMdd'T'HHmmss", "yyyyMMdd"];
        return DateTime.TryParseExact(value, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.ToString(value.Contains('T', StringComparison.Ordinal) ? "dd/MM/yyyy HH:mm" : "dd/MM/yyyy", CultureInfo.InvariantCulture) + (value.EndsWith('Z') ? " UTC" : "")
            : "";
    }

    [GeneratedRegex(@"\r?\n[ \t]", RegexOptions.None, 1_000)]
    private static partial Regex Fold();

    [GeneratedRegex(@"BEGIN:VEVENT.*?END:VEVENT", RegexOptions.Singleline, 1_000)]
    private static partial Regex Event();
}
