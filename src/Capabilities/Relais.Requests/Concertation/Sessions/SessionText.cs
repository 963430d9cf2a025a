using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>A session as typed.</summary>
internal sealed record SessionText(SessionMode Mode, Instant? StartsAt, Instant? EndsAt, string Place, string VideoUrl)
{
    private static readonly Duration Shortest = Duration.FromHours(1);
    private static readonly Duration Longest = Duration.FromDays(90);

    public Refusal? WhyNot(Instant now) =>
        Place.Trim().Length > BoardSession.MaxPlace ? BoardRefusals.PlaceMissing
        : !IsVideo(VideoUrl.Trim()) ? BoardRefusals.VideoWrong
        : Mode is SessionMode.Asynchronous ? EndsAt is { } end && end - now >= Shortest && end - now <= Longest ? null : BoardRefusals.EndWrong
        : StartsAt is null || StartsAt < now ? BoardRefusals.DateMissing
        : Place.Trim().Length == 0 && VideoUrl.Trim().Length == 0 ? BoardRefusals.PlaceMissing
        : null;

    private static bool IsVideo(string url) =>
        url.Length == 0 || (url.Length <= BoardSession.MaxPlace && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps);
}

/// <summary>When those who gave no opinion are reminded: at half of the time, and the day before its end.</summary>
internal static class SessionTimes
{
    /// <summary>The next instant at which something is due: a reminder, or the end.</summary>
    public static Instant Next(Instant start, Instant end, Instant now)
    {
        Instant[] reminders = [start + ((end - start) / 2), end - Duration.FromDays(1)];
        return reminders.Where(at => at > now && at > start && at < end).DefaultIfEmpty(end).Min();
    }
}
