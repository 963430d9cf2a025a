using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Relais.Platform.SignIn;

/// <summary>Registers sign-in and sessions.</summary>
public static class SignInRegistration
{
    /// <summary>Registers accounts, sessions and the rule that every endpoint needs a signed-in person unless it says otherwise.</summary>
    public static IServiceCollection AddRelaisSignIn(this IServiceCollection services, SessionLimits sessions)
    {
        services.AddSingleton(sessions).AddScoped<Sessions>();
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new(
            [new Microsoft.AspNetCore.Authorization.Infrastructure.DenyAnonymousAuthorizationRequirement()], []));
        return services;
    }

    /// <summary>Authenticates, authorizes, then makes the act of the request.</summary>
    public static void UseRelaisSignIn(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<ActMiddleware>().UseAuthorization();
}
