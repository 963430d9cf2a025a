using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Relais.Bench.Requests;

/// <summary>Fills a database with copies of its requests, as other people of other teams would have sent them.</summary>
/// <remarks>
/// The first copies stay in their own team and group, whose lists grow as those of a busy team do; the others belong to teams of their own.
/// Each copy has its own author, expert and patient.
/// </remarks>
internal static class Crowd
{
    private const int SameTeam = 8;

    private static readonly Dictionary<string, string[]> Tables = new()
    {
        ["requests_request"] = ["Id", "Author", "Expert", "Patient", "Team", "Group", "Line"],
        ["requests_step"] = ["Id", "Request", "By"],
        ["requests_party"] = ["Request", "Professional"],
        ["requests_file"] = ["Request"],
    };

    private static readonly string[] OfTheTeam = ["Team", "Group", "Line"];

    /// <summary>Copies until the database holds that many requests, and returns how many it holds.</summary>
    public static async Task<long> GatherAsync(string database, int requests)
    {
        await using var connection = await OpenAsync(database);
        var isPostgres = connection is NpgsqlConnection;
        await RunAsync(connection, isPostgres ? "SET session_replication_role = replica" : "PRAGMA foreign_keys=OFF");
        var stored = await CountAsync(connection);
        var copies = (int)Math.Ceiling((requests - stored) / (double)stored);
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await RunAsync(connection, "CREATE TEMPORARY TABLE original AS SELECT \"Id\" FROM requests_request", transaction);
            foreach (var (table, ids) in Tables)
            {
                await RunAsync(connection, await CopyAsync(connection, table, ids, copies, isPostgres), transaction);
            }

            await transaction.CommitAsync();
        }

        await RunAsync(connection, isPostgres ? "VACUUM ANALYZE" : "ANALYZE");
        return await CountAsync(connection);
    }

    /// <summary>How many requests a database holds.</summary>
    public static async Task<long> CountAsync(string database)
    {
        await using var connection = await OpenAsync(database);
        return await CountAsync(connection);
    }

    private static async Task<DbConnection> OpenAsync(string database)
    {
        DbConnection connection = database.StartsWith("Host=", StringComparison.Ordinal) ? new NpgsqlConnection(database) : new SqliteConnection($"Data Source={database};Default Timeout=60");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<string> CopyAsync(DbConnection connection, string table, string[] ids, int copies, bool isPostgres)
    {
        var columns = await ColumnsAsync(connection, table);
        var values = columns.Select(column => ids.Contains(column) ? Renamed(column, isPostgres) : column switch
        {
            "Number" => "o.\"Number\" || '-' || n.k",
            "NextCheckAt" => "NULL",
            _ => $"o.\"{column}\"",
        });
        var copied = table == "requests_request" ? "Id" : "Request";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < {copies})
            INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", values)} FROM {table} o CROSS JOIN n WHERE o."{copied}" IN (SELECT "Id" FROM original)
            """);
    }

    // The copy's number takes the place of the first eight digits of an identity.
    private static string Renamed(string column, bool isPostgres)
    {
        var renamed = isPostgres
            ? $"('ff' || lpad(to_hex(n.k), 6, '0') || substr(o.\"{column}\"::text, 9))::uuid"
            : $"printf('FF%06X', n.k) || substr(o.\"{column}\", 9)";
        return OfTheTeam.Contains(column)
            ? string.Create(CultureInfo.InvariantCulture, $"CASE WHEN n.k <= {SameTeam} THEN o.\"{column}\" ELSE {renamed} END")
            : $"CASE WHEN o.\"{column}\" IS NULL THEN NULL ELSE {renamed} END";
    }

    private static async Task<List<string>> ColumnsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static async Task<long> CountAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM requests_request";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task RunAsync(DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();
    }
}
