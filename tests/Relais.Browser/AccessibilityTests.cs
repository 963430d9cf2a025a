using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Relais.Kernel;
using Relais.Requests.Intake.Public;
using Relais.Scenes.Teams;
using Relais.Testing;

namespace Relais.Browser;

/// <summary>Every page, found by walking as each person, on a telephone and on a desk, light and dark: axe finds nothing, nothing overflows, the console is silent.</summary>
public sealed partial class AccessibilityTests(Served served)
{
    /// <summary>Pages that no link leads to: reached by a mail, a failure, or in the middle of signing in.</summary>
    private static readonly string[] ByAddress =
        ["/erreur", "/introuvable", "/connexion", "/connexion/code", "/connexion/confirmer", "/compte/oubli", "/compte/invitation/inconnu", "/style", "/style/formulaire", "/style/fiche", "/demo", "/demo/courriels", "/choisir-lieu", "/photo"];

    /// <summary>Pages that only exist for somebody in a state that no walk reaches.</summary>
    private static readonly string[] NotWalked =
    [
        "/reprise/{Token}", "/connexion/code",
    ];

    /// <summary>What remains of a desk of 1280 px at a zoom of 400 % (WCAG 1.4.10).</summary>
    private const int Reflow = 320;

    private static readonly (string Name, ProfessionalId? Who)[] Walkers =
    [
        ("visiteur", null),
        ("requérante", OncobreizhScene.GeneralPractitioner),
        ("experte", OncobreizhScene.DermatologistOnDuty),
        ("coordinatrice", OncobreizhScene.Coordinator),
        ("secrétaire", OncobreizhScene.Clerk),
        ("administrateur", OncobreizhScene.Administrator),
        ("centre", CesoaScene.Coordinator),
    ];

    /// <summary>What may change with the width and the colours.</summary>
    private static readonly string[] LooksAlone = ["color-contrast", "scrollable-region-focusable", "target-size"];

    private static readonly ConcurrentDictionary<string, Lazy<Task<Walk>>> Walks = new();

    public static TheoryData<string> Names => [.. Walkers.Select(walker => walker.Name)];

