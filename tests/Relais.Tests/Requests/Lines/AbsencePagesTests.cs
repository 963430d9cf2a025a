using System.Net;
using Relais.Requests.Lines;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Lines;

public abstract class AbsencePagesTests(RelaisApp app)
{
    [Fact]
    public async Task An_expert_declares_an_absence_sees_it_and_takes_it_back()
    {
        var scene = await TeamScene.GivenAsync(app);
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await anne.GetAsync("/absences");
        await anne.SubmitAsync("absence", ("From", "2026-03-09"), ("To", "2026-03-06"));
        Assert.Equal("absence.dates", Code(anne));
        Assert.Equal("2026-03-09", anne.Page.GetElementById("From")?.GetAttribute("value"));

        await anne.SubmitAsync("absence", ("To", "2026-03-15"));
        await anne.VisitAsync("/absences");
        Assert.Contains("Du lundi 9 mars au dimanche 15 mars", anne.Text, StringComparison.Ordinal);

        await anne.SubmitAsync(Deletes(anne).Single());
        await anne.VisitAsync("/absences");
        Assert.Empty(Deletes(anne));
    }

    [Fact]
    public async Task A_coordinator_is_warned_of_the_hole_that_an_absence_leaves()
    {
        var scene = await TeamScene.GivenAsync(app);
        await app.GivenAsync(scene.LineTo(RecipientKind.Expert, scene.Anne.Id.Value));
        using var browser = await app.BrowseAsAsync(scene.Coordinator.Id);
        await browser.GetAsync(scene.Url + "/absences");
        await browser.SubmitAsync("absence", ("Expert", $"{scene.Bruno.Id}"), ("From", "2026-03-09"), ("To", "2026-03-15"));
        await browser.VisitAsync(scene.Url + "/absences");
        Assert.Empty(browser.Page.QuerySelectorAll("li .r-notice"));

        await browser.SubmitAsync("absence", ("Expert", $"{scene.Anne.Id}"), ("From", "2026-03-09"), ("To", "2026-03-15"));
        await browser.VisitAsync(scene.Url + "/absences");

        Assert.Equal(
            "Ligne «\u00A0Lésion cutanée suspecte\u00A0», Brest\u00A0: la coordination répond du lundi 9 mars à 0\u00A0h au lundi 16 mars à 0\u00A0h.",
            Assert.Single(browser.Page.QuerySelectorAll("li .r-notice")).TextContent.Trim());
    }

    [Fact]
    public async Task A_coordinator_declares_for_the_experts_of_the_team_alone()
    {
        var (scene, elsewhere) = (await TeamScene.GivenAsync(app), await TeamScene.GivenAsync(app));
        var theirs = new Absence { Professional = elsewhere.Anne.Id, From = TeamScene.Today, To = TeamScene.Today };
        var ours = new Absence { Professional = scene.Anne.Id, From = TeamScene.Today, To = TeamScene.Today };
        await app.GivenAsync(theirs, ours);
        using var browser = await app.BrowseAsAsync(scene.Coordinator.Id);
        await browser.GetAsync(scene.Url + "/absences");
        Assert.Equal(["supprimer-" + ours.Id], Deletes(browser));

        await browser.SubmitAsync("absence", ("Expert", $"{elsewhere.Anne.Id}"), ("From", "2026-03-09"), ("To", "2026-03-15"));
        Assert.Equal("absence.not-found", Code(browser));
        await browser.SubmitAsync(Deletes(browser).Single());
        await browser.VisitAsync(scene.Url + "/absences");
        Assert.Empty(Deletes(browser));
    }

    [Fact]
    public async Task Nobody_else_has_absences()
    {
        var scene = await TeamScene.GivenAsync(app, isCoordinated: false);
        using var manager = await app.BrowseAsAsync(scene.Coordinator.Id);
        using var admin = await app.BrowseAsAsync(scene.Admin.Id);

        await manager.GetAsync("/absences");
        await admin.GetAsync("/absences");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (manager.Status, admin.Status));
        Assert.DoesNotContain(admin.Page.QuerySelectorAll("input[name=_handler]"), input => input.GetAttribute("value") == "absence");
        Assert.NotNull(admin.Page.QuerySelector($"a[href='{scene.Url}/absences']"));
    }

    private static string? Code(TestBrowser browser) => browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code");

    private static IEnumerable<string> Deletes(TestBrowser browser) =>
        browser.Page.QuerySelectorAll("input[name=_handler]").Select(i => i.GetAttribute("value")!).Where(name => name.StartsWith("supprimer-", StringComparison.Ordinal));
}

/// <summary>On SQLite.</summary>
public sealed class AbsencePagesTestsOnSqlite(RelaisApp app) : AbsencePagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class AbsencePagesTestsOnPostgres(PostgresApp app) : AbsencePagesTests(app), IClassFixture<PostgresApp>;
