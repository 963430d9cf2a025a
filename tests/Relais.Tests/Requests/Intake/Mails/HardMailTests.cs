using System.Net;
using NodaTime;
using Relais.Requests.Intake.Mails;
using Relais.Testing;
using ReceivedMail = Relais.Requests.Intake.Mails.ReceivedMail;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>A corpus of hard mails: none crashes, none is lost, each is shown for what it is.</summary>
public sealed class HardMailTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    public static TheoryData<string> Names() => [.. HardMail.All.Keys];

    [Fact]
    public void The_corpus_holds_more_than_sixty_mails() => Assert.True(HardMail.All.Count >= 60, $"{HardMail.All.Count}");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_kept_whole_and_shown_for_what_it_is(string name)
    {
        var (hard, scene) = (HardMail.All[name], await MailScene.GivenAsync(app));
        var raw = hard.Make();
        app.Clock.Advance(Duration.FromMinutes(2));

        var mail = await scene.ReceiveAsync(raw);

        Assert.Equal((hard.Verdict, hard.Readability), (mail.Verdict, mail.Readability));
        Assert.Equal(hard.Verdict is MailVerdict.Ordinary ? MailState.Waiting : MailState.SetAside, mail.State);
        Assert.All(hard.Says, says => Assert.Contains(says, mail.Text, StringComparison.Ordinal));
        Assert.Equal(hard.FileCount ?? hard.Files.Length, mail.Files.Count(file => file.File is not null));
        Assert.Equal(hard.Refused, mail.Files.Count(file => file.Why is not null));
        Assert.Empty(hard.Files.Except(mail.Files.Select(file => file.Name)));
        Assert.Equal(hard.Subject ?? mail.Subject, mail.Subject);
        await AssertShownAsync(scene, mail, raw);
    }

    private static async Task AssertShownAsync(MailScene scene, ReceivedMail mail, byte[] raw)
    {
        using var browser = await scene.Intake.CoordinatorAsync();
        await browser.GetAsync($"/regulation/courriels/{mail.Id}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(browser.Page.QuerySelectorAll("main script, main iframe, main img"));
        using var whole = await browser.Http.GetAsync(new Uri($"/fichiers/{mail.Raw}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(raw, await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", whole.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("sandbox", string.Join(' ', whole.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
