using NodaTime;

namespace Relais.Requests.Routing;

/// <summary>A line's patience with silence, as shares of what is left of its promise.</summary>
internal sealed record EscalationRule
{
    /// <summary>Remind after half, ask the next after three quarters, give nobody less than an open hour.</summary>
    public static EscalationRule Default { get; } = new();

    /// <summary>When to remind, from 0 to 1.</summary>
    public double RemindAfter
    {
        get;
        init => field = Share(value);
    } = 0.5;

    /// <summary>When to ask the next, from 0 to 1. Before the reminder, there is none.</summary>
    public double ReassignAfter
    {
        get;
        init => field = Share(value);
    } = 0.75;

    /// <summary>The least open time that is worth asking another expert; more than zero.</summary>
    public Duration Least
    {
        get;
        init => field = value > Duration.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Positive.");
    } = Duration.FromHours(1);

    private static double Share(double value) =>
        value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "More than 0, up to 1.");
}
