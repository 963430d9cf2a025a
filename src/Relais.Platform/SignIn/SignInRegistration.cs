using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Relais.Platform.SignIn.Demo;
using Relais.Platform.SignIn.Factors;
using Relais.Platform.SignIn.Held;
using Relais.Platform.SignIn.Links;

namespace Relais.Platform.SignIn;

/// <summary>Registers sign-in and sessions.</summary>
public static class SignInRegistration
{
    /// <summary>OWASP 2023 asks for 210,000 with SHA-512.</summary>
    private const int HashIterations = 220_000;

    /// <summary>Registers accounts, sessions and the rule that every endpoint needs a signed-in person unless it says otherwise.</summary>
    public static IServiceCollection AddRelaisSignIn(this IServiceCollection services, SessionLimits sessions, DemoOptions demo)
    {
        services.AddSingleton(sessions).AddSingleton(demo);
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new([new DenyAnonymousAuthorizationRequirement()], []));
        return services.AddIdentity().AddSteps().AddLinks();
    }

    /// <summary>Authenticates, holds what an ended session was sending, makes the act of the request, authorizes.</summary>
    public static void UseRelaisSignIn(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<HeldFormMiddleware>().UseMiddleware<ActMiddleware>().UseAuthorization();

    /// <summary>Maps the endpoints of sign-in other than pages.</summary>
    public static void MapRelaisSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSignInEndpoints();
        endpoints.MapDemoSignIn();
    }

    private static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            identity.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<RelaisDb>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            // Our pages send no referrer, hence a null Origin header with their forms: the origin is compared with the address of the site itself.
            passkeys.ValidateOrigin = asked => ValueTask.FromResult(
                !asked.CrossOrigin && asked.Origin == $"{asked.HttpContext.Request.Scheme}://{asked.HttpContext.Request.Host}");
        });
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        return services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
    }

    private static IServiceCollection AddSteps(this IServiceCollection services) =>
        services
            .AddSingleton<LastSeen>()
            .AddSingleton<PasswordHashing>()
            .AddScoped(scope => new Sessions(
                scope.GetRequiredService<RelaisDb>(), scope.GetRequiredService<SessionLimits>(), scope.GetRequiredService<LastSeen>(), scope.GetRequiredService<IClock>()))
            .AddScoped<PendingProofs>()
            .AddScoped<SignInThrottle>()
            .AddScoped<CodeCheck>()
            .AddScoped<FactorOwner>()
            .AddScoped<RecoveryCodes>()
            .AddScoped<Passkeys>()
            .AddScoped<HeldForms>()
            .AddScoped<ProvePasswordHandler>()
            .AddScoped<ProveCodeHandler>()
            .AddScoped<ProveAgainHandler>()
            .AddScoped<Enrolment>()
            .AddScoped<EnrolTotpHandler>()
            .AddScoped<RemoveTotpHandler>()
            .AddScoped<ChangePasswordHandler>()
            .AddScoped<CloseSessionHandler>()
            .AddScoped<SetAccountAccessHandler>();

    private static IServiceCollection AddLinks(this IServiceCollection services) =>
        services
            .AddScoped<InviteAccountHandler>()
            .AddScoped<PrintedInvitation>()
            .AddScoped<AskResetHandler>()
            .AddScoped<FollowLinkHandler>()
            .AddHandler<LinkAsked, SendLink>()
            .AddHandler<AccountChanged, SendAccountChanged>();
}
