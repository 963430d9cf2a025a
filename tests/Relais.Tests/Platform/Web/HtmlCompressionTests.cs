using System.Net;
using Relais.Scenes.Teams;
using Relais.Testing;
using Relais.Tests.Scenes;
using Xunit;

namespace Relais.Tests.Platform.Web;

public class HtmlCompressionTests(StagedApp app) : IClassFixture<StagedApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task A_page_for_nobody_in_particular_is_compressed_as_the_browser_likes(string accepted, string? encoding)
    {
        using var browser = app.Browse();
        using var answer = await AskAsync(browser, "/", accepted, null);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    [InlineData("same-site", false)]
    [InlineData("cross-site", false)]
    [InlineData(null, false)]
    public async Task A_page_of_somebody_is_compressed_only_when_no_other_site_led_there(string? site, bool isCompressed)
    {
        using var browser = await app.BrowseAsAsync(OncobreizhScene.GeneralPractitioner);
        using var answer = await AskAsync(browser, "/recherche?q=martin", "br", site);
        Assert.Equal(isCompressed, answer.Content.Headers.ContentEncoding.Contains("br"));
        Assert.True(answer.StatusCode is HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_list_weighs_a_fifth_or_less()
    {
        using var browser = await app.BrowseAsAsync(OncobreizhScene.GeneralPractitioner);
        using var plain = await AskAsync(browser, "/demandes?vue=terminees", "identity", "same-origin");
        using var small = await AskAsync(browser, "/demandes?vue=terminees", "br", "same-origin");
        var (before, after) = ((await plain.Content.ReadAsByteArrayAsync(Ct)).Length, (await small.Content.ReadAsByteArrayAsync(Ct)).Length);
        Assert.True(after * 5 <= before, $"{before} bytes became {after}.");
    }

    [Fact]
    public async Task Each_answer_masks_the_token_of_its_forms_anew()
    {
        using var browser = await app.BrowseAsAsync(OncobreizhScene.GeneralPractitioner);
        Assert.NotEqual(await TokenAsync(browser), await TokenAsync(browser));
    }

    private static async Task<string?> TokenAsync(TestBrowser browser) =>
        (await browser.GetAsync("/patients")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");

    private static async Task<HttpResponseMessage> AskAsync(TestBrowser browser, string url, string accepted, string? site)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative)) { Headers = { { "Accept-Encoding", accepted } } };
        if (site is not null)
        {
            message.Headers.Add("Sec-Fetch-Site", site);
            message.Headers.Add("Sec-Fetch-Mode", "navigate");
        }

        return await browser.Http.SendAsync(message, Ct);
    }
}
