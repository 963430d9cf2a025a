using Relais.Directory.Communes;
using Xunit;

namespace Relais.Tests.Directory;

public class CommuneTests
{
    private static readonly CommunesOfFrance Communes = CommunesOfFrance.Current;

    [Fact]
    public void There_are_all_the_communes_of_France() => Assert.InRange(Communes.All.Length, 34_800, 35_100);

    [Theory]
    [InlineData("75112", "Paris")]
    [InlineData("69383", "Lyon")]
    [InlineData("13201", "Marseille")]
    [InlineData("01120", "Montluel")]
    [InlineData("29024", "Carhaix-Plouguer")]
    [InlineData("29194", "Carhaix-Plouguer")]
    public void A_part_or_a_former_code_leads_to_its_commune(string code, string name) => Assert.Equal(name, Communes.Of(code)?.Name);

    [Theory]
    [InlineData("99999")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_code_leads_nowhere(string? code) => Assert.Null(Communes.Of(code));

    [Theory]
    [InlineData("carhaix", "Carhaix-Plouguer")]
    [InlineData("29270 plouguer", "Carhaix-Plouguer")]
    [InlineData("29270 car", "Carhaix-Plouguer")]
    [InlineData("St-Malo", "Saint-Malo")]
    [InlineData("L'HAY LES ROSES", "L’Haÿ-les-Roses")]
    [InlineData("Paris 12", "Paris")]
    [InlineData("75116", "Paris")]
    [InlineData("Aix", "Aix")]
    [InlineData("2a004", "Ajaccio")]
    public void The_best_match_comes_first(string typed, string? name) => Assert.Equal(name, (Communes.Named(typed) ?? Communes.Find(typed, 1).FirstOrDefault())?.Name);

    [Fact]
    public void Among_equal_matches_the_most_populated_comes_first()
    {
        var found = Communes.Find("Saint-D", 20);

        Assert.Equal(found.OrderByDescending(commune => commune.Population), found);
        Assert.Equal("Saint-Denis", found[0].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("zzzz")]
    [InlineData("'); --")]
    public void Nonsense_finds_nothing(string typed) => Assert.Empty(Communes.Find(typed, 10));

    [Fact]
    public void Every_label_names_its_commune_again()
    {
        var some = Communes.All.Where((_, index) => index % 501 == 0).Select(commune => commune.Card).ToList();

        Assert.All(some, commune => Assert.Equal(commune, Communes.Named(CommuneSearch.Label(commune))));
    }

    [Fact]
    public void The_build_and_the_search_fold_names_alike() =>
        Assert.All(
            Communes.All.Select((commune, index) => (commune.Card.Name, index)),
            commune => Assert.Contains(commune.index, Communes.Names.Matching(CommuneSearch.Fold(commune.Name))));

    [Theory]
    [InlineData("Saint-Denis")]
    [InlineData("saint")]
    public void A_name_that_several_bear_names_none(string typed) => Assert.Null(Communes.Named(typed));

    [Fact]
    public void What_is_both_a_post_code_and_an_INSEE_code_is_read_as_people_mean_it()
    {
        Assert.Equal("Saint-Urbain", Communes.Of("29270")!.Name);
        Assert.Null(Communes.Named("29270"));
        Assert.Equal("Carhaix-Plouguer", Communes.Find("29270", 10)[0].Name);
        Assert.Equal("Carhaix-Plouguer", Communes.Named("29024")!.Name);
    }

    [Fact]
    public void An_exact_name_with_its_post_code_is_found_alone() =>
        Assert.Equal(["Carhaix-Plouguer"], Communes.Find("Carhaix-Plouguer (29270)", 50).Select(commune => commune.Name));
}
