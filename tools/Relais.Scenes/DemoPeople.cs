using Microsoft.EntityFrameworkCore;
using Relais.Directory.Structures;
using Relais.Platform.Data;
using Relais.Platform.SignIn.Demo;
using Relais.Scenes.Teams;

namespace Relais.Scenes;

/// <summary>The heroes of the scenes that this database holds.</summary>
internal sealed class DemoPeople(RelaisDb db) : IDemoPeople
{
    public async Task<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken ct)
    {
        var scenes = TeamScene.Shown;
        var structures = scenes.Select(scene => scene.Structure).ToList();
        var staged = await db.Set<Structure>().Where(s => structures.Contains(s.Id)).Select(s => s.Id).ToListAsync(ct);
        return [.. scenes.Where(scene => staged.Contains(scene.Structure)).SelectMany(scene => scene.People.Value)];
    }
}
