using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Notices;
using Relais.Ui.Layout;
using Xunit;

namespace Relais.Tests.Messaging;

public sealed class NotificationsPageOnSqliteTests(MessagingApp app) : NotificationsPageTests(app), IClassFixture<MessagingApp>;

public sealed class NotificationsPageOnPostgresTests(PostgresMessagingApp app) : NotificationsPageTests(app), IClassFixture<PostgresMessagingApp>;

public abstract class NotificationsPageTests(MessagingApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_bell_teaches_what_will_ring_it()
    {
        using var browser = await app.BrowseAsAsync(await app.SomeoneAsync());
        await browser.GetAsync("/notifications");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("s’affichera ici", browser.Text, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("input[value=read-all]"));
    }

    [Fact]
    public async Task Nobody_reads_the_notices_of_another()
    {
        var (person, other) = (await app.SomeoneAsync(), await app.SomeoneAsync());
        await app.PostAsync(app.NoticeTo(other, title: "Pour quelqu’un d’autre"));
        using var browser = await app.BrowseAsAsync(person);
        await browser.GetAsync("/notifications");
        Assert.DoesNotContain("Pour quelqu’un d’autre", browser.Text, StringComparison.Ordinal);

        await browser.GetAsync($"/notifications/{(await app.NoticesToAsync(other))[0].Id}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Null((await app.NoticesToAsync(other))[0].ReadAt);
    }

    [Fact]
    public async Task Opening_a_notice_reads_it_and_leads_to_its_page()
    {
        var person = await app.SomeoneAsync();
        await app.PostAsync(app.NoticeTo(person));
        using var browser = await app.BrowseAsAsync(person);
        Assert.Equal(1, await UnreadAsync(person));
        await browser.GetAsync("/notifications");
        await browser.GetAsync(browser.Page.QuerySelector("a.r-list-title")!.GetAttribute("href")!);

        Assert.Equal("/demandes/1", browser.Location);
        Assert.Equal(0, await UnreadAsync(person));
    }

    [Fact]
    public async Task All_are_read_by_one_button()
    {
        var person = await app.SomeoneAsync();
        await app.PostAsync(app.NoticeTo(person, "1"), app.NoticeTo(person, "2"));
        using var browser = await app.BrowseAsAsync(person);
        await browser.GetAsync("/notifications");
        await browser.SubmitAsync("read-all");

        Assert.EndsWith("/notifications", browser.Location, StringComparison.Ordinal);
        Assert.Equal(0, await UnreadAsync(person));
    }

    [Fact]
    public async Task A_long_list_is_read_page_by_page_without_loss_even_when_hours_are_equal()
    {
        var person = await app.SomeoneAsync();
        var start = app.Clock.GetCurrentInstant();
        await app.PostAsync([.. Enumerable.Range(0, 75).Select(i =>
            app.NoticeTo(person, $"k{i:00}", title: $"Nouvelle {i:00}") with { At = start + Duration.FromSeconds(i / 20) })]);
        using var browser = await app.BrowseAsAsync(person);
        var read = new List<string>();
        for (var url = "/notifications"; url is not null; url = browser.Page.QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            await browser.GetAsync(url);
            read.AddRange(browser.Page.QuerySelectorAll("a.r-list-title").Select(link => link.TextContent));
        }

        Assert.Equal(75, read.Count);
        Assert.Equal(75, read.Distinct().Count());
        Assert.StartsWith("Nouvelle 6", read[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_alone_renews_the_page()
    {
        var person = await app.SomeoneAsync();
        using var browser = await app.BrowseAsAsync(person);
        await browser.GetAsync("/notifications");
        var region = browser.Page.QuerySelector("[data-hx-get]")!.GetAttribute("data-hx-get")!;
        await app.PostAsync(app.NoticeTo(person, title: "Toute fraîche <script>"));
        var html = await browser.Http.GetStringAsync(new Uri(region, UriKind.Relative), Ct);

        Assert.Contains("Toute fra", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
    }

    private Task<int> UnreadAsync(ProfessionalId person) =>
        app.InScopeAsync(scope => scope.GetRequiredService<IBell>().UnreadAsync(new Act(person, app.Clock.GetCurrentInstant()), Ct));
}
