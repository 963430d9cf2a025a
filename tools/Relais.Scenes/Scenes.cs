using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Structures;
using Relais.Documents.Diagnoses;
using Relais.Documents.Drugs;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.SignIn.Demo;
using Relais.Scenes.Diagnoses;
using Relais.Scenes.Drugs;
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
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var missing = await MissingAsync(services, name, ct);
        await PlantDrugsAsync(services, now, ct);
        await PlantDiagnosesAsync(services, now, ct);
        if (name is not SceneName.National)
        {
            await PlantAsync(services, [.. missing.Select(scene => scene.Stage(now))], now, ct);
            return;
        }

        foreach (var scene in missing)
        {
            await PlantAsync(services, [scene.Stage(now)], now, ct);
        }

        await CountRowsAsync(services, missing.Count, ct);
    }

    internal static async Task PlantAsync(IServiceProvider services, IReadOnlyList<StagedTeam> teams, Instant now, CancellationToken ct)
    {
        if (teams.Count == 0)
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        var photos = ActivatorUtilities.CreateInstance<SentPhotos>(scope.ServiceProvider);
        var doorstep = ActivatorUtilities.CreateInstance<Doorstep>(scope.ServiceProvider);
        await ActivatorUtilities.CreateInstance<Planting>(scope.ServiceProvider, photos, doorstep, now).RunAsync(teams, ct);
    }

    /// <summary>A few drugs, when no edition of the public database was imported: scenes prescribe.</summary>
    private static async Task PlantDrugsAsync(IServiceProvider services, Instant now, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<RelaisDb>().LastDrugEditionAsync(ct) is null)
        {
            await scope.ServiceProvider.GetRequiredService<ImportDrugsHandler>().HandleAsync(
                new ImportDrugs(now.InUtc().Date, DrugExtract.Files) { IsSample = true }, Act.OfRelais(now), ct);
        }
    }

    /// <summary>Some codes, when no list was imported: scenes diagnose.</summary>
    private static async Task PlantDiagnosesAsync(IServiceProvider services, Instant now, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<Diagnosis>().AnyAsync(ct))
        {
            await scope.ServiceProvider.GetRequiredService<ImportDiagnosesHandler>().HandleAsync(new ImportDiagnoses(DiagnosisExtract.File) { IsSample = true }, Act.OfRelais(now), ct);
        }
    }

    /// <summary>PostgreSQL plans by what it has counted, which it does by itself a minute after so many rows.</summary>
    private static async Task CountRowsAsync(IServiceProvider services, int planted, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        if (planted > 0 && !db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync($"ANALYZE", ct);
        }
    }

    private static async Task<List<TeamScene>> MissingAsync(IServiceProvider services, SceneName name, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<Structure>().Select(s => s.Id).ToListAsync(ct);
        return [.. TeamScene.Of(name).ExceptBy(stored, scene => scene.Structure)];
    }
}
