using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Places;
using Relais.Directory.Replacing;
using Relais.Directory.Sectors;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Acts;
using Relais.Platform.Jobs;
using Relais.Ui.Layout;

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
            .AddScoped<IPlaces, PlacesOfPerson>()
            .AddScoped<IMyself, MyselfInDirectory>()
            .AddScoped<ChoosePlaceHandler>()
            .AddHandlers()
            .AddScoped<WatchMemberships>()
            .AddHostedService<SweepLoop<WatchMemberships>>()
            .AddEntries();

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapDirectory(this IEndpointRouteBuilder endpoints)
    {
        // Read now, so that a build without its communes says so at start and not at the first question.
        endpoints.ServiceProvider.GetRequiredService<CommunesOfFrance>();
        endpoints.MapGet("/communes", CommuneEndpoint.Suggest).AllowAnonymous();
        endpoints.MapPost("/lieu", PlaceEndpoint.ChooseAsync);
    }

    private static IServiceCollection AddHandlers(this IServiceCollection services) =>
        services
            .AddScoped<CreateStructureHandler>()
            .AddScoped<EditStructureHandler>()
            .AddScoped<EndStructureHandler>()
            .AddScoped<CreateTeamHandler>()
            .AddScoped<EditTeamHandler>()
            .AddScoped<WriteTeamPageHandler>()
            .AddScoped<CreatePersonHandler>()
            .AddScoped<IFirstAdministrator, OpenFirstAdministrator>()
            .AddScoped<EditPersonHandler>()
            .AddScoped<JoinPersonHandler>()
            .AddScoped<GiveRoleHandler>()
            .AddScoped<EndMembershipHandler>()
            .AddScoped<DeclareReplacementHandler>()
            .AddScoped<EndReplacementHandler>()
            .AddScoped<CreateSectorHandler>()
            .AddScoped<RenameSectorHandler>()
            .AddScoped<DrawSectorHandler>()
            .AddScoped<DeleteSectorHandler>();

    private static IServiceCollection AddEntries(this IServiceCollection services) =>
        services
            .AddSingleton(new NavigationEntry("Administration", "/administration", "settings", 80, Administers))
            .AddSingleton(new AdministrationEntry(
                "Structures et équipes", "/administration/structures", "building-community", "Coordonnées, équipes, pages publiques et secteurs.", Administers))
            .AddSingleton(new AdministrationEntry(
                "Personnes", "/administration/personnes", "users", "Fiches, rôles et invitations.", Administers))
            .AddSingleton(new NavigationEntry("Remplacements", "/remplacements", "replace", 66, act => !act.HoldsAnywhere(Role.Expert) && (act.MayBeReplaced() || act.Replaces.Count > 0 || act.StructuresWith(Role.Manager).Count > 0)))
            .AddSingleton(new TeamEntry("Remplacements", "replace", team => $"/administration/equipes/{team}/remplacements"))
            .AddSingleton(new TeamEntry("Page publique", "writing", team => $"/administration/equipes/{team}/page"))
            .AddSingleton(new TeamEntry("Secteurs", "map-2", team => $"/administration/equipes/{team}/secteurs"));

    private static bool Administers(Act act) => act.HoldsAnywhere(Role.Administrator);
}
