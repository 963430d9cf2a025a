using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Testing;
using Relais.Tests.Requests.Races;

namespace Relais.Tests.Requests.Pages;

/// <summary>What tests of the pages of a request do: stage a team, send, press the buttons.</summary>
public abstract class RequestPages(RelaisApp app)
{
    private protected const string Question = "Faut-il la voir vite ?";

    private protected World World { get; } = new(app);

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    private protected static string? Code(TestBrowser browser) => browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code");

    private protected static string? Held(TestBrowser browser, string name) =>
        browser.Page.QuerySelector($"[name='{name}']") is { } field ? field.GetAttribute("value") ?? field.TextContent.Trim() : null;

    private protected static async Task DoAsync(TestBrowser browser, RequestId request, string page, string form, params (string Name, string Value)[] fields)
    {
        await browser.GetAsync($"/demandes/{request}{page}");
        await browser.SubmitAsync(form, fields);
        Assert.True(browser.Location is not null, $"{form}: {browser.Status} {Code(browser)}");
    }

    private protected static async Task<string> TextAsync(TestBrowser browser, RequestId request)
    {
        var page = await browser.VisitAsync($"/demandes/{request}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        return page.QuerySelector("main")!.TextContent;
    }

    private protected Task<RaceScene> StageAsync() => RaceScene.StageAsync(app, "pages-" + Guid.CreateVersion7().ToString("N")[^8..]);

    private protected async Task<(RaceScene Scene, RequestId Request)> SentAsync()
    {
        var scene = await StageAsync();
        return (scene, await World.SendAsync(scene.Author, scene.Line.Id, Given.Traits("Guivarc’h"), Question));
    }

    private protected async Task<RequestId> SendByPageAsync(RaceScene scene)
    {
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");
        await FillAsync(author);
        Assert.True(author.Location?.StartsWith("/demandes/", StringComparison.Ordinal) == true, author.Text);
        return RequestId.From(Guid.Parse(author.Location!.Split('/')[^1]));
    }

    /// <summary>Fills the form of a new request about somebody new, and sends it.</summary>
    private protected static async Task FillAsync(TestBrowser author, params (string Name, string Value)[] answers)
    {
        await author.SubmitAsync(
            "envoyer",
            [
                ("Patient.BirthName", RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPRSTUV", 10)),
                ("Patient.FirstNames", "Yuna"), ("Patient.BirthDate", "14/07/1958"), ("Patient.Sex", "F"), ("Patient.Commune", "Carhaix-Plouguer (29270)"),
                ("Question", Question), ("Consent", "on"),
                .. answers,
            ]);
    }

    private protected Task<ProfessionalId> OnDutyAsync(RequestId request) =>
        app.InScopeAsync(async scope =>
        {
            var sent = await scope.GetRequiredService<RelaisDb>().FindAsync<Relais.Requests.Life.Request>([request], Ct);
            return ProfessionalId.From(sent!.Notified[0]);
        });

    private protected Task<string> NumberAsync(RequestId request) =>
        app.InScopeAsync(async scope => (await scope.GetRequiredService<RelaisDb>().FindAsync<Relais.Requests.Life.Request>([request], Ct))!.Number);
}
