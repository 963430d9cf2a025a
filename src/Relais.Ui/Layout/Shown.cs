using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Relais.Ui.Layout;

/// <summary>The address that the browser shows, which is not that of the page of a fault rendered in its place.</summary>
internal static class Shown
{
    public static string ShownAddress(this HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is { } again
        ? again.OriginalPathBase + again.OriginalPath + again.OriginalQueryString
        : http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.PathBase + http.Request.Path + http.Request.QueryString;
}
