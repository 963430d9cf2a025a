using Npgsql;

namespace Relais.Bench.Serving;

/// <summary>PostgreSQL with its pool of connections and nothing else.</summary>
internal sealed class BarePostgres(NpgsqlDataSource source) : IBareStore
{
    public static async Task<BarePostgres> OpenAsync(string address)
    {
        var source = NpgsqlDataSource.Create(address);
        await using var create = source.CreateCommand("CREATE TABLE request (id uuid PRIMARY KEY, question text NOT NULL, photo bytea NOT NULL)");
        await create.ExecuteNonQueryAsync();
        return new BarePostgres(source);
    }

    public async Task AddAsync(Guid id, string question, byte[] photo)
    {
        await using var insert = source.CreateCommand("INSERT INTO request (id, question, photo) VALUES ($1, $2, $3)");
        insert.Parameters.AddWithValue(id);
        insert.Parameters.AddWithValue(question);
        insert.Parameters.AddWithValue(photo);
        await insert.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<Guid>> NewestAsync()
    {
        await using var select = source.CreateCommand("SELECT id FROM request ORDER BY id DESC LIMIT 25");
        await using var rows = await select.ExecuteReaderAsync();
        var newest = new List<Guid>();
        while (await rows.ReadAsync())
        {
            newest.Add(rows.GetGuid(0));
        }

        return newest;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
