namespace Relais.Testing;

/// <summary>The whole application on a database of its own in PostgreSQL.</summary>
public class PostgresApp : RelaisApp
{
    /// <inheritdoc />
    protected override async Task<string?> NewDatabaseAsync() => await PostgresServer.NewDatabaseAsync();
}
