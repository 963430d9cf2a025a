using FsCheck;
using FsCheck.Fluent;
using Relais.Directory.Contract;
using Relais.Directory.Sectors;
using Xunit;

namespace Relais.Tests.Directory;

public class CoverageTests
{
    private static readonly CommuneCard[] Communes =
        [.. Enumerable.Range(1, 12).Select(i => new CommuneCard($"29{i:000}", $"Commune {i}", ["29000"], "29", i * 100))];

    [Fact]
    public void A_commune_in_no_sector_is_a_hole_and_one_in_two_is_an_overlap()
    {
        var coverage = Coverage.Of(Communes[..3], [new DrawnSector("Nord", [Communes[0], Communes[1]]), new DrawnSector("Sud", [Communes[1]])]);

        Assert.Equal([Communes[2]], coverage.Holes);
        Assert.Equal((Communes[1], "Nord, Sud"), (Assert.Single(coverage.Overlaps).Commune, string.Join(", ", coverage.Overlaps[0].Sectors)));
        Assert.Equal((600, 300), (coverage.Population, coverage.Covered));
    }

    [Fact]
    public void A_commune_of_a_sector_out_of_the_territory_is_outside() =>
        Assert.Equal([Communes[5]], Coverage.Of(Communes[..3], [new DrawnSector("Nord", [Communes[5]])]).Outside);

    [Fact]
    public void A_territory_without_a_commune_is_covered() => Assert.True(Coverage.Of([], []).IsComplete);

    [Fact]
    public void Every_commune_is_counted_as_a_naive_count_would()
    {
        var drawings = ArbMap.Default.GeneratorFor<bool>().ArrayOf(Communes.Length).ArrayOf(3).ToArbitrary();
        Prop.ForAll(drawings, ticks =>
        {
            var territory = Communes[..8];
            var sectors = ticks.Select((row, i) => new DrawnSector($"S{i}", [.. Communes.Where((_, c) => row[c])])).ToList();
            var coverage = Coverage.Of(territory, sectors);
            int Holders(CommuneCard commune) => sectors.Count(sector => sector.Communes.Contains(commune));
            return coverage.Holes.ToHashSet().SetEquals(territory.Where(c => Holders(c) == 0))
                && coverage.Overlaps.Select(o => o.Commune).ToHashSet().SetEquals(Communes.Where(c => Holders(c) > 1))
                && coverage.Overlaps.All(o => o.Sectors.Count == Holders(o.Commune))
                && coverage.Outside.ToHashSet().SetEquals(Communes[8..].Where(c => Holders(c) > 0))
                && coverage.Covered + coverage.Holes.Sum(c => c.Population) == coverage.Population;
        }).QuickCheckThrowOnFailure();
    }
}
