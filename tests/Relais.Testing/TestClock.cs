using NodaTime;

namespace Relais.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock(Instant start) : IClock
{
    private readonly Lock _lock = new();
    private Instant _now = start;

    /// <inheritdoc />
    public Instant GetCurrentInstant()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <summary>Moves the time forward.</summary>
    public void Advance(Duration by)
    {
        lock (_lock)
        {
            _now += by;
        }
    }

    /// <summary>Sets the time.</summary>
    public void Set(Instant now)
    {
        lock (_lock)
        {
            _now = now;
        }
    }
}
