using Microsoft.EntityFrameworkCore;
using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Directory.Sectors;

/// <summary>The sectors of a team with their communes, and how they cover its territory.</summary>
internal sealed record TeamSectors(IReadOnlyList<TeamSector> Sectors, Coverage Coverage)
{
    public static async Task<TeamSectors> ReadAsync(RelaisDb db, CommunesOfFrance france, Team team, Act act, CancellationToken ct)
    {
        var sectors = await db.SectorsAdministeredBy(act).Where(s => s.Team == team.Id).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        var rows = from row in db.SectorCommunesAdministeredBy(act)
                   join sector in db.SectorsAdministeredBy(act) on row.Sector equals sector.Id
                   where sector.Team == team.Id
                   select new { row.Sector, row.Commune };
        var communes = (await rows.ToListAsync(ct)).ToLookup(row => row.Sector, row => france.Of(row.Commune));
        List<TeamSector> drawn = [.. sectors
            .OrderBy(sector => Folded.Of(sector.Name), StringComparer.Ordinal)
            .Select(sector => new TeamSector(sector.Id, sector.Name, [.. communes[sector.Id].OfType<CommuneCard>()]))];
        return new TeamSectors(
            drawn,
            Coverage.Of([.. team.Departments.SelectMany(france.OfDepartment)], [.. drawn.Select(sector => new DrawnSector(sector.Name, sector.Communes))]));
    }
}

/// <summary>One sector and its communes.</summary>
internal sealed record TeamSector(SectorId Id, string Name, IReadOnlyList<CommuneCard> Communes)
{
    public long Population => Communes.Sum(commune => (long)commune.Population);
}
