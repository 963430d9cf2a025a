using Microsoft.Playwright;
using Relais.Scenes.Teams;
using static Microsoft.Playwright.Assertions;

namespace Relais.Browser;

/// <summary>The story of a board: opinions asked at a distance become minutes, and the minutes return to the request.</summary>
public sealed class BoardStory(Served served)
{
    private const string Opinion = "D’accord pour la chirurgie de Mohs, sous anesthésie locale.";
    private const string Decision = "Chirurgie de Mohs sous anesthésie locale, contrôle à trois mois.";

    [Fact]
    public async Task Opinions_at_a_distance_become_minutes_that_return_to_the_request()
    {
        await using var chair = await served.OpenAsync(OncobreizhScene.DermatologistOnDuty);
        await using var secretary = await served.OpenAsync(OncobreizhScene.Coordinator, 360, withScript: false);

        var address = await OpineAsync(chair);
        await DraftAsync(secretary, address);
        await ValidateAsync(chair, address);

        Assert.Empty(chair.Troubles.Concat(secretary.Troubles));
    }

    private static async Task<string> OpineAsync(Window chair)
    {
        await chair.GoAsync("/concertation?vue=mon-avis");
        await chair.Page.Locator("main a.r-list-title").First.ClickAsync();
        await chair.Page.Locator("main a.r-list-title").First.ClickAsync();
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("Il manque 1\u00A0médecin");
        await chair.FillAsync("Opinion", Opinion);
        await chair.SendAsync("Envoyer mon avis");
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("Quorum atteint");
        return new Uri(chair.Page.Url).AbsolutePath;
    }

    private static async Task DraftAsync(Window secretary, string address)
    {
        await secretary.GoAsync(address);
        await secretary.Page.GetByRole(AriaRole.Link, new() { Name = "Rédiger la fiche" }).ClickAsync();
        await Expect(secretary.Page.Locator("#Discussion")).ToContainTextAsync(Opinion);
        await secretary.Page.GetByLabel("Proposition thérapeutique", new() { Exact = false }).First.CheckAsync();
        await secretary.Page.GetByLabel("Chirurgie", new() { Exact = true }).CheckAsync();
        await secretary.FillAsync("Decision", Decision);
        await secretary.SendAsync("Enregistrer la fiche");
        await Expect(secretary.Page.Locator("main")).ToContainTextAsync("À valider");
    }

    private static async Task ValidateAsync(Window chair, string address)
    {
        await chair.GoAsync(address);
        await chair.Page.Locator("summary", new() { HasText = "Valider la fiche" }).ClickAsync();
        await chair.SendAsync("Valider la fiche");
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("Fiche validée");
        await chair.Page.GetByRole(AriaRole.Link, new() { Name = "Voir la demande" }).ClickAsync();
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("a validé la fiche de concertation");
        await Expect(chair.Page.Locator("main")).ToContainTextAsync(Decision);
    }
}
