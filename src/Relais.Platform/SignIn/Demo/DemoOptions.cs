namespace Relais.Platform.SignIn.Demo;

/// <summary>The demonstration, where one click signs in as anyone: never in Production.</summary>
public sealed record DemoOptions
{
    /// <summary>Whether this installation is a demonstration.</summary>
    public bool Enabled { get; init; }
}
