using NodaTime;
using Relais.Kernel.Time;

namespace Relais.Tests.Kernel.Time;

/// <summary>The slow and obvious clock: it looks at every minute. Right when everything falls on whole minutes.</summary>
internal static class MinuteByMinute
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    public static DueDate Due(OpeningHours hours, Duration promise, Instant start, IReadOnlyList<Pause> pauses, Instant giveUp)
    {
        var left = promise;
        for (var at = start; at < giveUp; at += Minute)
        {
            if (left <= Duration.Zero)
            {
                return new DueDate(at, Duration.Zero, IsPaused: false);
            }

            if (Runs(hours, at, pauses))
            {
                left -= Minute;
            }
        }

        return new DueDate(null, left, IsPaused: pauses.Any(pause => pause.To is null));
    }

    public static Duration OpenTimeBetween(OpeningHours hours, Instant from, Instant to, IReadOnlyList<Pause> pauses)
    {
        var worked = Duration.Zero;
        for (var at = from; at < to; at += Minute)
        {
            worked += Runs(hours, at, pauses) ? Minute : Duration.Zero;
        }

        return worked;
    }

    private static bool Runs(OpeningHours hours, Instant at, IReadOnlyList<Pause> pauses)
    {
        if (pauses.Any(pause => pause.From <= at && (pause.To is null || at < pause.To)))
        {
            return false;
        }

        var local = at.InZone(hours.Territory.Zone);
        var holiday = hours.ClosedOnHolidays && FrenchHolidays.IsHoliday(local.Date, hours.Territory.Area);
        var minute = (local.Hour * 60) + local.Minute;
        return !holiday && hours.On(local.DayOfWeek).Any(open => minute >= open.From && minute < open.To);
    }
}
