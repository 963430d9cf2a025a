using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Directory.Sectors;

/// <summary>A name names one sector of a team.</summary>
internal static class SectorSaving
{
    public static async Task SaveWithUniqueNameAsync(this RelaisDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failed) when (failed.IsUniqueTaken())
        {
            throw new RefusedException(DirectoryRefusals.SectorNameTaken);
        }
    }
}
