namespace Relais.Testing;

/// <summary>The whole application on a database of its own in PostgreSQL.</summary>
public class PostgresApp : RelaisApp
{
    private string? _database;

    /// <inheritdoc />
    protected override string? Database => _database;

    /// <inheritdoc />
    public override async ValueTask InitializeAsync()
    {
        _database = await PostgresServer.NewDatabaseAsync();
        await base.InitializeAsync();
    }
}
