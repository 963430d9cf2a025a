using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace Relais.Platform.Web;

/// <summary>Says where to report a vulnerability (RFC 9116).</summary>
internal static class SecurityText
{
    public static void MapSecurityText(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<WebOptions>();
        if (options.SecurityContact is not null)
        {
            endpoints.MapGet("/.well-known/security.txt", (IClock clock) => Results.Text(Write(options, clock.GetCurrentInstant()))).AllowAnonymous();
        }
    }

    private static string Write(WebOptions options, Instant now) =>
        $"""
        Contact: {options.SecurityContact}
        Expires: {InstantPattern.General.Format(now + Duration.FromDays(180))}
        Preferred-Languages: fr, en

        """;
}
