namespace Relais.Tests.Access;

/// <summary>The headers that every answer carries, whatever it is.</summary>
internal static class SecurityHeaderRules
{
    private static readonly Dictionary<string, string> Exactly = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Cross-Origin-Embedder-Policy"] = "require-corp",
    };

    private static readonly string[] InPolicy = ["default-src 'none'", "frame-ancestors 'none'"];

    private static readonly string[] NeverInPolicy = ["unsafe-inline", "unsafe-eval", "http:", "https:", "*"];

    public static IEnumerable<string> WhyNot(Answer answer)
    {
        foreach (var (name, value) in Exactly.Where(header => answer.Headers.GetValueOrDefault(header.Key) != header.Value))
        {
            yield return $"{answer}: {name} is «{answer.Headers.GetValueOrDefault(name)}», expected «{value}»";
        }

        var policy = answer.Headers.GetValueOrDefault("Content-Security-Policy") ?? "";
        if (!InPolicy.All(part => policy.Contains(part, StringComparison.Ordinal)) || NeverInPolicy.Any(part => policy.Contains(part, StringComparison.Ordinal)))
        {
            yield return $"{answer}: the content security policy is «{policy}»";
        }

        if (answer.Headers.GetValueOrDefault("Permissions-Policy")?.Contains("geolocation=()", StringComparison.Ordinal) != true)
        {
            yield return $"{answer}: no permissions policy";
        }

        if (!People.Outside.Contains(answer.Who) && !IsSharedAsset(answer) && !IsOwnPicture(answer) && answer.Headers.GetValueOrDefault("Cache-Control")?.Contains("no-store", StringComparison.Ordinal) != true)
        {
            yield return $"{answer}: may be kept by a cache ({answer.Headers.GetValueOrDefault("Cache-Control")})";
        }
    }

    /// <summary>The same for everybody, and no secret.</summary>
    private static bool IsSharedAsset(Answer answer) => answer.Door.Pattern is "/assets/{name}" or "/favicon.ico" or "/communes";

    /// <summary>A browser may keep a picture for its reader, and for nobody else; signing out clears it.</summary>
    private static bool IsOwnPicture(Answer answer) =>
        answer.Door.Pattern == "/fichiers/{id:guid}" && answer.Headers.GetValueOrDefault("Cache-Control")?.Contains("private", StringComparison.Ordinal) == true;
}
