using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Sectors;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Platform;
using Relais.Platform.Acts;

namespace Relais.Directory;

/// <summary>Registers the capability.</summary>
public static class DirectoryCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services) =>
        services
            .AddSingleton(new CapabilityPart(typeof(DirectoryCapability).Assembly))
            .AddSingleton(_ => CommunesOfFrance.Current)
            .AddScoped<IDirectory, DirectoryAnswers>()
            .AddScoped<IGrants, GrantsOfMemberships>()
            .AddScoped<CreateStructureHandler>()
            .AddScoped<EditStructureHandler>()
            .AddScoped<EndStructureHandler>()
            .AddScoped<CreateTeamHandler>()
            .AddScoped<EditTeamHandler>()
            .AddScoped<CreatePersonHandler>()
            .AddScoped<EditPersonHandler>()
            .AddScoped<JoinPersonHandler>()
            .AddScoped<GiveRoleHandler>()
            .AddScoped<EndMembershipHandler>()
            .AddScoped<CreateSectorHandler>()
            .AddScoped<RenameSectorHandler>()
            .AddScoped<DrawSectorHandler>()
            .AddScoped<DeleteSectorHandler>();

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapDirectory(this IEndpointRouteBuilder endpoints)
    {
        // Read now, so that a build without its communes says so at start and not at the first question.
        endpoints.ServiceProvider.GetRequiredService<CommunesOfFrance>();
    }
}
