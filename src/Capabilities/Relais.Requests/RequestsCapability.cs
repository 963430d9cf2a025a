using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform;

namespace Relais.Requests;

/// <summary>Registers the capability.</summary>
public static class RequestsCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services) =>
        services.AddSingleton(new CapabilityPart(typeof(RequestsCapability).Assembly));

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapRequests(this IEndpointRouteBuilder endpoints)
    {
    }
}
