using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Ui.Components;

namespace Relais.Directory.People;

/// <summary>Where an administrator may give a role: each of their structures, then each of its teams.</summary>
internal static class PlacesToGive
{
    public static async Task<IReadOnlyList<Choice>> PlacesToGiveAsync(this RelaisDb db, Act act, CancellationToken ct)
    {
        var structures = await db.StructuresAdministeredBy(act).Where(s => s.EndedAt == null).OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        var teams = await db.TeamsAdministeredBy(act).OrderBy(t => t.Name).Select(t => new { t.Id, t.Name, t.Structure }).ToListAsync(ct);
        return [.. structures.SelectMany(structure => teams
            .Where(team => team.Structure == structure.Id)
            .Select(team => new Choice($"{structure.Id}/{team.Id}", $"{structure.Name} : équipe {team.Name}"))
            .Prepend(new Choice(structure.Id.ToString(), $"{structure.Name} : toute la structure")))];
    }
}
