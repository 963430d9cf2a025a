using System.Net;
using AngleSharp.Dom;
using Relais.Directory;
using Relais.Directory.People;
using Relais.Directory.Sectors;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Testing;
using Xunit;
using static Relais.Tests.Directory.DirectoryGiven;

namespace Relais.Tests.Directory;

public sealed class AdministrationPagesOnSqliteTests(RelaisApp app) : AdministrationPagesTests(app), IClassFixture<RelaisApp>;

public sealed class AdministrationPagesOnPostgresTests(PostgresApp app) : AdministrationPagesTests(app), IClassFixture<PostgresApp>;

public abstract class AdministrationPagesTests(RelaisApp app)
{
    private readonly Structure _structure = Ess();
    private readonly Professional _admin = Someone("Administrateur");

    [Theory]
    [InlineData("/administration")]
    [InlineData("/administration/structures")]
    [InlineData("/administration/structures/nouvelle")]
    [InlineData("/administration/personnes")]
    [InlineData("/administration/personnes/nouvelle")]
    public async Task A_page_of_administration_exists_for_administrators_alone(string url)
    {
        var other = Someone("Autre");
        using var admin = await AdminAsync(other, Holds(other, _structure, Role.Expert));
        using var stranger = await app.BrowseAsAsync(other.Id);

        await admin.GetAsync(url);
        await stranger.GetAsync(url);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (admin.Status, stranger.Status));
    }

    [Fact]
    public async Task What_another_structure_owns_reads_as_not_found()
    {
        var theirs = Ess("Ailleurs");
        var (team, person) = (TeamOf(theirs, "theirs-" + Unique), Someone("Lointain"));
        var sector = SectorOf(team, "Tout");
        await app.GivenAsync(theirs, team, person, sector, Holds(person, theirs, Role.Expert));
        using var admin = await AdminAsync();

        foreach (var url in (string[])[$"structures/{theirs.Id}", $"equipes/{team.Id}", $"equipes/{team.Id}/secteurs", $"secteurs/{sector.Id}", $"personnes/{person.Id}"])
        {
            await admin.GetAsync("/administration/" + url);
            Assert.Equal((url, HttpStatusCode.NotFound), (url, admin.Status));
        }
    }

    [Fact]
    public async Task A_structure_is_created_then_edited()
    {
        using var admin = await AdminAsync();
        await admin.GetAsync("/administration/structures/nouvelle");
        await admin.SubmitAsync("structure", ("Fiche.Name", "Cabinet de la Gare"), ("Fiche.Kind", "Practice"), ("Fiche.Commune", "Carhaix-Plouguer (29270)"), ("Fiche.Phone", "02 98 00 00 00"));
        var page = await admin.VisitAsync(Next(admin));
        Assert.Equal("Cabinet de la Gare", page.QuerySelector("h1")?.TextContent);

        await admin.SubmitAsync("structure", ("Fiche.Name", "Cabinet du Port"), ("Fiche.Commune", "29019"));
        page = await admin.VisitAsync(Next(admin));

        Assert.Equal(("Cabinet du Port", "Brest (29200)"), (Held(page, "Fiche.Name"), Held(page, "Fiche.Commune")));
    }

    [Fact]
    public async Task What_was_typed_stays_beside_what_is_wrong()
    {
        using var admin = await AdminAsync();
        await admin.GetAsync("/administration/structures/nouvelle");

        var page = await admin.SubmitAsync("structure", ("Fiche.Name", "Cabinet"), ("Fiche.Kind", "Practice"), ("Fiche.Commune", "Karaez"));

        Assert.Equal(HttpStatusCode.Conflict, admin.Status);
        Assert.Equal("Karaez", Held(page, "Fiche.Commune"));
        Assert.Contains("choisissez-la dans la liste", page.GetElementById("Fiche.Commune-erreur")?.TextContent);
    }

    [Fact]
    public async Task Two_people_who_edit_one_structure_do_not_erase_each_other()
    {
        using var admin = await AdminAsync();
        using var other = await app.BrowseAsAsync(_admin.Id);
        await admin.GetAsync($"/administration/structures/{_structure.Id}");
        await other.GetAsync($"/administration/structures/{_structure.Id}");
        await admin.SubmitAsync("structure", ("Fiche.Name", "Premier"));

        var page = await other.SubmitAsync("structure", ("Fiche.Name", "Second"));

        Assert.Equal("directory.changed-meanwhile", Code(page));
    }

    [Fact]
    public async Task A_team_gets_its_public_text_and_its_address_is_its_own()
    {
        var (team, other) = (TeamOf(_structure, "one-" + Unique), TeamOf(_structure, "two-" + Unique));
        using var admin = await AdminAsync(team, other);
        await admin.GetAsync($"/administration/equipes/{team.Id}");
        await admin.SubmitAsync("equipe", ("Fiche.Slug", other.Slug), ("Fiche.Departments", "29, 22 56"));
        Assert.Contains("une autre équipe", admin.Page.GetElementById("Fiche.Slug-erreur")?.TextContent);

        await admin.SubmitAsync("equipe", ("Fiche.Slug", team.Slug));
        var page = await admin.VisitAsync(Next(admin));

        Assert.Equal("22, 29, 56", Held(page, "Fiche.Departments"));
    }

    [Fact]
    public async Task A_person_is_created_given_a_role_and_loses_it()
    {
        using var admin = await AdminAsync();
        await admin.GetAsync("/administration/personnes/nouvelle");
        await admin.SubmitAsync(
            "personne",
            ("Fiche.FirstName", "Yann"), ("Fiche.LastName", "Kerbrat"), ("Fiche.Rpps", "10003456786"),
            ("First.Where", _structure.Id.ToString()), ("First.Role", "Expert"));
        var page = await admin.VisitAsync(Next(admin));
        Assert.Equal("Yann Kerbrat", page.QuerySelector("h1")?.TextContent);

        await admin.SubmitAsync("role", ("Given.Where", _structure.Id.ToString()), ("Given.Role", "Coordinator"), ("Given.Until", "2026-12-31"));
        page = await admin.VisitAsync(Next(admin));
        Assert.Contains("jusqu’au jeudi 31 décembre 2026", page.Body!.TextContent);

        var form = page.QuerySelectorAll("input[name=_handler]").Select(i => i.GetAttribute("value")!).First(name => name.StartsWith("retirer-", StringComparison.Ordinal));
        await admin.SubmitAsync(form);
        page = await admin.VisitAsync(Next(admin));
        Assert.Single(page.QuerySelectorAll("form[method=post] .r-confirm"));
    }

    [Fact]
    public async Task An_account_is_closed_and_opened_again_by_who_administers_all_of_the_person()
    {
        var person = Someone("Titulaire");
        var account = AccountOf(person);
        using var admin = await AdminAsync(person, account, Holds(person, _structure, Role.Expert));
        await admin.GetAsync($"/administration/personnes/{person.Id}");

        await admin.SubmitAsync("acces", ("Open", "false"));
        var page = await admin.VisitAsync(Next(admin));
        Assert.Contains("Ce compte est fermé", page.Body!.TextContent);

        await admin.SubmitAsync("acces", ("Open", "true"));
        page = await admin.VisitAsync(Next(admin));
        Assert.Contains("a ouvert son compte", page.Body!.TextContent);
    }

    [Fact]
    public async Task An_account_that_serves_another_structure_too_is_not_theirs_to_close_nor_is_their_own()
    {
        var elsewhere = Ess("Ailleurs");
        var person = Someone("Titulaire");
        var account = AccountOf(person);
        using var admin = await AdminAsync(elsewhere, person, account, Holds(person, _structure, Role.Expert), Holds(person, elsewhere, Role.Expert));

        var page = await admin.GetAsync($"/administration/personnes/{person.Id}");
        Assert.Contains(DirectoryRefusals.AlsoElsewhere.Sentence, page.Body!.TextContent);
        Assert.Empty(page.QuerySelectorAll("input[name=_handler][value=acces]"));

        page = await admin.GetAsync($"/administration/personnes/{_admin.Id}");
        Assert.Contains(DirectoryRefusals.OwnAccount.Sentence, page.Body!.TextContent);
    }

    [Fact]
    public async Task A_colleague_is_found_by_name_with_where_they_exercise()
    {
        var person = Someone("Kervella-Ménez");
        using var admin = await AdminAsync(person, Someone("Kervella-Parti"), Holds(person, _structure, Role.Expert));

        var page = await admin.GetAsync("/recherche?q=kervella");

        var row = Assert.Single(page.QuerySelectorAll("main .r-list-row")).TextContent;
        Assert.True(row.Contains("Dr Maëlle Kervella-Ménez", StringComparison.Ordinal) && row.Contains(_structure.Name, StringComparison.Ordinal), row);
    }

    [Fact]
    public async Task The_list_of_people_is_searched_and_paged_by_key()
    {
        var people = Enumerable.Range(0, 60).Select(i => Someone($"Personne {i:00}")).ToArray();
        await app.GivenAsync(people);
        using var admin = await AdminAsync([.. people.Select(person => Holds(person, _structure, Role.Requester))]);

        var first = await admin.GetAsync("/administration/personnes");
        Assert.Equal(50, first.QuerySelectorAll("main .r-list-row").Length);
        var second = await admin.GetAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(11, second.QuerySelectorAll("main .r-list-row").Length);
        var back = await admin.GetAsync(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(Names(first), Names(back));
        var found = await admin.GetAsync("/administration/personnes?q=maelle+PERSONNE+42");
        Assert.Single(found.QuerySelectorAll("main .r-list-row"));
    }

    [Fact]
    public async Task A_sector_is_drawn_and_what_remains_is_shown()
    {
        var team = TeamOf(_structure, "draw-" + Unique);
        using var admin = await AdminAsync(team);
        await admin.GetAsync($"/administration/equipes/{team.Id}/secteurs");
        await admin.SubmitAsync("secteur", ("Name", "Finistère"));
        var sector = Next(admin);
        await admin.VisitAsync(sector);
        await admin.SubmitAsync("Added", ("Added.Department", "29"));
        await admin.VisitAsync(sector);
        await admin.SubmitAsync("Removed", ("Removed.Commune", "Brest"));
        Assert.Contains("276 communes", (await admin.VisitAsync(sector)).Body!.TextContent.Replace('\u202f', ' '));

        var page = await admin.VisitAsync($"/administration/equipes/{team.Id}/secteurs");

        Assert.Contains("Brest (29200)", page.Body!.TextContent);
        Assert.Contains("Saint-Brieuc", page.Body!.TextContent);
    }

    [Theory]
    [InlineData("saint br", "Saint-Brieuc (22000)")]
    [InlineData("29270", "Carhaix-Plouguer (29270)")]
    public async Task Anyone_is_suggested_communes(string typed, string label)
    {
        using var anyone = app.Browse();

        var page = await anyone.GetAsync("/communes?q=" + Uri.EscapeDataString(typed));

        Assert.Contains(page.QuerySelectorAll("option"), option => option.GetAttribute("value") == label);
    }

    private static string Unique => Guid.CreateVersion7().ToString("N")[16..];

    private static string Next(TestBrowser browser) =>
        new Uri(new Uri("http://localhost"), browser.Location ?? throw new InvalidOperationException(browser.Text)).PathAndQuery;

    private static string? Held(IDocument page, string name) => page.GetElementById(name)?.GetAttribute("value");

    private static string? Code(IDocument page) => page.QuerySelector("[data-code]")?.GetAttribute("data-code");

    private static string[] Names(IDocument page) => [.. page.QuerySelectorAll("main .r-list-title").Select(cell => cell.TextContent)];

    private async Task<TestBrowser> AdminAsync(params object[] also)
    {
        await app.GivenAsync([_structure, _admin, Holds(_admin, _structure, Role.Administrator), .. also]);
        return await app.BrowseAsAsync(_admin.Id);
    }
}
