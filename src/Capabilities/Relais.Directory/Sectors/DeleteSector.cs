using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Sectors;

internal sealed record DeleteSector(SectorId Id);

/// <summary>Forgets a sector that holds no commune: it answered nobody.</summary>
internal sealed class DeleteSectorHandler(RelaisDb db)
{
    public async Task HandleAsync(DeleteSector command, Act act, CancellationToken ct)
    {
        var sector = await db.SectorsAdministeredBy(act).SingleOrDefaultAsync(s => s.Id == command.Id, ct);
        RefusedException.ThrowIf(
            sector is null ? DirectoryRefusals.NotFound
            : await db.SectorCommunesAdministeredBy(act).AnyAsync(c => c.Sector == command.Id, ct) ? DirectoryRefusals.SectorNotEmpty
            : null);

        db.Remove(sector!);
        db.Record(act, "directory.sector-delete", "sector/" + sector!.Id);
        await db.SaveChangesAsync(ct);
    }
}
