using NodaTime;

namespace Relais.Kernel.Time;

/// <summary>A time during which the clock of a promise stands still, such as while a complement is awaited.</summary>
/// <param name="From">When the clock stopped.</param>
/// <param name="To">When it went on, or null while it still stands. A pause that ends before it starts counts for nothing.</param>
public readonly record struct Pause(Instant From, Instant? To);
