using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Relais.Kernel;
using Relais.Scenes.Teams;

namespace Relais.Browser;

/// <summary>Every page, found by walking as each person, on a telephone and on a desk, light and dark: axe finds nothing, nothing overflows, the console is silent.</summary>
public sealed class AccessibilityTests(Served served)
{
    /// <summary>Pages that no link leads to: reached by a mail, a failure, or in the middle of signing in.</summary>
    private static readonly string[] ByAddress =
        ["/erreur", "/introuvable", "/connexion", "/connexion/code", "/connexion/confirmer", "/compte/oubli", "/compte/invitation/inconnu", "/style", "/style/formulaire", "/style/fiche", "/demo", "/demo/courriels", "/choisir-lieu"];

    /// <summary>Pages that only exist for somebody in a state that no walk reaches.</summary>
    private static readonly string[] NotWalked = ["/reprise/{Token}", "/compte/invitation/{Token}", "/connexion/code"];

    private static readonly (string Name, ProfessionalId? Who)[] Walkers =
    [
        ("visiteur", null),
        ("requérante", OncobreizhScene.GeneralPractitioner),
        ("experte", OncobreizhScene.DermatologistOnDuty),
        ("coordinatrice", OncobreizhScene.Coordinator),
        ("administrateur", OncobreizhScene.Administrator),
    ];

    public static TheoryData<string> Names => [.. Walkers.Select(walker => walker.Name)];

    [Fact]
    public async Task Every_page_is_reached_by_somebody()
    {
        var rounds = new Rounds(served.App, served.Site);
        var reached = new HashSet<string>(NotWalked);
        foreach (var (_, who) in Walkers)
        {
            reached.UnionWith((await rounds.WalkAsync(who, StartsOf(who))).Reached.Keys);
        }

        Assert.Empty(rounds.Pages.Select(page => page.Pattern).Except(reached).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_link_leads_nowhere(string name)
    {
        var who = Walkers.Single(walker => walker.Name == name).Who;
        var (_, dead) = await new Rounds(served.App, served.Site).WalkAsync(who, who is null ? "/" : "/accueil");
        Assert.Empty(dead);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pages_are_usable_by_everybody(string name)
    {
        var who = Walkers.Single(walker => walker.Name == name).Who;
        var (pages, _) = await new Rounds(served.App, served.Site).WalkAsync(who, StartsOf(who));
        var wrong = new List<string>();
        foreach (var (width, dark) in new[] { (360, false), (1440, true), (360, true), (1440, false) })
        {
            await using var window = await served.OpenAsync(who, width, dark: dark);
            foreach (var address in pages.Values)
            {
                await window.GoAsync(address);
                wrong.AddRange((await FindAsync(window)).Select(found => $"{address} at {width} px{(dark ? ", dark" : "")}: {found}"));
            }

            wrong.AddRange(window.Troubles);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Prepend($"{wrong.Count} to repair as {name}:")));
    }

    private static string[] StartsOf(ProfessionalId? who) => who is null ? ["/", .. ByAddress] : ["/accueil", "/connexion/confirmer", "/choisir-lieu", "/compte"];

    private static async Task<List<string>> FindAsync(Window window)
    {
        var results = await window.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        var found = results.Violations
            .Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html.Length > 160 ? node.Html[..160] : node.Html))}")
            .ToList();
        var over = await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0)
        {
            found.Add($"overflows by {over} px");
        }

        return found;
    }
}
