using Microsoft.Data.Sqlite;

namespace Relais.Bench.Serving;

/// <summary>SQLite as durable as Relais asks it to be: write-ahead log, every commit on the disk, one writer at a time.</summary>
internal sealed class BareSqlite(string connection) : IBareStore
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public static async Task<BareSqlite> OpenAsync(string file)
    {
        var store = new BareSqlite(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString());
        await using var opened = await store.ConnectAsync();
        await using var create = opened.CreateCommand();
        create.CommandText = "CREATE TABLE request (id TEXT PRIMARY KEY, question TEXT NOT NULL, photo BLOB NOT NULL)";
        await create.ExecuteNonQueryAsync();
        return store;
    }

    public async Task AddAsync(Guid id, string question, byte[] photo)
    {
        await _turn.WaitAsync();
        try
        {
            await using var opened = await ConnectAsync();
            await using var insert = opened.CreateCommand();
            insert.CommandText = "INSERT INTO request (id, question, photo) VALUES ($id, $question, $photo)";
            insert.Parameters.AddWithValue("$id", id.ToString());
            insert.Parameters.AddWithValue("$question", question);
            insert.Parameters.AddWithValue("$photo", photo);
            await insert.ExecuteNonQueryAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task<IReadOnlyList<Guid>> NewestAsync()
    {
        await using var opened = await ConnectAsync();
        await using var select = opened.CreateCommand();
        select.CommandText = "SELECT id FROM request ORDER BY id DESC LIMIT 25";
        await using var rows = await select.ExecuteReaderAsync();
        var newest = new List<Guid>();
        while (await rows.ReadAsync())
        {
            newest.Add(Guid.Parse(rows.GetString(0)));
        }

        return newest;
    }

    public ValueTask DisposeAsync()
    {
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        var opened = new SqliteConnection(connection);
        await opened.OpenAsync();
        await using var settings = opened.CreateCommand();
        settings.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";
        await settings.ExecuteNonQueryAsync();
        return opened;
    }
}
