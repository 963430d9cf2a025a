using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform;

namespace Relais.Directory;

/// <summary>Registers the capability.</summary>
public static class DirectoryCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services) =>
        services.AddSingleton(new CapabilityPart(typeof(DirectoryCapability).Assembly));

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapDirectory(this IEndpointRouteBuilder endpoints)
    {
    }
}
