using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform;

namespace Relais.Messaging;

/// <summary>Registers the capability.</summary>
public static class MessagingCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services) =>
        services.AddSingleton(new CapabilityPart(typeof(MessagingCapability).Assembly));

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapMessaging(this IEndpointRouteBuilder endpoints)
    {
    }
}
