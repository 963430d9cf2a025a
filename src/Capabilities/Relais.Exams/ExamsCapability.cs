using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform;

namespace Relais.Exams;

/// <summary>Registers the capability.</summary>
public static class ExamsCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddExams(this IServiceCollection services) =>
        services.AddSingleton(new CapabilityPart(typeof(ExamsCapability).Assembly));

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapExams(this IEndpointRouteBuilder endpoints)
    {
    }
}
