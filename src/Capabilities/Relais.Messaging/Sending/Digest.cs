using NodaTime;

namespace Relais.Messaging.Sending;

/// <summary>When hourly digests leave.</summary>
internal static class Digest
{
    private const long HourMilliseconds = 3_600_000;

    /// <summary>The next full hour, never the present instant.</summary>
    public static Instant NextAfter(Instant now) =>
        Instant.FromUnixTimeMilliseconds((Math.DivRem(now.ToUnixTimeMilliseconds(), HourMilliseconds).Quotient + 1) * HourMilliseconds);
}
