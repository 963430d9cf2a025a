using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Scenes;
using Relais.Scenes.Teams;
using static Microsoft.Playwright.Assertions;

namespace Relais.Browser;

/// <summary>ESSDV-IDF in a browser: a city dermatologist has asked, the hospital prescribes and signs, a pharmacist verifies.</summary>
public sealed class PrescriptionStory(Served served)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task It_lives_in_a_browser() => TellAsync(0, withScript: true);

    [Fact]
    public Task It_lives_without_script() => TellAsync(1, withScript: false);

    private async Task TellAsync(int which, bool withScript)
    {
        await Relais.Scenes.Scenes.PlantAsync(served.App.Services, SceneName.Essdv, Ct);
        var request = await InChargeAsync(which);
        await using var city = await served.OpenAsync(request.Author, withScript: withScript);
        await using var hospital = await served.OpenAsync(request.Expert!.Value, withScript: withScript);
        await hospital.GoAsync($"/demandes/{request.Id}");
        await hospital.Page.GetByRole(AriaRole.Link, new() { Name = "Rédiger une ordonnance" }).ClickAsync();
        await hospital.SendAsync("Commencer");
        await AddAsync(hospital, withScript);
        await SignAsync(hospital);
        await VerifyAsync(city, $"/demandes/{request.Id}", withScript);
        Assert.Empty(city.Troubles.Concat(hospital.Troubles));
    }

    /// <summary>A request of the scene, its form filled, that a hospital dermatologist has taken in charge.</summary>
    private Task<Request> InChargeAsync(int which) =>
        served.App.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Request>().AsNoTracking()
            .Where(r => r.Team == EssdvScene.Team && r.Expert != null && (r.State == RequestState.InCharge || r.State == RequestState.Answered) && r.Answers != null).OrderBy(r => r.Number).Skip(which).FirstAsync(Ct));

    private static async Task AddAsync(Window hospital, bool withScript)
    {
        await Expect(hospital.Page.Locator("[name=Weight]")).Not.ToHaveValueAsync("");
        await hospital.FillAsync("Drug", "cosen");
        if (withScript)
        {
            await Expect(hospital.Page.Locator("#Drug-liste option")).ToHaveCountAsync(1);
            await hospital.FillAsync("Drug", (await hospital.Page.Locator("#Drug-liste option").First.GetAttributeAsync("value"))!);
            await hospital.SendAsync("Chercher, ajouter");
        }
        else
        {
            await hospital.Page.GetByRole(AriaRole.Button, new() { Name = "Chercher, ajouter" }).ClickAsync();
            await hospital.SendAsync("Ajouter COSENTYX");
        }

        await Expect(hospital.Page.Locator("[data-finding='posology-missing']")).ToHaveCountAsync(1);
    }

    private static async Task SignAsync(Window hospital)
    {
        await hospital.FillAsync("L0.Posology", "300 mg chaque semaine pendant quatre semaines, puis chaque mois");
        await hospital.FillAsync("L0.Duration", "6");
        await hospital.FillAsync("L0.Renewals", "0");
        await hospital.FillAsync("NextConsultationBy", "2026-09-02");
        await hospital.Page.Locator("[name=Conforms]").CheckAsync();
        await hospital.SendAsync("Vérifier et signer");
        await hospital.SendAsync("Signer et joindre à la demande");
        await Expect(hospital.Page.Locator("main")).ToContainTextAsync("imprimez ses quatre volets");
    }

    private async Task VerifyAsync(Window city, string request, bool withScript)
    {
        await city.GoAsync(request);
        var file = (await city.Page.Locator(".r-thread a[href^='/examens/']").Last.GetAttributeAsync("href"))!.Replace("/examens/", "/fichiers/", StringComparison.Ordinal);
        var pdf = await (await city.Page.APIRequest.GetAsync(file)).BodyAsync();
        await using var pharmacist = await served.OpenAsync(null, 360, withScript);
        await pharmacist.GoAsync("/ordonnances/verifier/" + await CodeAsync(file));
        await Expect(pharmacist.Page.Locator("[data-truth='Authentic']")).ToHaveCountAsync(1);
        await Expect(pharmacist.Page.Locator("main")).Not.ToContainTextAsync("COSENTYX");
        await pharmacist.Page.Locator("#Pdf").SetInputFilesAsync(new FilePayload { Name = "ordonnance.pdf", MimeType = "application/pdf", Buffer = pdf });
        await pharmacist.Page.GetByRole(AriaRole.Button, new() { Name = "Comparer" }).ClickAsync();
        await Expect(pharmacist.Page.Locator("[data-same='true']")).ToHaveCountAsync(1);
        await Expect(pharmacist.Page.Locator("main")).ToContainTextAsync("COSENTYX");
        Assert.Empty(pharmacist.Troubles);
    }

    private Task<string> CodeAsync(string file)
    {
        var key = FileId.From(Guid.Parse(file.Split('/', '?')[2]));
        return served.App.InScopeAsync(async scope => (await scope.GetRequiredService<RelaisDb>().Set<Documents.Prescriptions.Prescription>().AsNoTracking().SingleAsync(p => p.File == key, Ct)).Code!);
    }
}
