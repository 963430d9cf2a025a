using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Scenes;
using Relais.Scenes.Drugs;
using Relais.Scenes.Teams;
using Relais.Testing;
using Relais.Tests.Platform.Documents;
using Xunit;

namespace Relais.Tests.Documents.Prescriptions;

/// <summary>ESSDV-IDF: from the form that a city dermatologist fills to the four parts that the patient takes to the pharmacy.</summary>
public abstract class EssdvJourneyTests(RelaisApp app)
{
    private static readonly (string, string)[] Answers =
    [
        ("Reponses.pathologie", "psoriasis"), ("Reponses.poids", "82"), ("Reponses.taille", "170"), ("Reponses.question", "Instauration d’un anti-IL-17 ?"), ("Reponses.pasi", "14"),
        ("Reponses.systemiques", "mtx"), ("Reponses.systemiques_detail", "Six mois, sans effet."), ("Reponses.bilan_fait", "nfs"), ("Reponses.infection_active", "non"), ("Reponses.cancer", "non"), ("Reponses.grossesse", "non"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_city_asks_the_hospital_prescribes_and_the_city_prints()
    {
        await Relais.Scenes.Scenes.PlantAsync(app.Services, SceneName.Essdv, Ct);
        using var city = await app.BrowseAsAsync(EssdvScene.CityDermatologist);
        var url = await SendAsync(city);
        var request = RequestId.From(Guid.Parse(url.Split('/')[^1]));
        var hospital = await app.InScopeAsync(async services =>
            ProfessionalId.From((await services.GetRequiredService<RelaisDb>().Set<Request>().AsNoTracking().SingleAsync(r => r.Id == request, Ct)).Notified[0]));

        using var expert = await app.BrowseAsAsync(hospital);
        await expert.GetAsync(url);
        await expert.SubmitAsync("prendre");
        await expert.GetAsync(url + "/ordonnances");
        Assert.Equal(HttpStatusCode.OK, expert.Status);
        await expert.SubmitAsync("commencer", ("Kind", "Exception"));
        var draft = expert.Location!;
        await expert.GetAsync(draft);
        Assert.Equal("Psoriasis", Held(expert, "Indication"));
        Assert.Equal("82", Held(expert, "Weight"));
        await WriteAndSignAsync(expert, draft);
        Assert.True(expert.Location == url, expert.Text);

        await city.VisitAsync(url);
        var file = city.Page.QuerySelectorAll("a[href^='/examens/']").Last().GetAttribute("href")!.Replace("/examens/", "/fichiers/", StringComparison.Ordinal);
        using var answer = await city.Http.GetAsync(new Uri(file, UriKind.Relative), Ct);
        using var reader = new PdfReader(await answer.Content.ReadAsByteArrayAsync(Ct));
        var text = await reader.TextAsync();
        Assert.Equal(4, text.Split("COSENTYX 150 mg").Length - 1);
        Assert.Equal(4, text.Split("Volet ").Length - 1);
        Assert.Contains("Démonstration : sans valeur.", text, StringComparison.Ordinal);
        Assert.Contains("Hôpital Victor-Baltard", text, StringComparison.Ordinal);
        Assert.Contains("Pages:           4", await reader.FactsAsync(), StringComparison.Ordinal);
    }

    private static string? Held(TestBrowser browser, string name) => browser.Page.QuerySelector($"[name='{name}']")?.GetAttribute("value");

    private static async Task WriteAndSignAsync(TestBrowser expert, string draft)
    {
        await expert.SubmitAsync("ordonnance", ("Action", "chercher"), ("Drug", "secukinumab"));
        await expert.SubmitAsync("ordonnance", ("Action", expert.Page.QuerySelector("[data-found] button")!.GetAttribute("value")!));
        await expert.GetAsync(draft);
        await expert.SubmitAsync(
            "ordonnance",
            ("L0.Posology", "300 mg chaque semaine pendant quatre semaines, puis chaque mois"), ("L0.Duration", "6"), ("L0.Renewals", "0"),
            ("Indication", "Psoriasis en plaques modéré à sévère"), ("Conforms", "on"), ("NextConsultationBy", "2026-09-02"), ("Action", "signer"));
        Assert.Equal(draft + "/signer", expert.Location);
        await expert.GetAsync(draft + "/signer");
        await expert.SubmitAsync("signer");
    }

    private static async Task<string> SendAsync(TestBrowser city)
    {
        var line = (await city.GetAsync("/demandes/nouvelle")).QuerySelectorAll("a[href*='ligne=']").First(a => a.TextContent.Contains("Biothérapie", StringComparison.Ordinal)).GetAttribute("href")!;
        await city.GetAsync(line);
        await city.SubmitAsync(
            "envoyer",
            [("Patient.BirthName", "Ravier"), ("Patient.FirstNames", "Colette"), ("Patient.BirthDate", "14/07/1968"), ("Patient.Sex", "F"), ("Patient.Commune", "Versailles (78000)"),
            ("Consent", "on"), .. Answers]);
        Assert.True(city.Location?.StartsWith("/demandes/", StringComparison.Ordinal) == true, city.Page.QuerySelector("main")?.TextContent);
        return city.Location!;
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteEssdvJourneyTests(RelaisApp app) : EssdvJourneyTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresEssdvJourneyTests(PostgresApp app) : EssdvJourneyTests(app), IClassFixture<PostgresApp>;
