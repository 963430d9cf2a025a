namespace Relais.Platform.Data;

/// <summary>The queue of writers: SQLite has one at a time, and waiting in turn beats its busy loop; PostgreSQL has no queue.</summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    internal async Task<Turn> EnterAsync(RelaisDb db, CancellationToken ct)
    {
        if (!db.IsSqlite || db.Database.CurrentTransaction is not null)
        {
            return default;
        }

        await _turn.WaitAsync(ct);
        return new Turn(_turn);
    }

    internal readonly struct Turn(SemaphoreSlim? turn) : IDisposable
    {
        public void Dispose() => turn?.Release();
    }
}
