using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Relais.Platform.Typography;

/// <summary>Every page leaves with the spaces that French does not break.</summary>
public static class FrenchPages
{
    /// <summary>The innermost layer: it reads what pages write, before anything compresses it.</summary>
    public static void UseFrenchPages(this IApplicationBuilder app) => app.Use(WriteAsync);

    private static async Task WriteAsync(HttpContext http, RequestDelegate next)
    {
        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var page = new FrenchPageStream(http.Response, body.Stream);
        await using (page.ConfigureAwait(false))
        {
            http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(page, body));
            try
            {
                await next(http);
                await page.FinishAsync(http.RequestAborted);
            }
            finally
            {
                http.Features.Set(body);
            }
        }
    }
}
