using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Relais.Platform.Web;

namespace Relais.Platform.SignIn.Held;

/// <summary>
/// A form sent after its session expired is held, and the person goes to sign in; one sent to a sensitive page whose proof is
/// too old is held too, and the person proves again. Nothing typed is lost.
/// </summary>
internal sealed class HeldFormMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, Sessions sessions, HeldForms forms, IAntiforgery antiforgery, IClock clock)
    {
        if (http.Items[typeof(Session)] is Session session)
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<StepUpAttribute>() is null || session.IsProved(clock.GetCurrentInstant()))
            {
                await next(http);
                return;
            }

            var held = CanHold(http) && await antiforgery.IsRequestValidAsync(http);
            var back = held ? await HoldAsync(http, session, expired: false, forms) : http.Request.AddressOrHome();
            http.SendTo("/connexion/confirmer" + QueryString.Create("retour", back));
            return;
        }

        if (CanHold(http) && await sessions.FindAnyAsync(http, http.RequestAborted) is { } expired && await IsLostAsync(http, antiforgery))
        {
            http.SendTo("/connexion" + QueryString.Create("retour", await HoldAsync(http, expired, expired: true, forms)));
            return;
        }

        await next(http);
    }

    private static bool CanHold(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method)
        && http.Request.HasFormContentType
        && http.Request.ContentLength is <= HeldForms.MaxBytes
        && http.Request.IsNavigation()
        && http.GetEndpoint()?.Metadata.GetMetadata<NotHeldAttribute>() is null;

    /// <summary>A page that anyone may use goes on by itself, unless its token was made for the session that expired.</summary>
    private static async Task<bool> IsLostAsync(HttpContext http, IAntiforgery antiforgery) =>
        http.GetEndpoint() is { } endpoint
        && (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null || !await antiforgery.IsRequestValidAsync(http));

    private static async Task<string> HoldAsync(HttpContext http, Session session, bool expired, HeldForms forms)
    {
        var content = await HeldContent.ReadAsync(http.Request, expired, http.RequestAborted);
        return "/reprise/" + await forms.HoldAsync(session.Account, content, http.RequestAborted);
    }
}
