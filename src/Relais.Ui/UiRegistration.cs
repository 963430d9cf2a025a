using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Relais.Ui.Layout;

namespace Relais.Ui;

/// <summary>Registers the look.</summary>
public static class UiRegistration
{
    /// <summary>Registers the built assets.</summary>
    public static IServiceCollection AddRelaisUi(this IServiceCollection services) =>
        services.AddSingleton(new BuiltAssets(Path.Combine(AppContext.BaseDirectory, "assets")));

    /// <summary>Maps the built assets and the choice of theme.</summary>
    public static void MapRelaisAssets(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/assets/{name}", [HttpMethods.Get, HttpMethods.Head], Serve).AllowAnonymous();
        endpoints.MapMethods("/favicon.ico", [HttpMethods.Get, HttpMethods.Head], (BuiltAssets assets) => Results.LocalRedirect(assets.Url("icon.svg"))).AllowAnonymous();
        // A colour preference: nothing worth forging, so that it also works on pages without a token.
        endpoints.MapPost("/apparence", ThemeChoice.KeepAsync).AllowAnonymous().DisableAntiforgery();
    }

    private static IResult Serve(string name, BuiltAssets assets, HttpContext http)
    {
        if (assets.Find(name) is not { } asset)
        {
            return Results.NotFound();
        }

        var (bytes, coding) = asset.For(http.Request.Headers.AcceptEncoding.ToString());
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (coding is not null)
        {
            headers.ContentEncoding = coding;
        }

        return Results.Bytes(bytes, asset.ContentType);
    }
}
