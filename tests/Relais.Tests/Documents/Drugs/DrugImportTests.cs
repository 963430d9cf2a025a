using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Documents.Catalogues;
using Relais.Documents.Contract;
using Relais.Documents.Drugs;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Scenes.Drugs;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Documents.Drugs;

/// <summary>Editions of the public database of drugs, on both databases.</summary>
public abstract class DrugImportTests(RelaisApp app)
{
    private static readonly LocalDate Day = new(2026, 3, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editions_follow_one_another_and_the_older_ones_stay_readable()
    {
        var first = await ImportAsync(DrugExtract.Files);
        var second = await ImportAsync(With("CIS_CPD_bdpm.txt", text => text.Replace($"{DrugExtract.Humira}\tprescription initiale hospitalière annuelle\r\n", "", StringComparison.Ordinal)));
        var third = await ImportAsync(With("CIS_bdpm.txt", text => string.Join("\r\n", text.Split("\r\n").Where(line => !line.StartsWith(DrugExtract.Doliprane, StringComparison.Ordinal)))));

        Assert.Equal(("En vigueur", 1, 0), await WordsAsync(second, DrugExtract.Humira));
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            Assert.Contains("prescription initiale hospitalière annuelle", (await db.DrugsOf(first).SingleAsync(d => d.Cis == DrugExtract.Humira, Ct)).ConditionList);
            Assert.DoesNotContain("prescription initiale hospitalière annuelle", (await db.DrugsOf(second).SingleAsync(d => d.Cis == DrugExtract.Humira, Ct)).ConditionList);
            Assert.True(await db.DrugsOf(second).AnyAsync(d => d.Cis == DrugExtract.Doliprane, Ct));
            Assert.False(await db.DrugsOf(third).AnyAsync(d => d.Cis == DrugExtract.Doliprane, Ct));
            Assert.Equal(third, await db.LastDrugEditionAsync(Ct));
            var edition = await db.Set<DrugEdition>().SingleAsync(e => e.Number == third, Ct);
            Assert.Equal((11, 1, 1), (edition.Drugs, edition.Changed, edition.Gone));
            Assert.All(edition.Reports, report => Assert.Equal(64, report.Sha256.Length));
            Assert.True(await db.Set<JournalEntry>().AnyAsync(line => line.Action == "drug.publish" && line.Subject == $"drug-edition/{third}", Ct));
        });
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_and_the_edition_in_force_stays()
    {
        var good = await ImportAsync(DrugExtract.Files);
        var bad = await ImportAsync(With("CIS_CIP_bdpm.txt", _ => string.Concat(Enumerable.Repeat("n’importe quoi\n", 60))));
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            Assert.Equal(CatalogueState.Refused, (await db.Set<DrugEdition>().SingleAsync(e => e.Number == bad, Ct)).State);
            Assert.Equal(good, await db.LastDrugEditionAsync(Ct));
        });
    }

    [Fact]
    public async Task An_import_that_died_leaves_nothing_behind()
    {
        var good = await ImportAsync(DrugExtract.Files);
        await Assert.ThrowsAsync<IOException>(() => ImportAsync([.. DrugExtract.Files.Take(4), new GivenFile("CIS_GENER_bdpm.txt", () => throw new IOException("gone"))]));
        await app.GivenAsync(new Drug { Cis = "91234567", Since = good + 1, Name = "A", Form = "", Routes = "", IsMarketed = true, IsWatched = false, Holder = "", Substances = "", Conditions = "", Packs = "[]", Groups = "", Digest = "" });
        var next = await ImportAsync(DrugExtract.Files);
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            Assert.Equal(CatalogueState.Stopped, (await db.Set<DrugEdition>().SingleAsync(e => e.Number == good + 1, Ct)).State);
            Assert.False(await db.DrugsOf(next).AnyAsync(d => d.Cis == "91234567", Ct));
        });
    }

    [Fact]
    public async Task Two_imports_never_run_at_once()
    {
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var number = (await db.Set<DrugEdition>().MaxAsync(e => (int?)e.Number, Ct) ?? 0) + 1;
            db.Add(DrugEdition.Begin(number, Day, isSample: false, Act.OfRelais(app.Clock.GetCurrentInstant())));
            await db.SaveChangesAsync(Ct);
        });
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ImportAsync(DrugExtract.Files));
        Assert.Equal("catalogue.under-way", refused.Refusal.Code);
        app.Clock.Advance(CatalogueEdition.Patience);
        Assert.True(await ImportAsync(DrugExtract.Files) > 0);
    }

    [Theory]
    [InlineData("adali", "HUMIRA")]
    [InlineData("Humira 40", "HUMIRA")]
    [InlineData("isotretinoine", "CONTRACNE")]
    [InlineData("ISOTRÉTI", "CONTRACNE")]
    [InlineData("solution injectable omaliz", "XOLAIR")]
    public async Task A_drug_is_found_by_the_beginnings_of_its_words(string typed, string name)
    {
        await ImportAsync(DrugExtract.Files);
        var found = await FindAsync(typed);
        Assert.StartsWith(name, Assert.Single(found).Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("humira 400")]
    [InlineData("%")]
    [InlineData("mira")]
    public async Task What_no_word_begins_with_finds_nothing(string typed)
    {
        await ImportAsync(DrugExtract.Files);
        Assert.Empty(await FindAsync(typed));
    }

    [Fact]
    public async Task The_administration_imports_by_its_page_and_reads_what_was_refused()
    {
        var (ess, administrator, doctor) = (Given.AnEss("Pharma"), Given.ADoctor("Admin"), Given.ADoctor("Autre"));
        await app.GivenAsync(ess, Given.ATeam(ess, "pharma-" + Guid.CreateVersion7().ToString("N")), administrator, doctor, Given.ARole(administrator, ess, Role.Administrator), Given.ARole(doctor, ess, Role.Expert));
        using var browser = await app.BrowseAsAsync(administrator.Id);
        await SendAsync(browser, With("CIS_GENER_bdpm.txt", text => text + "ligne\tfausse\r\n"));
        await browser.VisitAsync(browser.Location!);
        Assert.Contains("En vigueur", browser.Text, StringComparison.Ordinal);
        var line = browser.Page.QuerySelector("[data-refused='CIS_GENER_bdpm.txt'] li")!;
        Assert.Equal("2", line.GetAttribute("value"));
        Assert.Contains("2 colonnes au lieu de 4", line.TextContent, StringComparison.Ordinal);

        await SendAsync(browser, [.. DrugExtract.Files.Skip(1)]);
        Assert.Equal("drug.files-missing", browser.Page.QuerySelector("[data-code]")!.GetAttribute("data-code"));
        await SendAsync(browser, DrugExtract.Files, day: "");
        Assert.Equal("drug.date-missing", browser.Page.QuerySelector("[data-code]")!.GetAttribute("data-code"));

        using var other = await app.BrowseAsAsync(doctor.Id);
        await other.GetAsync("/administration/medicaments");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        await other.GetAsync("/medicaments?q=adali");
        Assert.Contains("ADALIMUMAB", other.Text, StringComparison.Ordinal);
        await other.GetAsync("/medicaments/suggestions?q=adali");
        Assert.Equal($"HUMIRA 40 mg, solution injectable en stylo prérempli ({DrugExtract.Humira})", other.Page.QuerySelector("option")!.GetAttribute("value"));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => app.InScopeAsync(scope => scope.GetRequiredService<ImportDrugsHandler>()
            .HandleAsync(new ImportDrugs(Day, DrugExtract.Files), new Act(doctor.Id, app.Clock.GetCurrentInstant()), Ct)));
        Assert.Equal("catalogue.not-administrator", refused.Refusal.Code);
    }

    [Fact]
    public async Task The_command_line_imports_a_folder()
    {
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(app.Folder, "bdpm")).FullName;
        foreach (var file in DrugExtract.Files)
        {
            await using var target = File.Create(Path.Combine(folder, file.Name));
            await using var source = file.Open();
            await source.CopyToAsync(target, Ct);
        }

        var done = await app.InScopeAsync(scope => scope.GetRequiredService<IDrugImport>().ImportAsync(folder, null, Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));
        Assert.Equal((true, 12, 0), (done.IsPublished, done.Drugs, done.Refused));
    }

    private static async Task SendAsync(TestBrowser browser, IReadOnlyList<GivenFile> files, string day = "2026-03-01")
    {
        await browser.GetAsync("/administration/medicaments");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(browser.Page.QuerySelector("form input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("importer"), "_handler" },
            { new StringContent(day), "PublishedOn" },
        };
        foreach (var file in files)
        {
            form.Add(new StreamContent(file.Open()), "Files", file.Name);
        }

        await browser.SendAsync("/administration/medicaments", form);
    }

    private static List<GivenFile> With(string name, Func<string, string> change) => [.. DrugExtract.Files.Select(file => file.Name == name ? Changed(file, change) : file)];

    private static GivenFile Changed(GivenFile file, Func<string, string> change)
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        using var reader = new StreamReader(file.Open(), windows);
        var bytes = windows.GetBytes(change(reader.ReadToEnd()));
        return new GivenFile(file.Name, () => new MemoryStream(bytes));
    }

    private Task<IReadOnlyList<Drug>> FindAsync(string typed) => app.InScopeAsync(scope => scope.GetRequiredService<DrugSearch>().FindAsync(typed, 0, Ct));

    private Task<int> ImportAsync(IReadOnlyList<GivenFile> files) =>
        app.InScopeAsync(scope => scope.GetRequiredService<ImportDrugsHandler>().HandleAsync(new ImportDrugs(Day, files), Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));

    private Task<(string State, int Changed, int Gone)> WordsAsync(int edition, string cis) =>
        app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var read = await db.Set<DrugEdition>().SingleAsync(e => e.Number == edition, Ct);
            Assert.Equal(1, await db.DrugsOf(edition).CountAsync(d => d.Cis == cis, Ct));
            return (read.State is CatalogueState.Published ? "En vigueur" : "", read.Changed, read.Gone);
        });
}

/// <summary>On SQLite.</summary>
public sealed class SqliteDrugImportTests(RelaisApp app) : DrugImportTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresDrugImportTests(PostgresApp app) : DrugImportTests(app), IClassFixture<PostgresApp>;
