using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Documents.Catalogues;
using Relais.Documents.Contract;
using Relais.Documents.Diagnoses;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Documents.Diagnoses;

public sealed class SqliteDiagnosisImportTests(RelaisApp app) : DiagnosisImportTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresDiagnosisImportTests(PostgresApp app) : DiagnosisImportTests(app), IClassFixture<PostgresApp>;

/// <summary>The CIM-10 by its page and by the command line: what was read, what was refused, and by whom.</summary>
public abstract class DiagnosisImportTests(RelaisApp app)
{
    private const string Page = "/administration/diagnostics";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_administration_imports_by_its_page_and_reads_what_was_refused()
    {
        using var browser = await AdministratorAsync();
        await SendAsync(browser, Windows.GetBytes("Q820  |0|0|0|Lymphoedeme|Lymphœdème héréditaire\r\nQ821  |0|0|0|Xeroderma|Xeroderma pigmentosum\r\nLa liste de l’année\r\nZZ|0|0|0|x|Sans code\r\nI10   |0|0|0|HTA|\r\n\r\n"));
        await browser.VisitAsync(browser.Location!);

        Assert.Contains("En vigueur", browser.Text, StringComparison.Ordinal);
        Assert.Contains("2 codes, 2 nouveaux ou changés", browser.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["3", "pas de barre verticale", "4", "code illisible", "5", $"libellé absent ou de plus de {Diagnosis.MaxLabel} caractères"],
            browser.Page.QuerySelector("[data-refused='LIBCIM10MULTI.TXT']")!.QuerySelectorAll("li").SelectMany(line => new[] { line.GetAttribute("value")!, line.TextContent.Split(" : ")[0] }));
        await browser.GetAsync("/diagnostics/suggestions?q=lymphœ");
        Assert.Equal("Lymphœdème héréditaire (Q82.0)", browser.Page.QuerySelector("option")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Another_file_is_told_to_be_refused_and_changes_nothing()
    {
        using var browser = await AdministratorAsync();
        await SendAsync(browser, Encoding.UTF8.GetBytes("L400|Psoriasis vulgaire\n"));
        await SendAsync(browser, Encoding.UTF8.GetBytes("<html>\n<body>\nL400|Tout autre chose\n" + string.Concat(Enumerable.Repeat("<p>\n", 40))));
        await browser.VisitAsync(browser.Location!);

        Assert.Contains("Refusée : trop de lignes illisibles", browser.Text, StringComparison.Ordinal);
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            Assert.Equal("Psoriasis vulgaire", (await db.Set<Diagnosis>().SingleAsync(diagnosis => diagnosis.Code == "L40.0", Ct)).Label);
            var last = await db.Set<DiagnosisEdition>().MaxAsync(edition => edition.Number, Ct);
            Assert.True(await db.Set<JournalEntry>().AnyAsync(line => line.Action == "diagnosis.refuse" && line.Subject == $"diagnosis-edition/{last}", Ct));
        });
    }

    [Fact]
    public async Task Without_a_file_or_the_role_nothing_is_imported()
    {
        using var browser = await AdministratorAsync();
        await SendAsync(browser, []);
        Assert.Equal("diagnosis.file-missing", browser.Page.QuerySelector("[data-code]")!.GetAttribute("data-code"));

        // The list is everybody's: whoever administers a practice alone does not change it.
        var (practice, doctor) = (Given.APractice(), Given.ADoctor("Curieux"));
        await app.GivenAsync(practice, doctor, Given.ARole(doctor, practice, Role.Administrator));
        using var other = await app.BrowseAsAsync(doctor.Id);
        await other.GetAsync(Page);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => app.InScopeAsync(scope => scope.GetRequiredService<ImportDiagnosesHandler>()
            .HandleAsync(new ImportDiagnoses(null), new Act(doctor.Id, app.Clock.GetCurrentInstant()) { Grants = [new Grant(practice.Id, null, Role.Administrator)] }, Ct)));
        Assert.Equal("catalogue.not-administrator", refused.Refusal.Code);
    }

    [Fact]
    public async Task Two_imports_never_run_at_once_and_one_that_died_is_begun_again()
    {
        var bytes = Encoding.UTF8.GetBytes("L400|Psoriasis vulgaire\nI10|Hypertension essentielle (primitive)\n");
        var opened = 0;
        await Assert.ThrowsAsync<IOException>(() => ImportAsync(new GivenFile("L.TXT", () => opened++ == 0 ? new MemoryStream(bytes) : throw new IOException("gone"))));
        Assert.Equal(CatalogueState.Stopped, (await LastAsync()).State);

        await app.GivenAsync(DiagnosisEdition.Begin((await LastAsync()).Number + 1, isSample: false, Act.OfRelais(app.Clock.GetCurrentInstant())));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ImportAsync(new GivenFile("L.TXT", () => new MemoryStream(bytes))));
        Assert.Equal("catalogue.under-way", refused.Refusal.Code);
        using var browser = await AdministratorAsync();
        await browser.GetAsync(Page);
        Assert.Contains("En cours de lecture", browser.Text, StringComparison.Ordinal);
        app.Clock.Advance(CatalogueEdition.Patience);
        using var later = await AdministratorAsync();
        await later.GetAsync(Page);
        Assert.DoesNotContain("En cours de lecture", later.Text, StringComparison.Ordinal);
        Assert.Equal((CatalogueState.Published, 2), await ImportAsync(new GivenFile("L.TXT", () => new MemoryStream(bytes))));
    }

    [Fact]
    public async Task The_command_line_imports_a_file()
    {
        var path = Path.Combine(app.Folder, "LIBCIM10MULTI.TXT");
        await File.WriteAllBytesAsync(path, Windows.GetBytes("C435  |0|0|0|Melanome|Mélanome malin du tronc\r\n"), Ct);

        var done = await app.InScopeAsync(scope => scope.GetRequiredService<IDiagnosisImport>().ImportAsync(path, Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));

        Assert.Equal((true, 1, 0), (done.IsPublished, done.Codes, done.Refused));
        Assert.Equal("LIBCIM10MULTI.TXT", (await LastAsync()).Reports.Single().Name);
    }

    private async Task<TestBrowser> AdministratorAsync()
    {
        app.Clock.Advance(Duration.FromMinutes(1));
        var (ess, administrator) = (Given.AnEss("Codes"), Given.ADoctor("Admin"));
        await app.GivenAsync(ess, Given.ATeam(ess, "codes-" + Guid.CreateVersion7().ToString("N")), administrator, Given.ARole(administrator, ess, Role.Administrator));
        return await app.BrowseAsAsync(administrator.Id);
    }

    private static async Task SendAsync(TestBrowser browser, byte[] list)
    {
        await browser.GetAsync(Page);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(browser.Page.QuerySelector("form input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("importer"), "_handler" },
            { new ByteArrayContent(list), "Files", "LIBCIM10MULTI.TXT" },
        };
        await browser.SendAsync(Page, form);
    }

    private Task<(CatalogueState State, int Codes)> ImportAsync(GivenFile file) =>
        app.InScopeAsync(async scope =>
        {
            var edition = await scope.GetRequiredService<ImportDiagnosesHandler>().HandleAsync(new ImportDiagnoses(file), Act.OfRelais(app.Clock.GetCurrentInstant()), Ct);
            return (edition.State, edition.Codes);
        });

    private Task<DiagnosisEdition> LastAsync() =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<DiagnosisEdition>().OrderByDescending(edition => edition.Number).FirstAsync(Ct));
}
