using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Lines;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Lines;

public abstract class LinePagesTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_with_bad_hours_says_how_to_write_them_and_loses_nothing()
    {
        var scene = await TeamScene.GivenAsync(app);
        using var admin = await app.BrowseAsAsync(scene.Admin.Id);
        await admin.GetAsync(scene.Url + "/lignes/nouvelle");
        await admin.SubmitAsync("ligne", ("Fiche.Name", "Lésion suspecte"), ("Fiche.Guidance", "Deux photos."), ("Fiche.Hours", "lundi matin"), ("Fiche.UrgentPromiseHours", "4"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("08:00-12:00", admin.Page.GetElementById("Fiche.Hours-erreur")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Lésion suspecte", "Deux photos.", "lundi matin", "4"), (Held(admin, "Name"), Held(admin, "Guidance"), Held(admin, "Hours"), Held(admin, "UrgentPromiseHours")));

        await admin.SubmitAsync("ligne", ("Fiche.Hours", "lundi au vendredi 8h-19h"));
        await admin.VisitAsync(admin.Location!);
        Assert.Equal("Lésion suspecte", admin.Page.QuerySelector("h1")?.TextContent);
        Assert.Contains("du lundi au vendredi de 8\u00A0h à 19\u00A0h", admin.Text, StringComparison.Ordinal);
        await admin.GetAsync("/administration/lignes");
        Assert.Contains("Lésion suspecte", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_do_not_administer_the_team_find_nothing()
    {
        var (scene, elsewhere) = (await TeamScene.GivenAsync(app), await TeamScene.GivenAsync(app));
        var line = scene.LineTo();
        await app.GivenAsync(line);

        foreach (var person in new[] { elsewhere.Admin.Id, scene.Coordinator.Id, scene.Anne.Id })
        {
            using var browser = await app.BrowseAsAsync(person);
            foreach (var url in new[] { $"/administration/lignes/{line.Id}", scene.Url + "/lignes/nouvelle" })
            {
                await browser.GetAsync(url);
                Assert.Equal((url, HttpStatusCode.NotFound), (url, browser.Status));
            }
        }

        using var expert = await app.BrowseAsAsync(scene.Anne.Id);
        await expert.GetAsync("/administration/lignes");
        Assert.Equal(HttpStatusCode.NotFound, expert.Status);
    }

    [Fact]
    public async Task The_commands_answer_the_same()
    {
        var (scene, elsewhere) = (await TeamScene.GivenAsync(app), await TeamScene.GivenAsync(app));
        var line = scene.LineTo();
        await app.GivenAsync(line);
        var stranger = elsewhere.ActOf(elsewhere.Admin, Role.Administrator);

        await RefusedAsync<EditLineHandler>("line.not-found", handler => handler.HandleAsync(new EditLine(line.Id, line.Version, TeamScene.Text), stranger, Ct));
        await RefusedAsync<CreateLineHandler>("line.not-found", handler => handler.HandleAsync(new CreateLine(scene.Team.Id, TeamScene.Text), stranger, Ct));
        await RefusedAsync<AddRecipientHandler>("line.not-found", handler => handler.HandleAsync(new AddRecipient(line.Id, line.Version, RecipientScope.Fallback, null, ""), stranger, Ct));
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told_and_keeps_what_was_typed()
    {
        var scene = await TeamScene.GivenAsync(app);
        var line = scene.LineTo();
        await app.GivenAsync(line);
        using var first = await app.BrowseAsAsync(scene.Admin.Id);
        using var second = await app.BrowseAsAsync(scene.Admin.Id);
        await first.GetAsync(UrlOf(line));
        await second.GetAsync(UrlOf(line));

        await first.SubmitAsync("ligne", ("Fiche.Name", "Grain de beauté"));
        await second.SubmitAsync("ligne", ("Fiche.Name", "Mélanome"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.Status, second.Status));
        Assert.Equal("line.changed-meanwhile", second.Page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
        Assert.Equal("Mélanome", Held(second, "Name"));
        await first.GetAsync(UrlOf(line));
        Assert.Equal("Grain de beauté", Held(first, "Name"));
    }

    [Fact]
    public async Task Recipients_are_added_moved_and_removed_and_the_journal_says_so()
    {
        var scene = await TeamScene.GivenAsync(app);
        var line = scene.LineTo();
        await app.GivenAsync(line);
        using var admin = await app.BrowseAsAsync(scene.Admin.Id);
        await admin.GetAsync(UrlOf(line));
        await AddAsync(admin, $"ajouter-{scene.Brest.Id}", $"Expert:{scene.Anne.Id}");
        await AddAsync(admin, $"ajouter-{scene.Brest.Id}", $"Expert:{scene.Bruno.Id}");
        await AddAsync(admin, "ajouter-Backup", $"Expert:{scene.Bruno.Id}");
        Assert.Equal(["1. Dr Maëlle Anne", "2. Dr Maëlle Bruno", "1. Dr Maëlle Bruno"], Recipients(admin));

        await admin.SubmitAsync("monter-" + IdOf(admin, 1));
        await admin.VisitAsync(UrlOf(line));
        Assert.Equal(["1. Dr Maëlle Bruno", "2. Dr Maëlle Anne", "1. Dr Maëlle Bruno"], Recipients(admin));

        await admin.SubmitAsync("retirer-" + IdOf(admin, 0));
        await admin.VisitAsync(UrlOf(line));
        Assert.Equal(["1. Dr Maëlle Anne", "1. Dr Maëlle Bruno"], Recipients(admin));

        var subject = "line/" + line.Id;
        var actions = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>()
            .Where(e => e.Subject == subject).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync(Ct));
        Assert.Equal(["line.add-recipient", "line.add-recipient", "line.add-recipient", "line.move-recipient", "line.remove-recipient"], actions);
    }

    [Fact]
    public async Task A_recipient_of_another_team_is_not_in_the_list()
    {
        var (scene, elsewhere) = (await TeamScene.GivenAsync(app), await TeamScene.GivenAsync(app));
        var (line, rota) = (scene.LineTo(), elsewhere.RotaOf());
        await app.GivenAsync(line, rota);
        using var admin = await app.BrowseAsAsync(scene.Admin.Id);
        await admin.GetAsync(UrlOf(line));

        await admin.SubmitAsync("ajouter-Fallback", ("Recipient", $"Rota:{rota.Id}"));

        Assert.Equal("line.recipient-unknown", admin.Page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
    }

    [Fact]
    public async Task A_rota_without_members_shows_as_a_hole()
    {
        var scene = await TeamScene.GivenAsync(app);
        var rota = scene.RotaOf();
        var line = scene.LineTo(RecipientKind.Rota, rota.Id.Value);
        await app.GivenAsync(rota, line);
        using var admin = await app.BrowseAsAsync(scene.Admin.Id);

        var page = await admin.GetAsync(UrlOf(line));

        Assert.Equal(
            ["Brest", "maintenant", "la coordination", "Astreinte Brest\u00A0: personne n’est disponible."],
            page.QuerySelectorAll("tbody tr td").Select(cell => cell.TextContent.Trim()).Where((_, n) => n != 2));
    }

    [Fact]
    public async Task A_line_that_always_has_someone_says_so()
    {
        var scene = await TeamScene.GivenAsync(app);
        var line = scene.LineTo(RecipientKind.Expert, scene.Anne.Id.Value);
        await app.GivenAsync(line);
        using var admin = await app.BrowseAsAsync(scene.Admin.Id);

        await admin.GetAsync(UrlOf(line));

        Assert.Contains("chaque secteur a toujours quelqu’un", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_is_tried_for_a_commune_and_an_hour()
    {
        var scene = await TeamScene.GivenAsync(app);
        var rota = scene.RotaOf(scene.Anne, scene.Bruno);
        var line = scene.LineTo(RecipientKind.Rota, rota.Id.Value);
        await app.GivenAsync(rota, line);
        using var admin = await app.BrowseAsAsync(scene.Admin.Id);

        await admin.GetAsync(UrlOf(line) + "?commune=29019&quand=2026-03-10T09:00");
        Assert.Equal("Astreinte Brest", admin.Page.QuerySelector("[data-trial]")?.GetAttribute("data-trial"));
        Assert.Contains("Prévenu d’abord : Dr Maëlle Bruno.", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Dr Maëlle Bruno est de garde du lundi 9 mars au dimanche 15 mars.", admin.Text, StringComparison.Ordinal);

        await admin.GetAsync(UrlOf(line) + "?commune=Quimper");
        Assert.Equal("Coordination", admin.Page.QuerySelector("[data-trial]")?.GetAttribute("data-trial"));

        await admin.GetAsync(UrlOf(line) + "?commune=Ys&quand=demain");
        Assert.NotNull(admin.Page.GetElementById("commune-erreur"));
        Assert.NotNull(admin.Page.GetElementById("quand-erreur"));
        Assert.Null(admin.Page.QuerySelector("[data-trial]"));
    }

    private static string UrlOf(Line line) => $"/administration/lignes/{line.Id}";

    private static string? Held(TestBrowser browser, string field)
    {
        var input = browser.Page.GetElementsByName("Fiche." + field)[0];
        return input.GetAttribute("value") ?? input.TextContent;
    }

    private static IEnumerable<string> Recipients(TestBrowser browser) =>
        browser.Page.QuerySelectorAll("[data-recipient] .r-list-title").Select(title => title.TextContent.Trim());

    private static string IdOf(TestBrowser browser, int place) => browser.Page.QuerySelectorAll("[data-recipient]")[place].GetAttribute("data-recipient")!;

    private static async Task AddAsync(TestBrowser browser, string form, string recipient)
    {
        await browser.SubmitAsync(form, ("Recipient", recipient));
        Assert.True(browser.Status is HttpStatusCode.Redirect, browser.Text);
        await browser.VisitAsync(browser.Location!);
    }

    private async Task RefusedAsync<THandler>(string code, Func<THandler, Task> command)
        where THandler : notnull =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => app.InScopeAsync(scope => command(scope.GetRequiredService<THandler>())))).Refusal.Code);
}

/// <summary>On SQLite.</summary>
public sealed class LinePagesTestsOnSqlite(RelaisApp app) : LinePagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class LinePagesTestsOnPostgres(PostgresApp app) : LinePagesTests(app), IClassFixture<PostgresApp>;
