using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform;

namespace Relais.Forms;

/// <summary>Registers the capability.</summary>
public static class FormsCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddForms(this IServiceCollection services) =>
        services.AddSingleton(new CapabilityPart(typeof(FormsCapability).Assembly));

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapForms(this IEndpointRouteBuilder endpoints) => ArgumentNullException.ThrowIfNull(endpoints);
}
