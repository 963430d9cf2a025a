using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Relais.Bench.Requests;

/// <summary>How many requests a database holds.</summary>
internal static class StoredRequests
{
    public static async Task<long> CountAsync(string database)
    {
        await using DbConnection connection = database.StartsWith("Host=", StringComparison.Ordinal)
            ? new NpgsqlConnection(database)
            : new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM requests_request";
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
