using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Structures;
using Relais.Platform.Data;
using Relais.Platform.SignIn.Demo;
using Relais.Scenes.History;
using Relais.Scenes.Staging;
using Relais.Scenes.Teams;

namespace Relais.Scenes;

/// <summary>Stages invented teams, people, patients and months of requests: the same on each run of a day.</summary>
public static class Scenes
{
    /// <summary>Registers the people whom the demonstration door offers.</summary>
    public static IServiceCollection AddScenes(this IServiceCollection services) => services.AddScoped<IDemoPeople, DemoPeople>();

    /// <summary>Stores what the scene holds and the database does not hold yet, so that running it twice changes nothing.</summary>
    public static async Task PlantAsync(IServiceProvider services, SceneName name, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        var now = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant();
        var missing = new List<StagedTeam>();
        foreach (var scene in TeamScene.Of(name))
        {
            if (!await db.Set<Structure>().AnyAsync(s => s.Id == scene.Structure, ct))
            {
                missing.Add(scene.Stage(now));
            }
        }

        if (missing.Count > 0)
        {
            await ActivatorUtilities.CreateInstance<Planting>(scope.ServiceProvider, ActivatorUtilities.CreateInstance<SentPhotos>(scope.ServiceProvider), now)
                .RunAsync(missing, ct);
        }
    }
}
