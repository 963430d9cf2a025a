using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Relais.Platform.Data.Embedded;

/// <summary>Durable, checked SQLite connections that go open from one context to the next, with the statements they have prepared.</summary>
/// <remarks>
/// Left alone, EF opens and closes around each query, declares some thirty functions each time and prepares each statement
/// anew: on a database in the same process that costs more than most queries do. These functions compute with decimals and
/// patterns, which no column of Relais holds and no query asks for.
/// </remarks>
internal sealed class SqliteConnections(string file) : DbConnectionInterceptor, IDisposable
{
    private const int MostIdle = 8;
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA temp_store=MEMORY;";

    private readonly ConcurrentStack<KeptConnection> _idle = new();
    private volatile bool _closed;

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        eventData.ConnectionString != file ? result
        : InterceptionResult<DbConnection>.SuppressWithResult(_idle.TryPop(out var connection) ? connection : new KeptConnection(file, TryKeep));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    // SQLite itself never waits otherwise than on its thread.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }

    /// <summary>Keeps a connection that is open and in no transaction, unless enough wait already.</summary>
    private bool TryKeep(KeptConnection connection)
    {
        if (_closed || _idle.Count >= MostIdle || connection.State != ConnectionState.Open || raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            return false;
        }

        _idle.Push(connection);
        return true;
    }
}
