using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Platform.Acts;
using Relais.Platform.SignIn.Factors;
using Relais.Platform.SignIn.Held;
using Relais.Platform.Web;

namespace Relais.Platform.SignIn;

/// <summary>The endpoints of sign-in other than pages: the challenges of passkeys, and the way out.</summary>
internal static class SignInEndpoints
{
    public static void MapSignInEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/connexion/cle", OptionsToUseAsync).AllowAnonymous().WithMetadata(new NotHeldAttribute());
        endpoints.MapPost("/compte/cles/nouvelle", OptionsToAddAsync).AllowAnonymous().WithMetadata(new NotHeldAttribute(), new StepUpAttribute());
        endpoints.MapPost("/deconnexion", LeaveAsync).AllowAnonymous().WithMetadata(new NotHeldAttribute());
    }

    private static async Task<IResult> OptionsToUseAsync(Passkeys passkeys, HttpContext http) =>
        Results.Text(await passkeys.OptionsToUseAsync(http, http.RequestAborted), "application/json");

    private static async Task<IResult> OptionsToAddAsync(FactorOwner owner, Passkeys passkeys, HttpContext http)
    {
        var account = await owner.FindAsync(http, http.RequestAborted);
        return account is null
            ? Results.NotFound()
            : Results.Text(await passkeys.OptionsToAddAsync(account, http, http.RequestAborted), "application/json");
    }

    /// <summary>Leaves, and asks the browser to forget. A stranger's page cannot make one leave: see <see cref="CrossSite"/>.</summary>
    private static async Task LeaveAsync(CurrentAct current, Sessions sessions, HttpContext http)
    {
        if (current.ActOrNull is { } act)
        {
            if (await IsEverywhereAsync(http))
            {
                await sessions.EndAllOfAsync(act, http.RequestAborted);
            }

            await sessions.EndAsync(act, http, http.RequestAborted);
        }

        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        http.SendTo("/connexion?sortie=1");
    }

    private static async Task<bool> IsEverywhereAsync(HttpContext http) =>
        http.Request.HasFormContentType && (await http.Request.ReadFormAsync(http.RequestAborted))["Partout"] == "oui";
}
