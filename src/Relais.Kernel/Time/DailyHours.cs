namespace Relais.Kernel.Time;

/// <summary>Some minutes of a day by the wall clock, open from the first to before the last.</summary>
/// <param name="From">Minutes since midnight, from 0 to 1439. <c>default</c> is empty.</param>
/// <param name="To">Minutes since midnight, after <paramref name="From"/>, up to 1440 (24:00).</param>
public readonly record struct DailyHours(int From, int To);
