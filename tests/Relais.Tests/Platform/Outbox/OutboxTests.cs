using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Platform.Outbox;

public sealed class SqliteOutboxTests(SqliteOutboxApp app) : OutboxTests(app), IClassFixture<SqliteOutboxApp>;

public sealed class PostgresOutboxTests(PostgresOutboxApp app) : OutboxTests(app), IClassFixture<PostgresOutboxApp>;

/// <summary>Events are told to those who want them, once each, whatever fails.</summary>
public abstract class OutboxTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_handler_hears_once_what_it_wants()
    {
        await TellAsync(new Happened("work 1"));
        await TellAsync(new Happened("rest 1"));

        Assert.Equal(["choosy work 1", "curious rest 1", "curious work 1"], Words("1"));
    }

    [Fact]
    public async Task What_nobody_wants_is_done_without_a_proof()
    {
        var id = await TellAsync(new Whispered("hush"));

        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RelaisDb>();
            Assert.NotNull((await db.Set<OutboxMessage>().AsNoTracking().SingleAsync(message => message.Id == id, Ct)).DoneAt);
            Assert.False(await db.Set<OutboxHandled>().AnyAsync(handled => handled.Message == id, Ct));
        });
        Assert.DoesNotContain("deaf hush", Words("hush"));
    }

    [Fact]
    public async Task A_failure_is_tried_again_later_and_the_others_hear_nothing_twice()
    {
        var id = await TellAsync(new Happened("work 2", FailsOnce: true));
        await app.InScopeAsync(async services =>
        {
            var message = await services.GetRequiredService<RelaisDb>().Set<OutboxMessage>().AsNoTracking().SingleAsync(message => message.Id == id, Ct);
            Assert.Equal((1, null, nameof(InvalidOperationException)), (message.Attempts, message.DoneAt, message.LastError));
        });

        app.Clock.Advance(Duration.FromMinutes(1));
        await TellDueAsync(id);

        Assert.Equal(["choosy work 2", "choosy work 2", "curious work 2"], Words("2"));
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_keeps_its_fault_and_stops_no_other()
    {
        var broken = new OutboxMessage { Id = Guid.CreateVersion7(), Type = nameof(Happened), Payload = "{", At = app.Clock.GetCurrentInstant() };
        await app.GivenAsync(broken);
        await TellAsync(new Happened("work 3"));

        Assert.Equal(["choosy work 3", "curious work 3"], Words("3"));
        await app.InScopeAsync(async services =>
        {
            var message = await services.GetRequiredService<RelaisDb>().Set<OutboxMessage>().AsNoTracking().SingleAsync(message => message.Id == broken.Id, Ct);
            Assert.Equal((null, "JsonException"), (message.DoneAt, message.LastError));
        });
    }

    private IEnumerable<string> Words(string about) =>
        app.Services.GetRequiredService<Heard>().Words.Where(word => word.EndsWith(about, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private async Task<Guid> TellAsync<TEvent>(TEvent told)
        where TEvent : class
    {
        var id = await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RelaisDb>();
            db.Tell(told, app.Clock.GetCurrentInstant());
            await db.SaveChangesAsync(Ct);
            return db.ChangeTracker.Entries<OutboxMessage>().Single().Entity.Id;
        });
        await TellDueAsync(id);
        return id;
    }

    // The application tells it by itself: a second teller would be another node, and what a handler does outside the database could be seen twice.
    private async Task TellDueAsync(Guid id)
    {
        for (var n = 0; n < 500 && await IsDueAsync(id); n++)
        {
            await Task.Delay(20, Ct);
        }
    }

    private Task<bool> IsDueAsync(Guid id)
    {
        var now = app.Clock.GetCurrentInstant();
        return app.InScopeAsync(services => services.GetRequiredService<RelaisDb>().Set<OutboxMessage>()
            .AnyAsync(message => message.Id == id && message.DoneAt == null && message.DueAt <= now, Ct));
    }
}
