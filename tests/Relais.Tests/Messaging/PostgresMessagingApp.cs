using Relais.Testing;

namespace Relais.Tests.Messaging;

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresMessagingApp : MessagingApp
{
    protected override async Task<string?> NewDatabaseAsync() => await PostgresServer.NewDatabaseAsync();
}
