using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Relais.Platform.Data;

/// <summary>Recognises a save that lost a race for something unique.</summary>
public static class UniqueTaken
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const string PostgresUnique = "23505";

    /// <summary>Whether the database refused the save because a unique value was already there.</summary>
    public static bool IsUniqueTaken(this DbUpdateException failed) =>
        failed.InnerException is SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } or DbException { SqlState: PostgresUnique };
}
