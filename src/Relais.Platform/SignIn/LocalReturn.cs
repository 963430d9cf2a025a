namespace Relais.Platform.SignIn;

/// <summary>Where to go after signing in: a page of Relais, never another site.</summary>
public static class LocalReturn
{
    /// <summary>The page when none, or none of ours, is named.</summary>
    public const string Home = "/accueil";

    /// <summary>The address when it is a path of this site, else <see cref="Home"/>.</summary>
    /// <param name="address">What the query named.</param>
    public static string Of(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.Length <= 2000 && !address.AsSpan().ContainsAnyInRange('\0', '\x1f')
            ? address
            : Home;
}
