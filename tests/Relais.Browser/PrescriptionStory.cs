using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Scenes;
using Relais.Scenes.Teams;
using static Microsoft.Playwright.Assertions;

namespace Relais.Browser;

/// <summary>ESSDV-IDF in a browser: a city dermatologist asks, the hospital prescribes and signs, a pharmacist verifies.</summary>
public sealed class PrescriptionStory(Served served)
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["poids"] = "82", ["taille"] = "170", ["question"] = "Instauration d’un anti-IL-17 ?", ["systemiques_detail"] = "Six mois, sans effet.",
    };

    private static readonly Dictionary<string, string> Ticked = new()
    {
        ["pathologie"] = "psoriasis", ["systemiques"] = "mtx", ["bilan_fait"] = "nfs", ["infection_active"] = "non", ["cancer"] = "non", ["grossesse"] = "non",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task It_lives_in_a_browser() => TellAsync("Ravier", withScript: true);

    [Fact]
    public Task It_lives_without_script() => TellAsync("Rivoire", withScript: false);

    private async Task TellAsync(string patient, bool withScript)
    {
        await Relais.Scenes.Scenes.PlantAsync(served.App.Services, SceneName.Essdv, Ct);
        await using var city = await served.OpenAsync(EssdvScene.CityDermatologist, withScript: withScript);
        var request = await SendAsync(city, patient);
        await using var hospital = await served.OpenAsync(await OnDutyAsync(request), withScript: withScript);
        await hospital.GoAsync(request);
        await hospital.SendAsync("Prendre en charge");
        await hospital.Page.GetByRole(AriaRole.Link, new() { Name = "Rédiger une ordonnance" }).ClickAsync();
        await hospital.SendAsync("Commencer");
        await AddAsync(hospital, withScript);
        await SignAsync(hospital);
        await VerifyAsync(city, request, withScript);
        Assert.Empty(city.Troubles.Concat(hospital.Troubles));
    }

    private static async Task<string> SendAsync(Window city, string patient)
    {
        await city.GoAsync("/demandes/nouvelle");
        await city.Page.Locator("main a[href*='ligne=']", new() { HasTextString = "Biothérapie" }).First.ClickAsync();
        await city.FillAsync("Patient.BirthName", patient);
        await city.FillAsync("Patient.FirstNames", "Colette");
        await city.FillAsync("Patient.BirthDate", "1968-07-14");
        await city.Page.Locator("[name='Patient.Sex'][value=F]").CheckAsync();
        await city.FillAsync("Patient.Commune", "Versailles (78000)");
        foreach (var (key, code) in Ticked.Where(one => one.Key is not "grossesse"))
        {
            await city.Page.Locator($"[name='Reponses.{key}'][value='{code}']").CheckAsync();
        }

        foreach (var (key, text) in Answers)
        {
            await city.FillAsync("Reponses." + key, text);
        }

        await city.Page.Locator("[name='Reponses.sexe'][value=f]").CheckAsync();
        await city.Page.Locator("[name='Reponses.grossesse'][value=non]").CheckAsync();
        await city.Page.Locator("[name=Consent]").CheckAsync();
        await city.SendAsync("Envoyer la demande");
        await Expect(city.Page.Locator("main")).ToContainTextAsync("À prendre en charge");
        return new Uri(city.Page.Url).AbsolutePath;
    }

    private Task<ProfessionalId> OnDutyAsync(string request)
    {
        var key = RequestId.From(Guid.Parse(request.Split('/')[^1]));
        return served.App.InScopeAsync(async scope => ProfessionalId.From((await scope.GetRequiredService<RelaisDb>().Set<Request>().AsNoTracking().SingleAsync(r => r.Id == key, Ct)).Notified[0]));
    }

    private static async Task AddAsync(Window hospital, bool withScript)
    {
        await Expect(hospital.Page.Locator("[name=Weight]")).ToHaveValueAsync("82");
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
        var file = await city.Page.Locator(".r-thread a[href^='/fichiers/']").Last.GetAttributeAsync("href");
        var pdf = await (await city.Page.APIRequest.GetAsync(file!)).BodyAsync();
        await using var pharmacist = await served.OpenAsync(null, 360, withScript);
        await pharmacist.GoAsync("/ordonnances/verifier/" + await CodeAsync(file!));
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
