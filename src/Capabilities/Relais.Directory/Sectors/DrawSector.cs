using Microsoft.EntityFrameworkCore;
using Relais.Directory.Communes;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Sectors;

/// <param name="Remove">Takes the communes out instead of adding them.</param>
internal sealed record DrawSector(SectorId Id, DrawnArea Area, bool Remove = false);

internal sealed class DrawSectorHandler(RelaisDb db, CommunesOfFrance communes)
{
    /// <returns>How many communes entered or left the sector.</returns>
    public async Task<int> HandleAsync(DrawSector command, Act act, CancellationToken ct)
    {
        var sector = await db.SectorsAdministeredBy(act).SingleOrDefaultAsync(s => s.Id == command.Id, ct);
        RefusedException.ThrowIf(sector is null ? DirectoryRefusals.NotFound : null);

        var named = command.Area.Communes(communes).Select(commune => commune.Code).ToHashSet();
        var held = await db.SectorCommunesAdministeredBy(act).Where(c => c.Sector == command.Id).ToListAsync(ct);
        var changed = command.Remove ? Remove(held, named) : Add(sector!, held, named);
        sector!.CommunesChange();
        db.Record(act, command.Remove ? "directory.sector-remove" : "directory.sector-add", "sector/" + sector.Id);
        await db.SaveChangesAsync(ct);
        return changed;
    }

    private int Add(Sector sector, List<SectorCommune> held, HashSet<string> named)
    {
        var missing = named.Except(held.Select(row => row.Commune)).ToList();
        db.AddRange(missing.Select(code => new SectorCommune { Sector = sector.Id, Commune = code, Structure = sector.Structure }));
        return missing.Count;
    }

    private int Remove(List<SectorCommune> held, HashSet<string> named)
    {
        var leaving = held.FindAll(row => named.Contains(row.Commune));
        db.RemoveRange(leaving);
        return leaving.Count;
    }
}
