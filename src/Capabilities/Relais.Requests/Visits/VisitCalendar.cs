using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Relais.Requests.Visits;

/// <summary>A confirmed slot as calendars read it (RFC 5545). It says when and where: no patient, no motive, nothing of the opinion.</summary>
internal static class VisitCalendar
{
    private const int MostBytes = 75;
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <param name="number">Of the request.</param>
    /// <param name="visit">Booked.</param>
    /// <param name="now">When it is read.</param>
    public static string Write(string number, Visit visit, Instant now)
    {
        var slot = visit.Chosen!;
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Relais//Rendez-vous//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{slot.Id:N}@relais",
            "DTSTAMP:" + Utc.Format(now),
            "DTSTART:" + Utc.Format(slot.From),
            "DTEND:" + Utc.Format(slot.Until),
            "SUMMARY:" + Escaped($"Rendez-vous, demande {number}"),
            "LOCATION:" + Escaped(VisitWords.Where(visit)),
            "STATUS:CONFIRMED", "TRANSP:OPAQUE", "CLASS:CONFIDENTIAL",
            "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => Folded(line) + "\r\n"));
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\n").Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>No line over 75 bytes, and no character cut in two (RFC 5545 §3.1).</summary>
    private static string Folded(string line)
    {
        var (folded, bytes) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MostBytes)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }

            folded.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
