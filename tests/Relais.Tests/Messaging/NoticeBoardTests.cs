using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Messaging.Contract;
using Relais.Messaging.Notices;
using Relais.Messaging.Preferences;
using Relais.Platform.Data;
using Xunit;

namespace Relais.Tests.Messaging;

public sealed class NoticeBoardOnSqliteTests(MessagingApp app) : NoticeBoardTests(app), IClassFixture<MessagingApp>;

public sealed class NoticeBoardOnPostgresTests(PostgresMessagingApp app) : NoticeBoardTests(app), IClassFixture<PostgresMessagingApp>;

public abstract class NoticeBoardTests(MessagingApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_told_twice_is_posted_once()
    {
        var person = await app.SomeoneAsync();
        await app.PostAsync(app.NoticeTo(person), app.NoticeTo(person));
        await app.PostAsync(app.NoticeTo(person));

        Assert.Single(await app.NoticesToAsync(person));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_one()
    {
        var person = await app.SomeoneAsync();
        await app.GivenAsync(PostedNotice.Of(app.NoticeTo(person), MailChoice.None));

        await Assert.ThrowsAsync<DbUpdateException>(() => app.GivenAsync(PostedNotice.Of(app.NoticeTo(person), MailChoice.None)));
    }

    [Fact]
    public async Task Nothing_is_posted_before_the_caller_saves()
    {
        var person = await app.SomeoneAsync();
        await app.InScopeAsync(scope => scope.GetRequiredService<INotices>().AddAsync(app.NoticeTo(person), Ct));

        Assert.Empty(await app.NoticesToAsync(person));
    }

    [Fact]
    public async Task Opening_a_subject_reads_what_was_said_of_it_and_nothing_else()
    {
        var (person, other) = (await app.SomeoneAsync(), await app.SomeoneAsync());
        await app.PostAsync(
            app.NoticeTo(person, "1", "request/a"), app.NoticeTo(person, "2", "request/b"), app.NoticeTo(other, "1", "request/a"));
        var now = app.Clock.GetCurrentInstant();
        await app.InScopeAsync(scope => scope.GetRequiredService<INotices>().ReadAsync(person, "request/a", now, Ct));

        Assert.Equal([now, null], (await app.NoticesToAsync(person)).Select(n => n.ReadAt));
        Assert.Equal([(Instant?)null], (await app.NoticesToAsync(other)).Select(n => n.ReadAt));
    }

    [Fact]
    public async Task Deliveries_are_the_fifty_newest_of_the_subject()
    {
        var person = await app.SomeoneAsync();
        var start = app.Clock.GetCurrentInstant();
        await app.PostAsync([.. Enumerable.Range(0, 60).Select(i =>
            app.NoticeTo(person, $"k{i}", "request/many", $"n° {i}") with { At = start + Duration.FromSeconds(i) })]);

        var deliveries = await app.DeliveriesAsync("request/many");

        Assert.Equal(Enumerable.Range(10, 50).Reverse().Select(i => $"n° {i}"), deliveries.Select(d => d.Title));
    }
}
