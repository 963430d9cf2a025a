using Microsoft.AspNetCore.Http;

namespace Relais.Ui.Layout;

/// <summary>Light, dark, or as the device says; kept in a cookie so that the server renders it at once.</summary>
public partial class ThemeChoice
{
    private const string Name = "theme";
    private const string Auto = "auto";

    /// <summary>The theme of a browser.</summary>
    internal static string Of(HttpContext http) => Known(http.Request.Cookies[Name]);

    /// <summary>Keeps a choice posted without script, then goes back to the page.</summary>
    internal static async Task<IResult> KeepAsync(HttpContext http, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType)
        {
            return Results.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(ct);
        var options = new CookieOptions { Path = "/", MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps };
        http.Response.Cookies.Append(Name, Known(form[Name]), options);
        return Results.LocalRedirect(PageUrl.Local(form["retour"]));
    }

    private static string Known(string? theme) => theme is "light" or "dark" ? theme : Auto;
}
