using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Documents.Contract;
using Relais.Documents.Prescriptions;
using Relais.Documents.Prescriptions.Writing;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Scenes.Drugs;
using Relais.Testing;
using Relais.Tests.Platform.Documents;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Documents.Prescriptions;

/// <summary>A prescription from draft to verification, on both databases.</summary>
public abstract class PrescriptionPagesTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_exception_prescription_goes_from_the_request_to_a_signed_pdf_in_its_thread()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        await expert.VisitAsync(scene.Url);
        Assert.NotNull(expert.Page.QuerySelector($"a[href='{scene.Url}/ordonnances']"));
        var url = await scene.ExceptionAsync(expert);
        Assert.DoesNotContain("À corriger", expert.Text, StringComparison.Ordinal);
        await scene.SignAsync(expert, url);

        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.VisitAsync(scene.Url);
        Assert.Contains("imprimez ses quatre volets", author.Text, StringComparison.Ordinal);
        var text = await PdfTextAsync(author, author.Page.QuerySelectorAll("a[href^='/examens/']").First().GetAttribute("href")!.Replace("/examens/", "/fichiers/", StringComparison.Ordinal));
        string[] said =
        [
            "Volet 1 sur 4", "Volet 2 sur 4", "Volet 3 sur 4", "Volet 4 sur 4", "cerfa n° 12708*02", "LE GOFF Yuna", "née le 14 juillet 1958", "2 58 07 29 024 001 22",
            "Dr Anne Kerbrat", scene.Expert.Rpps!, "CHU de la Rade", "290000017", "HUMIRA 40 mg", "ADALIMUMAB 40 mg", "sous-cutanée", "40 mg toutes les deux semaines", "6 mois", "Non renouvelable",
            "Psoriasis en plaques sévère", "10 septembre 2026", "Je certifie que cette prescription est conforme", "Signée électroniquement",
        ];
        Assert.All(said, words => Assert.Contains(words, text, StringComparison.Ordinal));

        var signed = await scene.ReadAsync(url);
        Assert.Equal(PrescriptionState.Signed, signed.State);
        Assert.NotNull(signed.Edition);
        Assert.Contains($"/ordonnances/verifier/{signed.Code}", text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await app.InScopeAsync(async services =>
        {
            var lines = await services.GetRequiredService<RelaisDb>().Set<JournalEntry>().Where(l => l.Subject == $"prescription/{signed.Id}").Select(l => l.Action).ToListAsync(Ct);
            Assert.Equal(["prescription.begin", "prescription.sign"], lines.Order());
        });
        var mails = await IntakeScene.MailsToAsync(app, scene.Author.Email!);
        Assert.DoesNotContain(mails, mail => mail.Text.Contains("HUMIRA", StringComparison.OrdinalIgnoreCase) || mail.Text.Contains("GOFF", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_stops_the_signature_and_is_said_with_its_source()
    {
        var scene = await PrescribingScene.GivenAsync(app, isInHospital: false);
        using var expert = await scene.ExpertAsync();
        var url = await scene.BeginAsync(expert, "Exception");
        await PrescribingScene.AddAsync(expert, url, DrugExtract.Humira, 0);
        Assert.Equal(["conformity-missing", "indication-missing", "initial-hospital", "list-one"], expert.Page.QuerySelectorAll("[data-finding]").Select(f => f.GetAttribute("data-finding")!).Order());
        Assert.Contains("prescription initiale hospitalière annuelle", expert.Text, StringComparison.Ordinal);
        await expert.GetAsync(url + "/signer");
        Assert.Null(expert.Page.QuerySelector("input[value='signer']"));
        Assert.Equal("prescription.blocked", await RefusedAsync(scene, url, hasRead: true));
    }

    [Fact]
    public async Task What_is_to_be_read_is_read_before_signing()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        var url = await scene.BeginAsync(expert, "Ordinary");
        await expert.SubmitAsync("ordonnance", ("Action", "libre"), ("Drug", "Crème inconnue"));
        await expert.GetAsync(url);
        await expert.SubmitAsync("ordonnance", ("L0.Posology", "matin et soir"), ("L0.Duration", "2"), ("L0.Nature", "Drug"));
        Assert.Equal("prescription.not-read", await RefusedAsync(scene, url, hasRead: false));
        await scene.SignAsync(expert, url);
    }

    [Fact]
    public async Task A_drug_is_found_without_script_and_one_that_is_not_there_is_refused()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        var url = await scene.BeginAsync(expert, "Ordinary");
        await expert.SubmitAsync("ordonnance", ("Action", "chercher"), ("Drug", "doli"), ("Note", "À revoir"));
        Assert.Contains("PARACÉTAMOL", expert.Page.QuerySelector("[data-found]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("À revoir", expert.Page.QuerySelector("[name='Note']")!.TextContent, StringComparison.Ordinal);
        await expert.SubmitAsync("ordonnance", ("Action", "chercher"), ("Drug", $"DOLIPRANE 1000 mg, comprimé ({DrugExtract.Doliprane})"));
        await expert.GetAsync(url);
        Assert.Contains("DOLIPRANE 1000 mg", expert.Page.QuerySelector("[data-line='0']")!.TextContent, StringComparison.Ordinal);
        await expert.SubmitAsync("ordonnance", ("Action", "chercher"), ("Drug", "introuvable"));
        Assert.Equal("prescription.drug-unknown", Code(expert));
        await expert.GetAsync(url);
        await expert.SubmitAsync("ordonnance", ("Action", "retirer:0"));
        await expert.GetAsync(url);
        Assert.Null(expert.Page.QuerySelector("[data-line]"));
    }

    [Fact]
    public async Task Its_two_zones_hold_each_their_products()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        var url = await scene.BeginAsync(expert, "Bizone");
        await PrescribingScene.AddAsync(expert, url, DrugExtract.Humira, 0);
        await expert.SubmitAsync("ordonnance", ("Action", "ajouter:" + DrugExtract.Doliprane));
        await expert.GetAsync(url);
        ((AngleSharp.Html.Dom.IHtmlInputElement)expert.Page.QuerySelector("[name='L1.IsForLongIllness']")!).IsChecked = false;
        await expert.SubmitAsync("ordonnance", ("L1.Posology", "si douleur"), ("L1.Duration", "5"), ("L1.Unit", "Days"));
        await scene.SignAsync(expert, url);
        var text = await PdfTextAsync(expert, "/fichiers/" + (await scene.ReadAsync(url)).File);
        int At(string words) => text.IndexOf(words, StringComparison.Ordinal);
        Assert.InRange(At("HUMIRA"), At("affection exonérante"), At("maladies intercurrentes"));
        Assert.True(At("DOLIPRANE") > At("maladies intercurrentes"));
        Assert.Contains("Pendant 5 jours", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_expert_in_charge_prescribes_and_nobody_else_reads_a_draft()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        var url = await scene.BeginAsync(expert, "Ordinary");
        foreach (var who in new[] { scene.Author.Id, scene.Other.Id })
        {
            using var browser = await app.BrowseAsAsync(who);
            foreach (var page in new[] { scene.Url + "/ordonnances", url, url + "/signer" })
            {
                await browser.GetAsync(page);
                Assert.True(browser.Status is HttpStatusCode.NotFound, $"{page}: {browser.Status}");
            }
        }

        var act = await new World(app).ActOfAsync(scene.Author.Id);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => app.InScopeAsync(services =>
            services.GetRequiredService<BeginPrescriptionHandler>().HandleAsync(new BeginPrescription(scene.Request.Value, PrescriptionKind.Ordinary), act, Ct)));
        Assert.Equal("request.not-the-expert", refused.Refusal.Code);
        var unknown = await Assert.ThrowsAsync<RefusedException>(() => app.InScopeAsync(services =>
            services.GetRequiredService<DropPrescriptionHandler>().HandleAsync(new DropPrescription(PrescriptionId.From(Guid.Parse(url.Split('/')[2]))), act, Ct)));
        Assert.Equal("prescription.not-found", unknown.Refusal.Code);
    }

    [Fact]
    public async Task A_draft_saves_itself_and_a_second_window_is_told()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        using var window = await scene.ExpertAsync();
        var url = await scene.BeginAsync(expert, "Ordinary");
        await window.GetAsync(url);
        var token = expert.Page.QuerySelector("form input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var version = expert.Page.QuerySelector("[name='Version']")!.GetAttribute("value")!;
        using var saved = await expert.Http.PostAsync(new Uri(url + "/brouillon", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Version", version), new("Note", "Gardée")]), Ct);
        Assert.Equal(HttpStatusCode.NoContent, saved.StatusCode);
        Assert.Contains("Gardée", (await scene.ReadAsync(url)).Read().Note, StringComparison.Ordinal);
        await expert.SubmitAsync("ordonnance", ("Note", "Envoyée"));
        Assert.Equal(url, expert.Location);
        await window.SubmitAsync("ordonnance", ("Note", "Ancienne"));
        Assert.Equal("prescription.changed-meanwhile", Code(window));
        await expert.GetAsync(url);
        await expert.SubmitAsync("supprimer");
        Assert.Equal(scene.Url, expert.Location);
    }

    private static string? Code(TestBrowser browser) => browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code");

    private static async Task<string> PdfTextAsync(TestBrowser browser, string url)
    {
        using var answer = await browser.Http.GetAsync(new Uri(url, UriKind.Relative), Ct);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        using var reader = new PdfReader(await answer.Content.ReadAsByteArrayAsync(Ct));
        return string.Join(' ', (await reader.TextAsync()).Split(['\n', '\r', '\f', ' ', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<string> RefusedAsync(PrescribingScene scene, string url, bool hasRead)
    {
        var prescription = await scene.ReadAsync(url);
        var act = await new World(app).ActOfAsync(scene.Expert.Id);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => app.InScopeAsync(services =>
            services.GetRequiredService<Relais.Documents.Prescriptions.Signed.SignPrescriptionHandler>()
                .HandleAsync(new(prescription.Id, prescription.Version, hasRead), act, Ct)));
        return refused.Refusal.Code;
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqlitePrescriptionPagesTests(RelaisApp app) : PrescriptionPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresPrescriptionPagesTests(PostgresApp app) : PrescriptionPagesTests(app), IClassFixture<PostgresApp>;
