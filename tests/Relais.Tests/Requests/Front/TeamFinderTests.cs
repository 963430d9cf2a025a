using AngleSharp.Dom;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Front;

/// <summary>The team finder when many teams answer: a page at a time, in one order, whatever is typed in the address.</summary>
public sealed class TeamFinderTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    [Fact]
    public async Task Many_teams_come_a_page_at_a_time()
    {
        var place = Given.AnEss("Finistère");
        await app.GivenAsync(place);
        for (var number = 0; number < 23; number++)
        {
            var team = Given.ATeam(place, $"cherchee-{number:00}");
            var rota = Given.ARota(team, "Astreinte");
            await app.GivenAsync(team, rota, Given.ALine(team, "Plaie qui traîne", rota));
        }

        using var browser = app.Browse();
        await browser.VisitAsync("/?besoin=plaie");
        var (shown, pages) = (Names(browser), 1);
        while (browser.Page.QuerySelector("a[rel=next]") is { } next)
        {
            Assert.Equal(10, Names(browser).Count);
            await browser.VisitAsync(next.GetAttribute("href")!);
            shown.AddRange(Names(browser));
            pages++;
        }

        Assert.Equal((3, 23), (pages, shown.Count));
        Assert.Equal(shown.Order(StringComparer.Ordinal), shown);
        Assert.Equal("/?besoin=plaie&debut=10", browser.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        foreach (var wrong in new[] { "23", "-5", "abc", "99999999999999" })
        {
            await browser.VisitAsync($"/?besoin=plaie&debut={wrong}");
            Assert.Equal(shown[..10], Names(browser));
        }

        await browser.VisitAsync("/?besoin=cherchee-07");
        Assert.Single(Names(browser));
        Assert.Null(browser.Page.QuerySelector(".r-pager"));
    }

    private static List<string> Names(TestBrowser browser) => [.. browser.Page.QuerySelectorAll("section.r-card h2").Select(title => title.Text())];
}
