using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Requests.Lines;

/// <summary>The groups whose requests a person may claim.</summary>
internal static class GroupsOf
{
    /// <summary>The person, the rotas they are in, the practices where they are an expert, the lines they back up.</summary>
    public static async Task<HashSet<Guid>> GroupsOfAsync(this RelaisDb db, Act act, CancellationToken ct)
    {
        var rotas = await db.Set<RotaMember>().Where(m => m.Professional == act.By).Select(m => m.RotaGroup).ToListAsync(ct);
        var backups = await db.Set<LineRecipient>()
            .Where(r => r.Scope == RecipientScope.Backup && r.Target == act.By.Value)
            .Select(r => r.LineGroup)
            .ToListAsync(ct);
        return [act.By.Value, .. rotas, .. backups, .. act.StructuresWith(Role.Expert).Select(structure => structure.Value)];
    }
}
