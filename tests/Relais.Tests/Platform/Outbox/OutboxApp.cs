using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Outbox;
using Relais.Testing;

namespace Relais.Tests.Platform.Outbox;

/// <summary>Something that happened in these tests, and whether hearing of it fails the first time.</summary>
internal sealed record Happened(string What, bool FailsOnce = false);

/// <summary>What the handlers of these tests heard: their name and what happened.</summary>
internal sealed class Heard
{
    public ConcurrentQueue<string> Words { get; } = [];
}

/// <summary>Hears everything.</summary>
internal sealed class Curious(Heard heard) : IHandle<Happened>
{
    public Task HandleAsync(Happened told, Guid id, CancellationToken ct)
    {
        heard.Words.Enqueue($"curious {told.What}");
        return Task.CompletedTask;
    }
}

/// <summary>Hears what it registered for; fails at the first attempt where the event says so.</summary>
internal sealed class Choosy(Heard heard) : IHandle<Happened>
{
    public Task HandleAsync(Happened told, Guid id, CancellationToken ct)
    {
        var before = heard.Words.Count(word => word == $"choosy {told.What}");
        heard.Words.Enqueue($"choosy {told.What}");
        return told.FailsOnce && before == 0 ? Task.FromException(new InvalidOperationException("The first time.")) : Task.CompletedTask;
    }
}

/// <summary>Something that only one handler may ever want.</summary>
internal sealed record Whispered(string What);

/// <summary>Hears loud words alone.</summary>
internal sealed class Deaf(Heard heard) : IHandle<Whispered>
{
    public Task HandleAsync(Whispered told, Guid id, CancellationToken ct)
    {
        heard.Words.Enqueue($"deaf {told.What}");
        return Task.CompletedTask;
    }
}

internal static class OutboxHandlers
{
    public static void AddTo(IWebHostBuilder builder) => builder.ConfigureServices(services => services
        .AddSingleton<Heard>()
        .AddHandler<Happened, Curious>()
        .AddHandler<Happened, Choosy>(told => told.What.StartsWith("work", StringComparison.Ordinal))
        .AddHandler<Whispered, Deaf>(told => told.What == "LOUD"));
}

/// <summary>On SQLite.</summary>
public sealed class SqliteOutboxApp : RelaisApp
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        OutboxHandlers.AddTo(builder);
    }
}

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresOutboxApp : PostgresApp
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        OutboxHandlers.AddTo(builder);
    }
}
