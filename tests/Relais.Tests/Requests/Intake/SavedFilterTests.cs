using Relais.Kernel;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Intake.Worklist;
using Relais.Requests.Life;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Intake;

/// <summary>Filters that a person keeps under names of their own.</summary>
public abstract class SavedFilterTests(RelaisApp app)
{
    private const string LateCalls = "/regulation?canal=telephone&retard=oui";

    [Fact]
    public async Task A_filter_is_kept_under_a_name_shown_to_its_owner_alone_and_forgotten()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync(LateCalls);
        await browser.SubmitAsync("garder", ("FilterName", "Appels d’hier"));

        await browser.GetAsync("/regulation");
        Assert.Equal("/regulation?canal=telephone&retard=oui", Link(browser, "Appels d’hier"));
        await browser.GetAsync(LateCalls);
        Assert.Contains("Votre filtre « Appels d’hier »", browser.Text, StringComparison.Ordinal);
        using var elsewhere = await (await IntakeScene.GivenAsync(app)).CoordinatorAsync();
        await elsewhere.GetAsync("/regulation");
        Assert.Null(Link(elsewhere, "Appels d’hier"));

        await browser.SubmitAsync("oublier");
        await browser.GetAsync("/regulation");
        Assert.Null(Link(browser, "Appels d’hier"));
    }

    [Fact]
    public async Task A_filter_without_a_name_with_a_known_name_or_that_filters_nothing_is_refused()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync(LateCalls);
        await browser.SubmitAsync("garder", ("FilterName", " "));
        Assert.Equal("intake.filter-name-wrong", RegulationTests.Code(browser));
        await browser.SubmitAsync("garder", ("FilterName", "Brest"));
        await browser.GetAsync("/regulation?canal=courrier");
        await browser.SubmitAsync("garder", ("FilterName", "brest"));
        Assert.Equal("intake.filter-name-taken", RegulationTests.Code(browser));
        Assert.Equal("brest", browser.Page.QuerySelector("input[name=FilterName]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Twenty_filters_are_the_most()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var act = new Act(scene.Coordinator.Id, NodaTime.SystemClock.Instance.GetCurrentInstant());
        await app.GivenAsync([.. Enumerable.Range(0, SavedFilter.MostOfAPerson).Select(n => SavedFilter.Of($"Filtre {n}", new() { IsLate = true, Channel = Channel.Letter }, act))]);
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync(LateCalls);

        await browser.SubmitAsync("garder", ("FilterName", "Un de trop"));

        Assert.Equal("intake.too-many-filters", RegulationTests.Code(browser));
    }

    private static string? Link(TestBrowser browser, string label) =>
        browser.Page.QuerySelectorAll("a.r-filter").FirstOrDefault(link => link.TextContent.Trim() == label)?.GetAttribute("href");
}

public sealed class SqliteSavedFilterTests(RelaisApp app) : SavedFilterTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresSavedFilterTests(PostgresApp app) : SavedFilterTests(app), IClassFixture<PostgresApp>;

/// <summary>A filter and its address are one.</summary>
public sealed class WorklistFilterTests
{
    [Fact]
    public void A_filter_is_read_back_from_its_address()
    {
        var sectors = new SectorId?[] { null, SectorId.From(Guid.CreateVersion7()) };
        var priorities = SortingWords.Priorities.Select(p => (Priority?)p).Append(null);
        var filters =
            from channel in ChannelWords.All.Select(c => (Channel?)c).Append(null)
            from state in WorklistFilter.States.Select(s => (RequestState?)s.State).Append(null)
            from sector in sectors
            from priority in priorities
            from late in new[] { false, true }
            from free in new[] { false, true }
            select new WorklistFilter { Channel = channel, State = state, Sector = sector, Priority = priority, IsLate = late, IsUnassigned = free };

        Assert.All(filters, filter => Assert.Equal(filter, Read(filter.ToQuery())));
    }

    [Fact]
    public void A_filter_that_shows_everything_is_not_kept() =>
        Assert.Equal(
            IntakeRefusals.FilterEmpty,
            Assert.Throws<RefusedException>(() => SavedFilter.Of("Tout", new WorklistFilter(), new Act(ProfessionalId.New(), default))).Refusal);

    private static WorklistFilter Read(string query)
    {
        var words = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('=')).ToDictionary(word => word[0], word => word[1]);
        return WorklistFilter.Read(
            words.GetValueOrDefault("canal"), words.GetValueOrDefault("etat"), words.GetValueOrDefault("secteur"),
            words.GetValueOrDefault("priorite"), words.GetValueOrDefault("retard"), words.GetValueOrDefault("libre"));
    }
}
