using NodaTime;

namespace Relais.Platform.SignIn;

/// <summary>How long to wait after failures. Never for ever: the longest pause ends by itself, and a passkey is not concerned.</summary>
/// <param name="Free">Failures without any pause.</param>
/// <param name="First">The first pause, doubled at each further failure.</param>
/// <param name="Longest">The longest pause.</param>
/// <param name="Forgotten">How long after the last failure the count starts anew.</param>
internal sealed record Throttling(int Free, Duration First, Duration Longest, Duration Forgotten)
{
    /// <summary>One account from one network.</summary>
    public static Throttling Pair { get; } = new(4, Duration.FromMinutes(1), Duration.FromHours(1), Duration.FromHours(24));

    /// <summary>One account from everywhere: a hundred consecutive failures (NIST SP 800-63B-4), then a day of rest.</summary>
    public static Throttling Person { get; } = new(99, Duration.FromHours(24), Duration.FromHours(24), Duration.FromHours(24));

    /// <summary>Every account from one network.</summary>
    public static Throttling Network { get; } = new(49, Duration.FromMinutes(1), Duration.FromHours(1), Duration.FromHours(1));

    /// <summary>The pause that a number of consecutive failures earns.</summary>
    public Duration Pause(int failures) =>
        failures <= Free
            ? Duration.Zero
            : Duration.Min(Longest, First * Math.Pow(2, Math.Min(failures - Free - 1, 10)));
}
