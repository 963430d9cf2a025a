using NodaTime;

namespace Relais.Requests.Visits;

/// <summary>When those who have to choose, then to say how it went, are reminded: twice, then no more. Pure.</summary>
internal static class VisitReminders
{
    public const int Most = 2;
    private static readonly Duration ToChoose = Duration.FromDays(2);
    private static readonly Duration ToTell = Duration.FromDays(1);
    private static readonly Duration ToTellAgain = Duration.FromDays(6);

    /// <summary>The first look at an offer: a reminder, or its end when that comes first.</summary>
    public static Instant FirstOf(Instant offered, Instant expires) => Instant.Min(offered + ToChoose, expires);

    /// <summary>The next look, once some reminders were sent: its end at the latest.</summary>
    public static Instant NextOf(int reminded, Instant now, Instant expires) => reminded < Most ? FirstOf(now, expires) : expires;

    /// <summary>When it is asked how a visit went.</summary>
    public static Instant FirstAfter(Instant until) => until + ToTell;

    public static Instant? NextAfter(int reminded, Instant now) => reminded < Most ? now + ToTellAgain : null;
}
