using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Messaging.Contract;
using Relais.Messaging.Preferences;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Xunit;

namespace Relais.Tests.Messaging;

public class MailPreferencesPageTests(MessagingApp app) : IClassFixture<MessagingApp>
{
    private const string Url = "/compte/notifications";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_never_chose_is_mailed_at_once()
    {
        using var browser = await app.BrowseAsAsync(await app.SomeoneAsync());
        await browser.GetAsync(Url);

        Assert.Equal("AtOnce", browser.Page.QuerySelector("input[name=Choice][checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_choice_is_kept_and_journaled()
    {
        var person = await app.SomeoneAsync();
        using var browser = await app.BrowseAsAsync(person);
        foreach (var choice in new[] { "HourlyDigest", "None" })
        {
            await browser.GetAsync(Url);
            await browser.SubmitAsync("choose-mail", ("Choice", choice));
            Assert.EndsWith(Url, browser.Location, StringComparison.Ordinal);
        }

        await browser.GetAsync(Url);
        Assert.Equal("None", browser.Page.QuerySelector("input[name=Choice][checked]")?.GetAttribute("value"));
        Assert.Equal(2, await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>()
            .CountAsync(entry => entry.By == person && entry.Action == "messaging.choose-mail", Ct)));
    }

    [Theory]
    [InlineData("Tomorrow")]
    [InlineData("7")]
    [InlineData("")]
    public async Task An_unknown_choice_is_refused(string choice)
    {
        using var browser = await app.BrowseAsAsync(await app.SomeoneAsync());
        await browser.GetAsync(Url);
        await browser.SubmitAsync("choose-mail", ("Choice", choice));

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector("[data-code='messaging.unknown-choice']"));
    }

    [Fact]
    public async Task Mails_that_have_not_left_follow_the_new_choice()
    {
        var person = await app.SomeoneAsync();
        await app.PrefersAsync(person, MailChoice.HourlyDigest);
        await app.PostAsync(app.NoticeTo(person, subject: "request/change"));
        using var browser = await app.BrowseAsAsync(person);
        await browser.GetAsync(Url);
        await browser.SubmitAsync("choose-mail", ("Choice", "None"));

        Assert.Equal(DeliveryState.BellOnly, Assert.Single(await app.DeliveriesAsync("request/change")).State);
    }
}
