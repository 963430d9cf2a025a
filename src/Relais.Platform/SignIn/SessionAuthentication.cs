using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Relais.Platform.Web;

namespace Relais.Platform.SignIn;

/// <summary>Recognises the browser of an open session, and sends others to sign in.</summary>
internal sealed class SessionAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "Relais";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that tells of a failure must not depend on what failed.
            return AuthenticateResult.NoResult();
        }

        var session = await Context.RequestServices.GetRequiredService<Sessions>().FindAsync(Context, Context.RequestAborted);
        if (session is null)
        {
            return AuthenticateResult.NoResult();
        }

        Context.Items[typeof(Session)] = session;
        var person = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.Account.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(person), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Context.SendTo("/connexion" + QueryString.Create("retour", Request.AddressOrHome()));
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        // A page one may not see is a page that does not exist.
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
