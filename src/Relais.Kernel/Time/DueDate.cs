using NodaTime;

namespace Relais.Kernel.Time;

/// <summary>When a promise falls due.</summary>
/// <param name="At">The instant, or null when there is none: the clock stands still, or the hours do not open enough.</param>
/// <param name="Left">The open time of the promise that no instant yet covers; zero when <paramref name="At"/> is known.</param>
/// <param name="IsPaused">Whether an open pause is why there is no instant.</param>
public sealed record DueDate(Instant? At, Duration Left, bool IsPaused);
