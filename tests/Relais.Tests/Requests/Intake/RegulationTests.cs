using System.Net;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Intake;

/// <summary>The worklist of coordination.</summary>
public abstract class RegulationTests(RelaisApp app)
{
    [Fact]
    public async Task Red_flags_come_first_with_their_score_in_sentences()
    {
        var scene = await IntakeScene.GivenAsync(app);
        await scene.SendAsync("Abgrall");
        await scene.SendAsync("Bothorel", "Lésion avec saignement depuis hier.");
        using var browser = await scene.CoordinatorAsync();

        await browser.GetAsync("/regulation");

        Assert.Equal(["BOTHOREL Yuna", "ABGRALL Yuna"], Patients(browser));
        Assert.Contains("+40 : Drapeau rouge : saignement.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Il manque", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Relais", browser.Page.QuerySelector(".r-list-sub")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_are_in_the_address()
    {
        var scene = await IntakeScene.GivenAsync(app);
        await scene.SendAsync("Abgrall");
        var flagged = await scene.SendAsync("Bothorel", "Une fièvre et une lésion.");
        await scene.World.ClaimAsync(scene.Anne.Id, flagged);
        using var browser = await scene.CoordinatorAsync();

        await ShowsAsync(browser, "?priorite=haute", "BOTHOREL Yuna");
        await ShowsAsync(browser, "?priorite=normale", "ABGRALL Yuna");
        await ShowsAsync(browser, "?libre=oui", "ABGRALL Yuna");
        await ShowsAsync(browser, "?etat=en-charge", "BOTHOREL Yuna");
        await ShowsAsync(browser, "?canal=telephone");
        await ShowsAsync(browser, "?retard=oui");
        await ShowsAsync(browser, "?canal=nimporte&apres=abc", "BOTHOREL Yuna", "ABGRALL Yuna");
    }

    [Fact]
    public async Task Pages_follow_each_other_by_key_and_lose_nobody()
    {
        var scene = await IntakeScene.GivenAsync(app);
        for (var n = 0; n < 28; n++)
        {
            await scene.SendAsync($"Patient{(char)('A' + n)}", n % 9 == 0 ? "Une fièvre." : "Une lésion.");
        }

        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation");
        var first = Patients(browser);
        var next = browser.Page.QuerySelector("a[href*='apres=']")!.GetAttribute("href")!;
        await browser.GetAsync(next);

        Assert.Equal((25, 3), (first.Count, Patients(browser).Count));
        Assert.Equal(28, first.Concat(Patients(browser)).Distinct().Count());
    }

    [Fact]
    public async Task Several_requests_are_entrusted_to_an_expert_at_once()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var (one, two) = (await scene.SendAsync("Abgrall"), await scene.SendAsync("Bothorel"));
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation");

        await browser.SubmitAsync("lot", ("Demandes", one.ToString()), ("Demandes", two.ToString()), ("Expert", scene.Bruno.Id.ToString()), ("Action", "confier"));

        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        foreach (var id in new[] { one, two })
        {
            Assert.Equal((RequestState.InCharge, scene.Bruno.Id), ((await scene.ReadAsync(id)).State, (await scene.ReadAsync(id)).Expert));
        }

        await browser.GetAsync("/regulation");
        Assert.Contains("2 demandes confiées", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Dr Maëlle Bruno", browser.Page.QuerySelector("aside")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_priority_is_set_kept_in_the_thread_and_hidden_from_the_requester()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Abgrall");
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation");

        await browser.SubmitAsync("lot", ("Demandes", id.ToString()), ("Rank", "basse"), ("Why", "Vue hier."), ("Action", "classer"));
        await ShowsAsync(browser, "?priorite=basse", "ABGRALL Yuna");

        var step = (await scene.ReadAsync(id)).Steps.Single(s => s.Kind is StepKind.Prioritised);
        Assert.Equal((true, "Priorité : Basse\n\nVue hier."), (step.IsPrivate, step.Text));
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");
        Assert.DoesNotContain("Vue hier.", author.Text, StringComparison.Ordinal);

        await browser.GetAsync("/regulation");
        await browser.SubmitAsync("lot", ("Demandes", id.ToString()), ("Rank", "basse"), ("Action", "classer"));
        Assert.Equal("intake.same-priority", Code(browser));
        await browser.SubmitAsync("lot", ("Action", "dispatcher"));
        Assert.Equal("intake.nothing-chosen", Code(browser));
        await browser.SubmitAsync("lot", [.. Enumerable.Range(0, 101).Select(_ => ("Demandes", Guid.CreateVersion7().ToString())), ("Action", "dispatcher")]);
        Assert.Equal("intake.too-many-chosen", Code(browser));
    }

    [Fact]
    public async Task Only_what_waits_is_dispatched_again()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var (waiting, taken) = (await scene.SendAsync("Abgrall"), await scene.SendAsync("Bothorel"));
        await scene.World.ClaimAsync(scene.Anne.Id, taken);
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation");

        await browser.SubmitAsync("lot", ("Demandes", taken.ToString()), ("Action", "dispatcher"));
        Assert.Equal("intake.not-waiting", Code(browser));
        await browser.SubmitAsync("lot", ("Demandes", waiting.ToString()), ("Demandes", taken.ToString()), ("Action", "dispatcher"));

        Assert.Equal(2, (await scene.ReadAsync(waiting)).Steps.Count(s => s.Kind is StepKind.Routed));
        Assert.Single((await scene.ReadAsync(taken)).Steps, s => s.Kind is StepKind.Routed);
    }

    [Fact]
    public async Task An_emergency_is_oriented_with_a_reason_and_says_to_call_the_15()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Abgrall");
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync($"/demandes/{id}/orienter");

        await browser.SubmitAsync("orienter", ("Orientation", nameof(Orientation.Emergency)), ("Why", ""));
        Assert.Equal("request.reason-missing", Code(browser));
        await browser.SubmitAsync("orienter", ("Orientation", nameof(Orientation.Emergency)), ("Why", "Purpura fébrile."));

        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");
        Assert.Contains("Urgence : appelez le 15", author.Text, StringComparison.Ordinal);
        Assert.Contains("Purpura fébrile.", author.Text, StringComparison.Ordinal);
        await author.GetAsync($"/demandes/{id}/orienter");
        Assert.Equal("request.not-the-coordinator", Code(author));
    }

    [Fact]
    public async Task Another_team_sees_nothing_of_it()
    {
        var (scene, elsewhere) = (await IntakeScene.GivenAsync(app), await IntakeScene.GivenAsync(app));
        var id = await scene.SendAsync("Abgrall");
        using var browser = await elsewhere.CoordinatorAsync();

        await browser.GetAsync("/regulation");
        Assert.Empty(Patients(browser));
        await browser.GetAsync($"/demandes/{id}/reunir");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    internal static string? Code(TestBrowser browser) => browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code");

    private static List<string> Patients(TestBrowser browser) => [.. browser.Page.QuerySelectorAll("[data-list] a.r-list-title").Select(a => a.TextContent)];

    private static async Task ShowsAsync(TestBrowser browser, string query, params string[] patients)
    {
        await browser.GetAsync("/regulation" + query);
        Assert.Equal((query, HttpStatusCode.OK), (query, browser.Status));
        Assert.Equal(patients, Patients(browser));
    }
}

public sealed class SqliteRegulationTests(RelaisApp app) : RegulationTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresRegulationTests(PostgresApp app) : RegulationTests(app), IClassFixture<PostgresApp>;
