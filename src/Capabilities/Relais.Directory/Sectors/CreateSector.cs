using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Sectors;

internal sealed record CreateSector(TeamId Team, string Name);

internal sealed class CreateSectorHandler(RelaisDb db)
{
    public async Task<SectorId> HandleAsync(CreateSector command, Act act, CancellationToken ct)
    {
        var team = await db.TeamsAdministeredBy(act).SingleOrDefaultAsync(t => t.Id == command.Team, ct);
        RefusedException.ThrowIf(team is null ? DirectoryRefusals.NotFound : null);

        var sector = Sector.Create(team!.Structure, team.Id, command.Name);
        db.Add(sector);
        db.Record(act, "directory.sector-create", "sector/" + sector.Id);
        await db.SaveUnlessTakenAsync(DirectoryRefusals.SectorNameTaken, ct);
        return sector.Id;
    }
}
