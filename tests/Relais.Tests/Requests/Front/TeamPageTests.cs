using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Lines;
using Relais.Testing;
using Relais.Tests.Platform.Documents;
using Relais.Tests.Requests.Intake;
using Xunit;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Tests.Requests.Front;

/// <summary>A team's public page, its leaflet, what search engines read and who writes it, on both databases.</summary>
public abstract class TeamPageTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_who_what_where_and_how_to_reach_without_signing_in()
    {
        var scene = await WithFormAsync();
        using var browser = app.Browse();
        await browser.GetAsync($"/equipes/{scene.Team.Slug}");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        foreach (var said in new[]
        {
            "Lésion cutanée suspecte", "Pas de séjour au CeSOA dans les 12 derniers mois", "Gonarthrose et coxarthrose", "Passé six mois, adressez à la filière fracture",
            "appelez le 15", "Côtes-d’Armor (22)", "Finistère (29)", "02\u00A098\u00A000\u00A000\u00A000", "Dr Maëlle Anne", "3 professionnels",
        })
        {
            Assert.Contains(said, browser.Text.Replace('\'', '’'), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Search_engines_read_its_facts()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = app.Browse();
        var page = await browser.GetAsync($"/equipes/{scene.Team.Slug}");

        var address = $"http://localhost:5000/equipes/{scene.Team.Slug}";
        Assert.Equal(address, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(scene.Team.Summary, page.QuerySelector("meta[name=description]")?.GetAttribute("content"));
        Assert.Contains(scene.Team.Name, page.Title!, StringComparison.Ordinal);
        using var facts = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("MedicalOrganization", facts.RootElement.GetProperty("@type").GetString());
        Assert.Equal(scene.Team.Name, facts.RootElement.GetProperty("name").GetString());
        Assert.Equal(2, facts.RootElement.GetProperty("areaServed").GetArrayLength());

        var map = await browser.Http.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), Ct);
        Assert.Contains($"<loc>{address}</loc>", map, StringComparison.Ordinal);
        var robots = await browser.Http.GetStringAsync(new Uri("/robots.txt", UriKind.Relative), Ct);
        Assert.Contains("Disallow: /suivi/", robots, StringComparison.Ordinal);
        Assert.Contains("Sitemap: http://localhost:5000/sitemap.xml", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_that_is_not_public_has_neither_page_nor_leaflet_nor_place_on_the_map()
    {
        var team = Team.Create((await IntakeScene.GivenAsync(app)).Ess.Id, new TeamText("Cachée", "cachee-" + Guid.CreateVersion7().ToString("N"), "Europe/Paris"));
        await app.GivenAsync(team);
        using var browser = app.Browse();
        foreach (var address in new[] { $"/equipes/{team.Slug}", $"/equipes/{team.Slug}/plaquette" })
        {
            await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        }

        Assert.DoesNotContain(team.Slug, await browser.Http.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leaflet_holds_the_page_and_its_address()
    {
        var scene = await WithFormAsync();
        using var browser = app.Browse();
        using var answer = await browser.Http.GetAsync(new Uri($"/equipes/{scene.Team.Slug}/plaquette", UriKind.Relative), Ct);

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        using var reader = new PdfReader(await answer.Content.ReadAsByteArrayAsync(Ct));
        var text = await reader.TextAsync();
        Assert.Contains(scene.Team.Name, text, StringComparison.Ordinal);
        Assert.Contains("Gonarthrose et coxarthrose", text, StringComparison.Ordinal);
        Assert.Contains($"/equipes/{scene.Team.Slug}", text.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.Matches(@"Pages:\s+[12]\b", await reader.FactsAsync());
        Assert.Contains("No syntax or stream encoding errors found", await reader.CheckAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_manager_previews_then_writes_it_and_markup_stays_text()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var manager = await ManagerAsync(scene);
        var address = $"/administration/equipes/{scene.Team.Id}/page";
        await manager.GetAsync(address);

        (string, string)[] typed =
        [
            ("Texte.Presentation", "Nous sommes **là** <script>alert(1)</script>"), ("Texte.Values", "Écouter\nRépondre"), ("Texte.Commitments", "Sous 48 h"),
            ("Texte.HowItWorks", "1. Vous demandez\n2. Nous répondons"), ("Texte.Hours", "Le matin"),
        ];
        var preview = await manager.SubmitAsync("page", [.. typed, ("Apercu", "1")]);
        Assert.Equal("là", preview.QuerySelector("section strong")?.TextContent);
        Assert.Equal("Écouter\nRépondre", preview.QuerySelector("[name='Texte.Values']")?.TextContent.ReplaceLineEndings("\n").Trim());
        Assert.DoesNotContain("Répondre", (await manager.GetAsync($"/equipes/{scene.Team.Slug}")).Body!.TextContent, StringComparison.Ordinal);

        await manager.GetAsync(address);
        await manager.SubmitAsync("page", typed);
        Assert.Equal(HttpStatusCode.Redirect, manager.Status);
        var page = await manager.GetAsync($"/equipes/{scene.Team.Slug}");
        Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(["Écouter", "Sous 48\u00A0h", "Vous demandez", "Le matin"], said => Assert.Contains(said, page.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_who_write_at_once_do_not_erase_each_other()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var first = await ManagerAsync(scene);
        using var second = await ManagerAsync(scene);
        var address = $"/administration/equipes/{scene.Team.Id}/page";
        await first.GetAsync(address);
        await second.GetAsync(address);

        await first.SubmitAsync("page", ("Texte.Presentation", "Le premier."));
        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        await second.SubmitAsync("page", ("Texte.Presentation", "Le second."));

        Assert.Equal("directory.changed-meanwhile", RegulationTests.Code(second));
        Assert.Equal("Le second.", second.Page.QuerySelector("[name='Texte.Presentation']")?.TextContent.Trim());
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_others_find_no_page()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var manager = await ManagerAsync(scene);
        await manager.GetAsync($"/administration/equipes/{scene.Team.Id}/page");
        await manager.SubmitAsync("page", ("Texte.Phone", "12"));
        Assert.NotNull(manager.Page.GetElementById("Texte.Phone-erreur"));
        Assert.Equal("directory.too-long", new TeamPageText { HowItWorks = new string('a', 8_001) }.WhyNot()?.Code);

        using var expert = await app.BrowseAsAsync(scene.Anne.Id);
        await expert.GetAsync($"/administration/equipes/{scene.Team.Id}/page");
        Assert.Equal(HttpStatusCode.NotFound, expert.Status);
    }

    [Fact]
    public async Task A_team_may_keep_the_names_of_its_people()
    {
        var scene = await IntakeScene.GivenAsync(app);
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Team>().Where(t => t.Id == scene.Team.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.NamesPeople, false), Ct));
        using var browser = app.Browse();
        await browser.GetAsync($"/equipes/{scene.Team.Slug}");

        Assert.DoesNotContain("Maëlle Anne", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Médecine générale (3)", browser.Text, StringComparison.Ordinal);
    }

    private async Task<TestBrowser> ManagerAsync(IntakeScene scene)
    {
        var manager = Given.ADoctor("Responsable");
        await app.GivenAsync(manager, Given.ARole(manager, scene.Ess, Role.Manager, scene.Team));
        return await app.BrowseAsAsync(manager.Id);
    }

    private async Task<IntakeScene> WithFormAsync()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var form = TeamForm.Begin(scene.Team.Id, CesoaForm.Form, CesoaRules.Rules);
        form.Publish(new Act(scene.Author.Id, app.Clock.GetCurrentInstant()));
        await app.GivenAsync(form);
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Line>().Where(l => l.Id == scene.Line.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Form, form.Id), Ct));
        return scene;
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteTeamPageTests(RelaisApp app) : TeamPageTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresTeamPageTests(PostgresApp app) : TeamPageTests(app), IClassFixture<PostgresApp>;

/// <summary>A server that cannot make a PDF says so, and how to print all the same.</summary>
public sealed class WithoutPrinterTests(UnprintingApp app) : IClassFixture<UnprintingApp>
{
    [Fact]
    public async Task The_leaflet_leads_back_to_the_page_with_the_reason()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = app.Browse();
        await browser.VisitAsync($"/equipes/{scene.Team.Slug}/plaquette");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains(Relais.Platform.Documents.PrintRefusals.Unavailable.Sentence, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_the_letter_says_why_there_is_none_and_the_answer_goes_out_all_the_same()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Imprimante");
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        await scene.World.AnswerAsync(scene.Anne.Id, id, "Bénin.");
        using var browser = await app.BrowseAsAsync(scene.Author.Id);
        await browser.GetAsync($"/demandes/{id}");

        Assert.Contains("Bénin.", browser.Text, StringComparison.Ordinal);
        Assert.Contains(Relais.Platform.Documents.PrintRefusals.Unavailable.Sentence, browser.Text, StringComparison.Ordinal);
    }
}

/// <summary>The application on a machine without WeasyPrint.</summary>
public sealed class UnprintingApp : RelaisApp
{
    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Documents:WeasyPrint", "no-such-program");
    }
}