    [Fact]
    public async Task Every_page_is_reached_by_somebody()
    {
        var reached = new HashSet<string>(NotWalked);
        foreach (var (name, _) in Walkers)
        {
            reached.UnionWith((await WalkAsync(name)).Reached.Keys);
        }

        Assert.Empty(new Rounds(served.App, served.Site).Pages.Select(page => page.Pattern).Except(reached).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_link_leads_nowhere(string name) => Assert.Empty((await WalkAsync(name)).Dead);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pages_are_written_as_the_standard_of_HTML_says(string name)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-html-");
        try
        {
            var pages = (await WalkAsync(name)).Sources.ToList();
            foreach (var (number, (_, html)) in pages.Index())
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{number}.html"), html, TestContext.Current.CancellationToken);
            }

            var faults = JsonSerializer.Deserialize<List<HtmlFault>>(await Peers.RunAsync("html.mjs", folder.FullName), JsonSerializerOptions.Web)!;
            Assert.True(faults.Count == 0, string.Join('\n', faults.Select(fault => $"{pages[fault.Page].Key}: {fault.Says}")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_icon_that_a_page_names_is_drawn(string name)
    {
        using var http = new HttpClient { BaseAddress = new Uri(served.Site) };
        var named = (await WalkAsync(name)).Sources.SelectMany(page => Icons().Matches(page.Value)).Select(icon => (Sheet: icon.Groups[1].Value, Name: icon.Groups[2].Value)).ToHashSet();
        Assert.NotEmpty(named);
        foreach (var sheet in named.GroupBy(icon => icon.Sheet, icon => icon.Name))
        {
            var drawn = await http.GetStringAsync(new Uri(sheet.Key, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.All(sheet, icon => Assert.Contains($"id=\"{icon}\"", drawn, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_nobody_could_read_is_found()
    {
        await using var window = await served.OpenAsync(null);
        await Axe.ReadyAsync(window);
        await window.GoAsync("/connexion");
        Assert.Empty(await FindAsync(window));
        await window.Page.EvaluateAsync(
            """
            () => {
              const text = document.createElement("p");
              text.textContent = "Presque blanc sur blanc";
              [text.style.color, text.style.background, text.style.width] = ["#eee", "#fff", "3000px"];
              document.querySelector("main").append(document.createElement("input"), text);
            }
            """);
        var found = await FindAsync(window);
        Assert.Contains(found, fault => fault.StartsWith("label:", StringComparison.Ordinal));
        Assert.Contains(found, fault => fault.StartsWith("color-contrast:", StringComparison.Ordinal));
        Assert.Contains(found, fault => fault.StartsWith("overflows", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pages_are_usable_by_everybody(string name)
    {
        var who = Walkers.Single(walker => walker.Name == name).Who;
        await using var window = await served.OpenAsync(who);
        await Axe.ReadyAsync(window);
        var wrong = new List<string>();
        foreach (var address in await AddressesAsync(name))
        {
            await window.GoAsync(address);
            await window.ResizeAsync(360, ColorScheme.Light);
            wrong.AddRange((await FindAsync(window)).Select(found => $"{address} on a telephone: {found}"));
            await window.ResizeAsync(Reflow, ColorScheme.Light);
            wrong.AddRange((await OverflowAsync(window)).Select(found => $"{address} zoomed four times: {found}"));
            await window.ResizeAsync(1440, ColorScheme.Dark);
            wrong.AddRange((await FindAsync(window, LooksAlone)).Select(found => $"{address} on a desk, dark: {found}"));
        }

        wrong.AddRange(window.Troubles);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Prepend($"{wrong.Count} to repair as {name}:")));
    }

    /// <summary>What this person alone sees: the pages of everybody are looked at as a visitor.</summary>
    private async Task<IEnumerable<string>> AddressesAsync(string name)
    {
        var everybody = name == Walkers[0].Name ? [] : (await WalkAsync(Walkers[0].Name)).Reached;
        return (await WalkAsync(name)).Reached.Where(page => !everybody.ContainsKey(page.Key)).Select(page => page.Value);
    }

    private Task<Walk> WalkAsync(string name)
    {
        var who = Walkers.Single(walker => walker.Name == name).Who;
        return Walks.GetOrAdd(name, _ => new(() => new Rounds(served.App, served.Site).WalkAsync(who, StartsOf(who)))).Value;
    }

    [GeneratedRegex(@"<use href=""([^""#]+)#([^""]+)""")]
    private static partial Regex Icons();

    private string[] StartsOf(ProfessionalId? who) =>
        who is null
            ? ["/", .. ByAddress, .. Followed(), .. served.Behind[null]]
            : ["/accueil", "/connexion/confirmer", "/choisir-lieu", "/compte", "/recherche?q=martin", .. served.Behind[who], .. who == OncobreizhScene.DermatologistOnDuty ? served.Prescriptions : []];

    /// <summary>The pages of secret links: to prove, to write, to follow.</summary>
    private IEnumerable<string> Followed()
    {
        var links = served.App.Services.GetRequiredService<FollowLinks>();
        return [$"/suivi/{links.LinkOf(CesoaScene.Follower)}", $"/suivi/{links.LinkOf(CesoaScene.Beginner)}/code", $"/suivi/{links.LinkOf(CesoaScene.AboutToSend)}/demande"];
    }

    private static async Task<List<string>> FindAsync(Window window, string[]? rules = null) => [.. await Axe.FindAsync(window, rules), .. await OverflowAsync(window)];

    private static async Task<IEnumerable<string>> OverflowAsync(Window window)
    {
        var over = await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over > 0 ? [$"overflows by {over} px"] : [];
    }

    private sealed record HtmlFault(int Page, string Says);
}
