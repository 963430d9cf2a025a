using NodaTime;

namespace Relais.Requests.Answering.Exchange;

/// <summary>How long a report waits before it is tried again: over a working day in all, as a mail server may be down for a night.</summary>
internal static class SecureBackoff
{
    public const int MaxAttempts = 9;

    private static readonly Duration First = Duration.FromMinutes(1);
    private static readonly Duration Longest = Duration.FromHours(4);

    /// <summary>Three times as long after each failure.</summary>
    /// <param name="attempts">How many were made, from 1.</param>
    public static Duration PauseAfter(int attempts)
    {
        var pause = First;
        for (var i = 1; i < attempts && pause < Longest; i++)
        {
            pause *= 3;
        }

        return Duration.Min(pause, Longest);
    }
}
