using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Scenes;
using Relais.Scenes.Teams;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Scenes;

public sealed class InvitedOutsiderTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_outsider_invited_to_a_session_reads_its_cases_and_not_the_requests()
    {
        await Relais.Scenes.Scenes.PlantAsync(app.Services, SceneName.Oncobreizh, Ct);
        using var browser = await app.BrowseAsAsync(OncobreizhScene.Invited);
        await browser.GetAsync("/accueil");
        Assert.NotNull(browser.Page.QuerySelector("main a.r-stat-link[href='/concertation']"));
        await browser.GetAsync("/notifications");
        Assert.Contains("Vous êtes convié à une concertation", browser.Text, StringComparison.Ordinal);
        await browser.GetAsync("/concertation?vue=mon-avis");
        await browser.GetAsync(browser.Page.QuerySelector("main a.r-list-title")!.GetAttribute("href")!);
        var cases = browser.Page.QuerySelectorAll("main a[href^='/concertation/dossiers/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        Assert.Equal(2, cases.Count);
        await browser.GetAsync(cases[0]);
        Assert.NotNull(browser.Page.QuerySelector("textarea[name=Opinion]"));
        Assert.Null(browser.Page.QuerySelector("main a[href^='/demandes/']"));
        Assert.Null(browser.Page.QuerySelector("aside [aria-label=Actions]"));
        var requests = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Request>().Where(r => r.Team == OncobreizhScene.Team && r.State == RequestState.InCharge).Select(r => r.Id).ToListAsync(Ct));
        await browser.GetAsync($"/demandes/{requests[0]}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }
}
