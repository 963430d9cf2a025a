namespace Relais.Platform.Web;

/// <summary>How the site stands on the web.</summary>
public sealed record WebOptions
{
    /// <summary>The addresses of the reverse proxies whose <c>X-Forwarded-…</c> headers are believed; empty means none.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Where to report a vulnerability (<c>mailto:</c> or <c>https:</c>), published in <c>/.well-known/security.txt</c>; null publishes none.</summary>
    public string? SecurityContact { get; init; }

    /// <summary>The oldest .NET runtime that Production accepts: older ones have published holes.</summary>
    public string MinimumRuntime { get; init; } = "10.0.13";
}
