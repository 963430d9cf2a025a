using NodaTime;

namespace Relais.Platform.Acts;

/// <summary>The clock of the host, in whole milliseconds, so that an instant reads back from any database as it was written.</summary>
public sealed class MillisecondClock(TimeProvider time) : IClock
{
    /// <inheritdoc />
    public Instant GetCurrentInstant() => Instant.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
