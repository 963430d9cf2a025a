using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Relais.Kernel.Time;

/// <summary>When a line or a team works: hours for each day of the week, in its territory's time and with its holidays.</summary>
/// <remarks>
/// Open means that the wall clock says so: when clocks go back, an hour shown twice is open twice. Two values are equal
/// when their <see cref="Text"/> and territory are.
/// </remarks>
public sealed class OpeningHours : IEquatable<OpeningHours>
{
    private readonly IReadOnlyList<IReadOnlyList<DailyHours>> _week;

    internal OpeningHours(IReadOnlyList<IReadOnlyList<DailyHours>> week, bool closedOnHolidays, Territory territory)
    {
        _week = week;
        ClosedOnHolidays = closedOnHolidays;
        Territory = territory;
        Text = OpeningHoursText.Write(this);
    }

    /// <summary>The compact French text that is stored, such as «lun-ven 08:00-12:00,14:00-19:00; sam 09:00-12:00; fériés fermé».</summary>
    public string Text { get; }

    /// <summary>Where: the zone and the holidays.</summary>
    public Territory Territory { get; }

    /// <summary>Whether public holidays are closed; otherwise they are days like others.</summary>
    public bool ClosedOnHolidays { get; }

    /// <summary>Whether no day has any hour.</summary>
    public bool IsNeverOpen => _week.All(day => day.Count == 0);

    /// <summary>Open all the time, holidays too.</summary>
    public static OpeningHours Always(Territory territory) =>
        new([.. Enumerable.Repeat<IReadOnlyList<DailyHours>>([new DailyHours(0, 1440)], 7)], closedOnHolidays: false, territory);

    /// <summary>Reads what a person typed, in the form of <see cref="Text"/> or near it («lundi au vendredi 8h-12h et 14h-19h»).</summary>
    /// <param name="text">Clauses separated by semicolons or new lines. Holidays are closed unless «fériés ouvert».</param>
    /// <param name="territory">Where.</param>
    /// <param name="hours">The hours, or null.</param>
    /// <param name="whyNot">What is wrong and how to write it; null when read.</param>
    public static bool TryParse(
        string? text,
        Territory territory,
        [NotNullWhen(true)] out OpeningHours? hours,
        [NotNullWhen(false)] out Refusal? whyNot)
    {
        hours = OpeningHoursText.Read(text ?? "", territory, out whyNot);
        return hours is not null;
    }

    /// <summary>Reads a stored <see cref="Text"/>.</summary>
    /// <exception cref="FormatException">The text was not written by <see cref="Text"/>.</exception>
    public static OpeningHours Parse(string text, Territory territory) =>
        TryParse(text, territory, out var hours, out var whyNot) ? hours : throw new FormatException(whyNot.Code);

    /// <summary>The hours of a day of the week, in order, disjoint and never touching.</summary>
    public IReadOnlyList<DailyHours> On(IsoDayOfWeek day) => _week[(int)day - 1];

    /// <summary>The hours of a date: none on a holiday that is closed.</summary>
    public IReadOnlyList<DailyHours> On(LocalDate date) =>
        ClosedOnHolidays && FrenchHolidays.IsHoliday(date, Territory.Area) ? [] : On(date.DayOfWeek);

    /// <summary>Whether it is open at this instant.</summary>
    public bool IsOpen(Instant at)
    {
        var local = at.InZone(Territory.Zone).LocalDateTime;
        var minute = (local.Hour * 60) + local.Minute;
        return On(local.Date).Any(hours => hours.From <= minute && minute < hours.To);
    }

    /// <summary>The open stretches between two instants, in order and disjoint; they may touch at midnight or when clocks change.</summary>
    /// <remarks>Lazy: it costs one step for each day read.</remarks>
    public IEnumerable<Interval> OpenIntervals(Instant from, Instant to)
    {
        while (from < to && !IsNeverOpen)
        {
            var stretch = Territory.Zone.GetZoneInterval(from);
            var end = stretch.HasEnd ? Instant.Min(stretch.End, to) : to;
            var last = end.WithOffset(stretch.WallOffset).Date;
            for (var date = from.WithOffset(stretch.WallOffset).Date; date <= last; date = date.PlusDays(1))
            {
                var midnight = date.AtMidnight().WithOffset(stretch.WallOffset).ToInstant();
                foreach (var hours in On(date))
                {
                    var opens = Instant.Max(from, midnight.Plus(Duration.FromMinutes(hours.From)));
                    var closes = Instant.Min(end, midnight.Plus(Duration.FromMinutes(hours.To)));
                    if (opens < closes)
                    {
                        yield return new Interval(opens, closes);
                    }
                }
            }

            from = end;
        }
    }

    /// <summary>The first instant at or after this one when it is open; null when it does not open for a year.</summary>
    public Instant? OpensAt(Instant from) =>
        OpenIntervals(from, from.Plus(Duration.FromDays(366))).Select(open => (Instant?)open.Start).FirstOrDefault();

    /// <summary>The hours as a French sentence without capital or full stop: «du lundi au vendredi de 8 h à 19 h, fermé les jours fériés».</summary>
    public string InWords() => OpeningHoursText.Say(this);

    /// <inheritdoc />
    public bool Equals(OpeningHours? other) => other is not null && Text == other.Text && Territory == other.Territory;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as OpeningHours);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Text, Territory);

    /// <inheritdoc />
    public override string ToString() => Text;
}
