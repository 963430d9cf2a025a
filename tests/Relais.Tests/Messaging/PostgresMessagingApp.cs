using Relais.Testing;

namespace Relais.Tests.Messaging;

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresMessagingApp : MessagingApp
{
    private string? _database;

    protected override string? Database => _database;

    public override async ValueTask InitializeAsync()
    {
        _database = await PostgresServer.NewDatabaseAsync();
        await base.InitializeAsync();
    }
}
