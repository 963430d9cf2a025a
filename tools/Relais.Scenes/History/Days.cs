using NodaTime;
using Relais.Scenes.Staging;

namespace Relais.Scenes.History;

/// <summary>When people work: mostly on weekdays, never at night.</summary>
internal static class Days
{
    /// <summary>An instant at which requests are sent, somewhere before now.</summary>
    /// <param name="dice">Chance.</param>
    /// <param name="now">The end.</param>
    /// <param name="days">How far back.</param>
    /// <param name="zone">Whose clocks.</param>
    public static Instant Sending(Dice dice, Instant now, int days, DateTimeZone zone)
    {
        while (true)
        {
            var date = now.InZone(zone).Date.PlusDays(-dice.Below(days));
            var share = date.DayOfWeek switch { IsoDayOfWeek.Sunday => 0.03, IsoDayOfWeek.Saturday => 0.25, _ => 1 };
            var minute = (dice.Chance(0.6) ? 8 * 60 : 13 * 60) + dice.Below(6 * 60);
            var at = zone.AtLeniently(date.At(LocalTime.Midnight).PlusMinutes(minute)).ToInstant() + Duration.FromSeconds(dice.Below(60));
            if (dice.Chance(share) && at < now - Duration.FromMinutes(2))
            {
                return at;
            }
        }
    }

    /// <summary>The instant, or the next at which somebody is awake, and mostly at work.</summary>
    public static Instant Waking(Dice dice, Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        var rests = local.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday && dice.Chance(0.8);
        if (!rests && local.Hour is >= 7 and < 22)
        {
            return at;
        }

        var date = local.Hour >= 22 || rests ? local.Date.PlusDays(1) : local.Date;
        while (rests && date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        {
            date = date.PlusDays(1);
        }

        var morning = date.At(new LocalTime(7, 30)).PlusSeconds(dice.Below(3 * 3600));
        return zone.AtLeniently(morning).ToInstant();
    }
}
