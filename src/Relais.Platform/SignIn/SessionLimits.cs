using NodaTime;

namespace Relais.Platform.SignIn;

/// <summary>How long a session lasts.</summary>
public sealed record SessionLimits
{
    /// <summary>Without any request: 30 minutes by default, 5 to 120.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>In all: 10 hours by default, 1 to 12.</summary>
    public int AbsoluteHours { get; init; } = 10;

    internal Duration Idle => Duration.FromMinutes(IdleMinutes);

    internal Duration Absolute => Duration.FromHours(AbsoluteHours);
}
