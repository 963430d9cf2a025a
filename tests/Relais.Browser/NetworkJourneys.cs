using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NodaTime;
using Relais.Kernel;
using Relais.Requests.Life;
using Relais.Scenes;
using Relais.Scenes.Teams;
using static Microsoft.Playwright.Assertions;

namespace Relais.Browser;

/// <summary>The networks of Corsica, of Hauts-de-France and of the Basque country, each from the form to the figures, as its people live it.</summary>
public sealed class NetworkJourneys(Served served)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>An expert of Île-de-France answers, and adds the colleague of the town because the patient must be seen.</summary>
    [Fact]
    public async Task CorsicaDerm_from_the_form_to_the_figures()
    {
        await PlantAsync(SceneName.CorsicaDerm);
        await using var doctor = await served.OpenAsync(CorsicaDermScene.GeneralPractitioner, 360);
        await using var remote = await served.OpenAsync(CorsicaDermScene.RemoteDermatologist);
        await using var local = await served.OpenAsync(CorsicaDermScene.LocalDermatologist, 360);
        await using var coordinator = await served.OpenAsync(CorsicaDermScene.Coordinator);
        var before = await AnsweredAsync(coordinator, "Lésion cutanée suspecte");

        await ChooseLineAsync(doctor, "Porto-Vecchio (20137)", "CorsicaDerm", "Lésion cutanée suspecte");
        var request = await SendAsync(doctor, "Santini", "Porto-Vecchio (20137)", "Lésion de l’aile du nez qui saigne depuis deux mois. Faut-il la retirer ?");
        await ClaimAsync(remote, "Santini");
        await AnswerAsync(remote, request, "Carcinome basocellulaire probable : à voir en consultation pour exérèse.", Outcome.RapidVisit);
        await Expect(remote.Page.Locator("aside[aria-label='État de la demande']")).ToContainTextAsync("Exerce dans la commune du patient");
        await remote.SendAsync("Ajouter Dr Vannina Ceccaldi");
        await Expect(remote.Page.Locator("aside[aria-label='État de la demande']")).ToContainTextAsync("Dr Vannina Ceccaldi");

        await local.GoAsync(request);
        await Expect(local.Page.Locator(".r-thread")).ToContainTextAsync("à voir en consultation pour exérèse");
        await CloseAsync(doctor, request);
        Assert.Equal(before + 1, await AnsweredAsync(coordinator, "Lésion cutanée suspecte"));
        Assert.Empty(Troubles(doctor, remote, local, coordinator));
    }

    /// <summary>A practice is told, one of its ophthalmologists claims, the request leaves the list of the others.</summary>
    [Fact]
    public async Task Sos_oeil_from_the_form_to_the_figures()
    {
        await PlantAsync(SceneName.SosOeil);
        await using var orthoptist = await served.OpenAsync(SosOeilScene.Orthoptist, 360);
        await using var first = await served.OpenAsync(SosOeilScene.Ophthalmologist);
        await using var second = await served.OpenAsync(SosOeilScene.SecondOphthalmologist);
        await using var coordinator = await served.OpenAsync(SosOeilScene.Coordinator);
        var before = await AnsweredAsync(coordinator, "Œil rouge ou douloureux");

        await ChooseLineAsync(orthoptist, "Lens (62300)", "SOS Œil", "Œil rouge ou douloureux");
        var request = await SendAsync(orthoptist, "Vandenbroucke", "Lens (62300)", "Œil droit rouge et douloureux depuis ce matin, baisse de vision. Que faire ?");
        await second.GoAsync("/demandes?vue=a-repondre");
        await Expect(Waiting(second, "Vandenbroucke")).ToHaveCountAsync(1);
        await ClaimAsync(first, "Vandenbroucke");
        await Expect(Waiting(second, "Vandenbroucke")).ToHaveCountAsync(0, new() { Timeout = 10_000 });
        await AnswerAsync(first, request, "Uvéite possible : je la vois ce jour au cabinet.", Outcome.RapidVisit);

        await CloseAsync(orthoptist, request);
        Assert.Equal(before + 1, await AnsweredAsync(coordinator, "Œil rouge ou douloureux"));
        Assert.Empty(Troubles(orthoptist, first, second, coordinator));
    }

    /// <summary>A nurse fills the form at home, the coordination entrusts it, the expert nurse answers.</summary>
    [Fact]
    public async Task Plaietile_from_the_form_to_the_figures()
    {
        await PlantAsync(SceneName.Plaietile);
        await using var nurse = await served.OpenAsync(PlaietileScene.HomeNurse, 360);
        await using var coordinator = await served.OpenAsync(PlaietileScene.Coordinator);
        await using var expert = await served.OpenAsync(PlaietileScene.ExpertNurse);
        var before = await AnsweredAsync(coordinator, "Plaie chronique ou complexe");

        await ChooseLineAsync(nurse, "Saint-Jean-de-Luz (64500)", "Plaietile", "Plaie chronique ou complexe");
        await FillWoundAsync(nurse);
        var request = await SendAsync(nurse, "Etchegaray", "Saint-Jean-de-Luz (64500)", "Ulcère qui ne ferme plus depuis six semaines : quel pansement ?", "Reponses.question", "Reponses.photo");
        await coordinator.GoAsync(request + "/attribuer");
        await coordinator.Page.Locator("select[name=Expert]").SelectOptionAsync(PlaietileScene.ExpertNurse.ToString());
        await coordinator.SendAsync("Confier la demande");
        await expert.GoAsync(request);
        await Expect(expert.Page.Locator("main")).ToContainTextAsync("Ulcère veineux");
        await AnswerAsync(expert, request, "Compression à reprendre après mesure de l’index de pression, hydrofibre, nettoyage à l’eau.", Outcome.AdviceOnly);

        await CloseAsync(nurse, request);
        Assert.Equal(before + 1, await AnsweredAsync(coordinator, "Plaie chronique ou complexe"));
        Assert.Empty(Troubles(nurse, coordinator, expert));
    }

    private Task PlantAsync(SceneName name) => Relais.Scenes.Scenes.PlantAsync(served.App.Services, name, Ct);

    private static async Task ChooseLineAsync(Window window, string commune, string team, string line)
    {
        await window.GoAsync("/demandes/nouvelle");
        await window.FillAsync("commune", commune);
        await window.SendAsync("Trouver une équipe");
        await Expect(window.Page.Locator("main")).ToContainTextAsync(team);
        await window.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = line, Exact = true }).First.ClickAsync();
        await Expect(window.Page.Locator("#promesse")).ToContainTextAsync("Réponse promise sous");
    }

    private async Task<string> SendAsync(Window window, string patient, string commune, string question, string field = "Question", string photo = "Files")
    {
        await window.FillAsync("Patient.BirthName", patient);
        await window.FillAsync("Patient.FirstNames", "Marie");
        await window.FillAsync("Patient.BirthDate", "1958-02-11");
        await window.Page.Locator("[name='Patient.Sex'][value=F]").CheckAsync();
        await window.FillAsync("Patient.Commune", commune);
        await window.FillAsync(field, question);
        await window.Page.Locator($"input[type=file][id='{photo}']").SetInputFilesAsync([await served.PhotoAsync("vue-proche.jpg", "#6b2a20")]);
        await Expect(window.Page.Locator(".r-file-state", new() { HasTextString = "envoyé" })).Not.ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await window.Page.Locator("[name=Consent]").CheckAsync();
        await window.SendAsync("Envoyer la demande");
        await Expect(window.Page).ToHaveTitleAsync(new Regex("DA-2026-"));
        return new Uri(window.Page.Url).AbsolutePath;
    }

    private static ILocator Waiting(Window window, string patient) =>
        window.Page.Locator("[data-list] a", new() { HasTextString = patient.ToUpperInvariant() });

    private static async Task ClaimAsync(Window window, string patient)
    {
        await window.GoAsync("/demandes?vue=a-repondre");
        await Waiting(window, patient).First.ClickAsync();
        await window.SendAsync("Prendre en charge");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("En charge");
    }

    private async Task AnswerAsync(Window window, string request, string opinion, Outcome outcome)
    {
        served.App.Clock.Advance(Duration.FromMinutes(1));
        await window.GoAsync(request);
        await window.FillAsync("Opinion", opinion);
        await window.Page.Locator($"[name=Outcome][value={outcome}]").CheckAsync();
        await window.SendAsync("Envoyer l’avis");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("Avis rendu");
    }

    private static async Task CloseAsync(Window window, string request)
    {
        await window.GoAsync(request);
        await window.Page.Locator("[name=Advice]").First.CheckAsync();
        await window.Page.Locator("[name=Referral]").First.CheckAsync();
        await window.SendAsync("Répondre et clore la demande");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("Close");
    }

    /// <summary>How many opinions the figures of a line count.</summary>
    private static async Task<int> AnsweredAsync(Window window, string line)
    {
        await window.GoAsync("/pilotage");
        var card = window.Page.Locator(".r-card", new() { Has = window.Page.GetByRole(AriaRole.Heading, new() { Name = line, Exact = true }) });
        var stat = await card.Locator(".r-stat", new() { HasTextString = "Avis rendus" }).First.InnerTextAsync();
        return int.Parse(Regex.Match(stat, @"\d+").Value, CultureInfo.InvariantCulture);
    }

    /// <summary>The form of Plaietile: what is asked depends on what is answered, so the kind of wound comes first.</summary>
    private static async Task FillWoundAsync(Window nurse)
    {
        await PickAsync(nurse, "type", 1);
        await Expect(nurse.Page.Locator("[name='Reponses.ips']")).ToHaveCountAsync(1);
        foreach (var (key, value) in new[] { ("debut", "2026-01-15"), ("longueur", "4,5"), ("largeur", "3"), ("tissu_noir", "0"), ("tissu_jaune", "40"), ("tissu_rouge", "50"), ("tissu_rose", "10"), ("pansement", "Hydrocolloïde") })
        {
            await nurse.FillAsync("Reponses." + key, value);
        }

        foreach (var (key, choice) in new[] { ("siege", 0), ("infection", 0), ("exsudat", 2), ("douleur", 4), ("diabete", 0) })
        {
            await PickAsync(nurse, key, choice);
        }

        await nurse.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static Task PickAsync(Window window, string key, int choice) =>
        window.Page.Locator($"[name='Reponses.{key}']:is([type=radio], [type=checkbox])").Nth(choice).CheckAsync();

    private static IEnumerable<string> Troubles(params Window[] windows) => windows.SelectMany(window => window.Troubles);
}
