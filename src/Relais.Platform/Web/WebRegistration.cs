using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Relais.Platform.Web;

/// <summary>Registers what protects every response and every request, whatever the page.</summary>
public static class WebRegistration
{
    /// <summary>Registers limits, headers, the shared key ring, the page of faults and the gate of Production.</summary>
    public static IServiceCollection AddRelaisWeb(this IServiceCollection services, WebOptions options)
    {
        services.AddSingleton(options);
        services.AddHostedService<ProductionGate>();
        services.AddExceptionHandler<ErrorReference>();
        services.AddDataProtection().SetApplicationName("relais");
        services.AddSingleton<ProtectionKeys>().AddSingleton<SealedXml>();
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys, SealedXml>(
            (keys, repository, encryptor) => (keys.XmlRepository, keys.XmlEncryptor) = (repository, encryptor));
        services.AddOptions<AntiforgeryOptions>().Configure<IHostEnvironment>(Configure);
        services.Configure<KestrelServerOptions>(Configure);
        services.Configure<ForwardedHeadersOptions>(forwarded => Configure(forwarded, options));
        return services;
    }

    /// <summary>The outermost layers: before routing decides anything.</summary>
    public static void UseRelaisWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/erreur",
            CreateScopeForErrors = true,
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePagesWithReExecute("/erreur", "?code={0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<PlainAnswers>().UseMiddleware<CrossSite>();
    }

    /// <summary>Maps what every site owes to the web.</summary>
    public static void MapRelaisWeb(this IEndpointRouteBuilder endpoints) => endpoints.MapSecurityText();

    private static void Configure(AntiforgeryOptions antiforgery, IHostEnvironment environment)
    {
        var secure = environment.IsProduction();
        antiforgery.Cookie.Name = secure ? "__Host-relais-af" : "relais-af";
        antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        antiforgery.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        antiforgery.SuppressXFrameOptionsHeader = true;
    }

    private static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    private static void Configure(ForwardedHeadersOptions forwarded, WebOptions options)
    {
        forwarded.ForwardedHeaders = options.Proxies.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.Proxies)
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
