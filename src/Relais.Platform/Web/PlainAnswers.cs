using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Relais.Platform.Web;

/// <summary>A script that is refused gets the bare status: only people get a page that explains it.</summary>
internal sealed class PlainAnswers(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages && (!http.Request.IsNavigation() || http.Request.Headers.ContainsKey("HX-Request")))
        {
            pages.Enabled = false;
        }

        return next(http);
    }
}
