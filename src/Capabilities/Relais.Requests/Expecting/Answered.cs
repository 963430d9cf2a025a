using NodaTime;

namespace Relais.Requests.Expecting;

/// <summary>An opinion given: when it was asked, when it came, the open time it took and what had been foretold.</summary>
/// <param name="SentAt">When the request was sent.</param>
/// <param name="AnsweredAt">When the opinion was given.</param>
/// <param name="Took">Open time from sending to opinion, pauses apart.</param>
/// <param name="Promised">Open time promised.</param>
/// <param name="Expected">Open time foretold for nine cases in ten, or null when nothing was.</param>
internal sealed record Answered(Instant SentAt, Instant AnsweredAt, Duration Took, Duration Promised, Duration? Expected)
{
    /// <summary>Whether the opinion came within what was promised.</summary>
    public bool IsWithinPromise => Took <= Promised;

    /// <summary>Whether it came by the foretold date, or null when none was told.</summary>
    public bool? IsAsExpected => Expected is { } expected ? Took <= expected : null;
}
