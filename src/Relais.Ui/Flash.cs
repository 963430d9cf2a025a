using Microsoft.AspNetCore.Http;

namespace Relais.Ui;

/// <summary>One sentence said on the next page, after a post-redirect-get: «Demande envoyée.».</summary>
/// <remarks>It travels in a cookie read once; it never holds a patient's data.</remarks>
public static class Flash
{
    private const string Name = "message";

    /// <summary>Keeps a sentence for the next page.</summary>
    public static void Say(this HttpContext http, string sentence) =>
        http.Response.Cookies.Append(Name, Uri.EscapeDataString(sentence), Options(http));

    /// <summary>Takes the sentence kept by the page before, if any.</summary>
    internal static string? TakeSaid(this HttpContext http)
    {
        if (http.Response.HasStarted || !http.Request.Cookies.TryGetValue(Name, out var sentence) || sentence.Length is 0 or > 2000)
        {
            return null;
        }

        http.Response.Cookies.Delete(Name, Options(http));
        return Uri.UnescapeDataString(sentence);
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", MaxAge = TimeSpan.FromMinutes(1) };
}
