using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Sectors;

internal sealed record RenameSector(SectorId Id, string Name);

internal sealed class RenameSectorHandler(RelaisDb db)
{
    public async Task HandleAsync(RenameSector command, Act act, CancellationToken ct)
    {
        var sector = await db.SectorsAdministeredBy(act).SingleOrDefaultAsync(s => s.Id == command.Id, ct);
        RefusedException.ThrowIf(sector is null ? DirectoryRefusals.NotFound : null);

        sector!.Rename(command.Name);
        db.Record(act, "directory.sector-rename", "sector/" + sector.Id);
        await db.SaveUnlessTakenAsync(DirectoryRefusals.SectorNameTaken, ct);
    }
}
