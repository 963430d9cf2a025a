using System.Net;
using Relais.Kernel;
using Relais.Requests.Lines;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Lines;

public abstract class RotaPagesTests(RelaisApp app)
{
    [Fact]
    public async Task A_coordinator_creates_a_rota_and_orders_its_members()
    {
        var scene = await TeamScene.GivenAsync(app);
        using var browser = await app.BrowseAsAsync(scene.Coordinator.Id);
        await browser.GetAsync(scene.Url + "/astreintes");
        await browser.SubmitAsync("astreinte", ("Fiche.Name", "Astreinte Brest"), ("Fiche.Anchor", "2026-03-02"));
        var rota = browser.Location!;
        await browser.VisitAsync(rota);
        Assert.Contains("Personne n’est d’astreinte", browser.Text, StringComparison.Ordinal);

        await AddAsync(browser, rota, scene.Anne.Id);
        await AddAsync(browser, rota, scene.Bruno.Id);
        Assert.Equal(8, Rows(browser).Count);
        Assert.StartsWith("du lundi 2 mars au dimanche 8 mars|Dr Maëlle Anne", Rows(browser)[0], StringComparison.Ordinal);

        await browser.SubmitAsync($"monter-{scene.Bruno.Id}");
        await browser.VisitAsync(rota);
        Assert.StartsWith("du lundi 2 mars au dimanche 8 mars|Dr Maëlle Bruno", Rows(browser)[0], StringComparison.Ordinal);

        await browser.SubmitAsync($"retirer-{scene.Bruno.Id}");
        await browser.VisitAsync(rota);
        Assert.Single(browser.Page.QuerySelectorAll("[data-member]"));
        await browser.VisitAsync(scene.Url + "/astreintes");
        Assert.Contains("Aujourd’hui : Dr Maëlle Anne", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_rota_says_so_beside_its_field_and_keeps_what_was_typed()
    {
        var scene = await TeamScene.GivenAsync(app);
        using var browser = await app.BrowseAsAsync(scene.Admin.Id);
        await browser.GetAsync(scene.Url + "/astreintes");

        await browser.SubmitAsync("astreinte", ("Fiche.Name", "Garde"), ("Fiche.Anchor", "hier"));

        Assert.NotNull(browser.Page.GetElementById("Fiche.Anchor-erreur"));
        Assert.Equal("Garde", browser.Page.GetElementById("Fiche.Name")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Replacements_and_absences_show_in_the_calendar()
    {
        var scene = await TeamScene.GivenAsync(app);
        var rota = scene.RotaOf(scene.Anne, scene.Bruno);
        await app.GivenAsync(rota, new Absence { Professional = scene.Bruno.Id, From = TeamScene.Today.PlusDays(7), To = TeamScene.Today.PlusDays(13) });
        using var browser = await app.BrowseAsAsync(scene.Coordinator.Id);
        var url = "/administration/astreintes/" + rota.Id;
        await browser.GetAsync(url);
        Assert.Contains("Absent : Dr Maëlle Anne reçoit", Rows(browser)[1], StringComparison.Ordinal);

        await browser.SubmitAsync("remplacement", ("Expert", $"{scene.Bruno.Id}"), ("From", "2026-03-06"), ("To", "2026-03-05"));
        Assert.Equal("rota.swap-dates", Code(browser));
        await browser.SubmitAsync("remplacement", ("Expert", $"{scene.Bruno.Id}"), ("From", "2026-03-05"), ("To", "2026-03-06"));
        await browser.VisitAsync(url);
        Assert.Contains("du jeudi 5 mars au vendredi 6 mars|Dr Maëlle Bruno|Remplace Dr Maëlle Anne", Rows(browser)[1], StringComparison.Ordinal);

        var swap = browser.Page.QuerySelectorAll("input[name=_handler]").Select(i => i.GetAttribute("value")!).Single(name => name.StartsWith("supprimer-", StringComparison.Ordinal));
        await browser.SubmitAsync(swap);
        await browser.VisitAsync(url);
        Assert.DoesNotContain("Remplace Dr", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_experts_of_the_team_enter_its_rotas()
    {
        var scene = await TeamScene.GivenAsync(app);
        var rota = scene.RotaOf();
        await app.GivenAsync(rota);
        using var browser = await app.BrowseAsAsync(scene.Coordinator.Id);
        await browser.GetAsync("/administration/astreintes/" + rota.Id);

        await browser.SubmitAsync("membre", ("Expert", $"{scene.Coordinator.Id}"));

        Assert.Equal("request.not-an-expert", Code(browser));
    }

    [Fact]
    public async Task Of_two_who_change_a_rota_at_once_the_second_is_told()
    {
        var scene = await TeamScene.GivenAsync(app);
        var rota = scene.RotaOf(scene.Anne, scene.Bruno);
        await app.GivenAsync(rota);
        using var first = await app.BrowseAsAsync(scene.Admin.Id);
        using var second = await app.BrowseAsAsync(scene.Coordinator.Id);
        await first.GetAsync("/administration/astreintes/" + rota.Id);
        await second.GetAsync("/administration/astreintes/" + rota.Id);

        await first.SubmitAsync("astreinte", ("Fiche.Name", "Garde de Brest"));
        await second.SubmitAsync($"retirer-{scene.Anne.Id}");

        Assert.Equal((HttpStatusCode.Redirect, "rota.changed-meanwhile"), (first.Status, Code(second)));
    }

    [Fact]
    public async Task Another_team_s_rotas_read_as_not_found()
    {
        var (scene, elsewhere) = (await TeamScene.GivenAsync(app), await TeamScene.GivenAsync(app));
        var rota = scene.RotaOf(scene.Anne);
        await app.GivenAsync(rota);

        foreach (var person in new[] { elsewhere.Admin.Id, elsewhere.Coordinator.Id, scene.Anne.Id })
        {
            using var browser = await app.BrowseAsAsync(person);
            foreach (var url in new[] { $"/administration/astreintes/{rota.Id}", scene.Url + "/astreintes", scene.Url + "/absences" })
            {
                await browser.GetAsync(url);
                Assert.Equal((url, HttpStatusCode.NotFound), (url, browser.Status));
            }
        }

        using var admin = await app.BrowseAsAsync(scene.Admin.Id);
        await admin.GetAsync("/administration/astreintes/" + rota.Id);
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Fact]
    public async Task The_command_answers_the_same()
    {
        var (scene, elsewhere) = (await TeamScene.GivenAsync(app), await TeamScene.GivenAsync(app));
        var rota = scene.RotaOf(scene.Anne);
        await app.GivenAsync(rota);
        var stranger = elsewhere.ActOf(elsewhere.Coordinator, Role.Coordinator);
        var command = new EditRota(rota.Id, rota.Version, new RotaText("Garde", TurnLength.Day, TeamScene.Today));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => app.InScopeAsync(
            scope => ((EditRotaHandler)scope.GetService(typeof(EditRotaHandler))!).HandleAsync(command, stranger, TestContext.Current.CancellationToken)));

        Assert.Equal("rota.not-found", refused.Refusal.Code);
    }

    private static string? Code(TestBrowser browser) => browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code");

    private static List<string> Rows(TestBrowser browser) =>
        [.. browser.Page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())))];

    private static async Task AddAsync(TestBrowser browser, string url, ProfessionalId expert)
    {
        await browser.SubmitAsync("membre", ("Expert", $"{expert}"));
        Assert.True(browser.Status is HttpStatusCode.Redirect, browser.Text);
        await browser.VisitAsync(url);
    }
}

/// <summary>On SQLite.</summary>
public sealed class RotaPagesTestsOnSqlite(RelaisApp app) : RotaPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class RotaPagesTestsOnPostgres(PostgresApp app) : RotaPagesTests(app), IClassFixture<PostgresApp>;
