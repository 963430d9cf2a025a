using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Directory.People;

/// <summary>Saves a person whose RPPS number must be nobody else's, and says whose it is when the reader may know.</summary>
internal static class RppsHolders
{
    public static async Task SaveWithUniqueRppsAsync(this RelaisDb db, Professional person, Act act, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failed) when (failed.IsUniqueTaken())
        {
            db.ChangeTracker.Clear();
            var holder = await db.PeopleAdministeredBy(act).AsNoTracking().SingleOrDefaultAsync(p => p.Rpps == person.Rpps, ct);
            throw new RefusedException(holder is null ? DirectoryRefusals.RppsKnown : DirectoryRefusals.RppsTaken(holder.ToPerson().Name));
        }
    }
}
