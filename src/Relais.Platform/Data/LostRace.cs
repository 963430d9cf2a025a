using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;

namespace Relais.Platform.Data;

/// <summary>Recognises a save that lost a race.</summary>
public static class LostRace
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const string PostgresUnique = "23505";

    /// <summary>Whether the database refused the save because a unique value was already there.</summary>
    public static bool IsUniqueTaken(this DbUpdateException failed) =>
        failed.InnerException is SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } or DbException { SqlState: PostgresUnique };

    /// <summary>Whether somebody else's save came first: what was read has changed, or what was to be added is there.</summary>
    /// <remarks>Rows are added before others are updated: the same row added twice fails before its version does.</remarks>
    public static bool IsLostRace(this DbUpdateException failed) => failed is DbUpdateConcurrencyException || failed.IsUniqueTaken();

    /// <summary>Saves; refuses in that sentence when something unique that is added or changed was taken meanwhile.</summary>
    public static async Task SaveUnlessTakenAsync(this RelaisDb db, Refusal taken, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException lost) when (lost.IsUniqueTaken())
        {
            throw new RefusedException(taken);
        }
    }
}
