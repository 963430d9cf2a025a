using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Testing;
using Relais.Tests.Directory;
using Xunit;

namespace Relais.Tests.Patients;

public abstract class JournalPagesTests(RelaisApp app)
{
    [Fact]
    public async Task An_administrator_reads_their_structure_alone()
    {
        var (structure, admin) = await GivenAsync(Role.Administrator);
        var (elsewhere, stranger) = await GivenAsync(Role.Requester);
        await RecordAsync(structure, admin, "patient.register", 1);
        await RecordAsync(elsewhere, stranger, "patient.doubt", 1);
        var browser = await app.BrowseAsAsync(admin.Id);

        await browser.GetAsync("/administration/journal");
        Assert.Contains("a enregistré le patient", browser.Page.QuerySelector("[aria-label='Lignes du journal']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("réf. ", browser.Page.QuerySelector("[aria-label='Lignes du journal']")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("patient/", browser.Page.QuerySelector("[aria-label='Lignes du journal']")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("signalé un doute", browser.Page.QuerySelector("[aria-label='Lignes du journal']")!.TextContent, StringComparison.Ordinal);

        foreach (var url in new[] { "/administration/journal", "/administration/journal/export" })
        {
            await browser.GetAsync($"{url}?structure={elsewhere.Id}");
            Assert.Equal(HttpStatusCode.NotFound, browser.Status);
            var other = await app.BrowseAsAsync(stranger.Id);
            await other.GetAsync(url);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }
    }

    [Fact]
    public async Task Filters_and_pages_are_in_the_address()
    {
        var (structure, admin) = await GivenAsync(Role.Administrator);
        await RecordAsync(structure, admin, "patient.read", 120);
        await RecordAsync(structure, admin, "patient.doubt", 3);
        var browser = await app.BrowseAsAsync(admin.Id);

        await browser.GetAsync("/administration/journal?action=patient.doubt&qui=" + admin.Id);
        Assert.Equal(3, Rows(browser));
        await browser.GetAsync("/administration/journal?action=patient.doubt&du=2026-03-03");
        Assert.Equal(0, Rows(browser));
        await browser.GetAsync("/administration/journal?action=patient.doubt&du=2026-03-02&au=2026-03-02");
        Assert.Equal(3, Rows(browser));

        await browser.GetAsync("/administration/journal?action=patient.read");
        var counts = new List<int> { Rows(browser) };
        while (browser.Page.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next)
        {
            await browser.GetAsync(next);
            counts.Add(Rows(browser));
        }

        Assert.Equal([50, 50, 20], counts);
        await browser.GetAsync(browser.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(50, Rows(browser));
    }

    [Fact]
    public async Task The_chain_is_verified_on_demand()
    {
        var (structure, admin) = await GivenAsync(Role.Administrator);
        await RecordAsync(structure, admin, "patient.read", 2);
        var browser = await app.BrowseAsAsync(admin.Id);
        await browser.GetAsync("/administration/journal");
        await browser.SubmitAsync("verify");

        Assert.Contains("Journal intact", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_holds_every_line_and_is_itself_journaled()
    {
        var (structure, admin) = await GivenAsync(Role.Administrator);
        await RecordAsync(structure, admin, "patient.read", 1100);
        var browser = await app.BrowseAsAsync(admin.Id);

        var answer = await browser.Http.GetAsync(new Uri("/administration/journal/export?action=patient.read", UriKind.Relative), TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var rows = System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(1101, rows.Length);
        Assert.Contains("\"Dr Maëlle Le Goff\"", rows[1], StringComparison.Ordinal);
        Assert.True(await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>()
            .AnyAsync(e => e.Action == "journal.export" && e.By == admin.Id)));
    }

    private static int Rows(TestBrowser browser) => browser.Page.QuerySelectorAll("[aria-label='Lignes du journal'] .r-list-row").Length;

    private async Task<(Structure Structure, Professional Person)> GivenAsync(Role role)
    {
        var (structure, person) = (DirectoryGiven.Ess(), DirectoryGiven.Someone());
        await app.GivenAsync(structure, person, DirectoryGiven.Holds(person, structure, role));
        return (structure, person);
    }

    private Task RecordAsync(Structure structure, Professional person, string action, int times) =>
        app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var act = new Act(person.Id, app.Clock.GetCurrentInstant()) { Place = structure.Id };
            for (var i = 0; i < times; i++)
            {
                db.Record(act, action, "patient/x");
            }

            await db.SaveChangesAsync();
        });
}

public sealed class JournalPagesTestsOnSqlite(RelaisApp app) : JournalPagesTests(app), IClassFixture<RelaisApp>;

public sealed class JournalPagesTestsOnPostgres(PostgresApp app) : JournalPagesTests(app), IClassFixture<PostgresApp>;
