using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;

namespace Relais.Requests.Lines;

/// <summary>The groups whose requests a person may claim.</summary>
internal static class GroupsOf
{
    /// <summary>The person and those whom they replace, the rotas they are in, the practices where they are an expert, the lines they back up.</summary>
    public static async Task<HashSet<Guid>> GroupsOfAsync(this RelaisDb db, Act act, CancellationToken ct)
    {
        var standing = act.Standing;
        var keys = standing.ConvertAll(who => who.Value);
        var rotas = await db.Set<RotaMember>().Where(m => standing.Contains(m.Professional)).Select(m => m.RotaGroup).ToListAsync(ct);
        var backups = await db.Set<LineRecipient>()
            .Where(r => r.Scope == RecipientScope.Backup && keys.Contains(r.Target))
            .Select(r => r.LineGroup)
            .ToListAsync(ct);
        return [.. keys, .. rotas, .. backups, .. act.StructuresWith(Role.Expert).Select(structure => structure.Value)];
    }

    /// <summary>Whether a line calls a person by name, or by a rota of whatever team.</summary>
    public static Task<bool> IsCalledByLineAsync(this RelaisDb db, LineId line, ProfessionalId who, CancellationToken ct)
    {
        var rotas = db.Set<RotaMember>().Where(m => m.Professional == who).Select(m => m.RotaGroup);
        return db.Set<LineRecipient>().AnyAsync(r => r.Line == line && (r.Target == who.Value || rotas.Contains(r.Target)), ct);
    }
}
