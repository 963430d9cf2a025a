using NodaTime;
using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.Sectors;
using Relais.Scenes.National;
using Relais.Scenes.Staging;
using Relais.Scenes.Teams;
using Xunit;

namespace Relais.Tests.Scenes;

public class TerritoryTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);

    public static TheoryData<string, int> Teams => new()
    {
        { OncobreizhScene.Name, 3 },
        { CorsicaDermScene.Name, 3 },
        { SosOeilScene.Name, 8 },
        { PlaietileScene.Name, 3 },
        { EssdvScene.Name, 1 },
        { CardioScene.Name, 5 },
    };

    [Theory]
    [MemberData(nameof(Teams))]
    public void Sectors_cover_the_territory_without_hole_or_overlap(string name, int sectors)
    {
        var coverage = CoverageOf(Staged(name));
        Assert.Empty(coverage.Holes);
        Assert.Empty(coverage.Overlaps);
        Assert.Empty(coverage.Outside);
        Assert.Equal(sectors, Staged(name).Sectors.Cards.Count);
    }

    [Theory]
    [InlineData("29024", "Brest / Lannion")]
    [InlineData("22113", "Brest / Lannion")]
    [InlineData("22016", "Brest / Lannion")]
    [InlineData("29233", "Lorient / Vannes")]
    [InlineData("56260", "Lorient / Vannes")]
    [InlineData("22278", "Rennes")]
    [InlineData("35288", "Rennes")]
    public void A_commune_of_Brittany_belongs_where_people_expect(string commune, string sector) =>
        Assert.Equal(sector, Staged(OncobreizhScene.Name).Sectors.Of(commune).Name);

    [Theory]
    [InlineData("2A247", "Extrême sud & Solenzara")]
    [InlineData("2A269", "Extrême sud & Solenzara")]
    [InlineData("2A004", "Ajaccio")]
    [InlineData("2B096", "Bastia")]
    public void A_commune_of_Corsica_belongs_where_people_expect(string commune, string sector) =>
        Assert.Equal(sector, Staged(CorsicaDermScene.Name).Sectors.Of(commune).Name);

    [Theory]
    [InlineData("62498", "Lens")]
    [InlineData("59574", "Valenciennes-Somain")]
    [InlineData("62193", "Dunkerque-Calais")]
    [InlineData("59350", "Lille")]
    [InlineData("62765", "Hazebrouck")]
    public void A_commune_of_the_North_belongs_where_people_expect(string commune, string sector) =>
        Assert.Equal(sector, Staged(SosOeilScene.Name).Sectors.Of(commune).Name);

    [Fact]
    public void The_forty_teams_answer_for_each_department_twice_and_hold_2500_professionals()
    {
        var departments = NationalTerritories.All.SelectMany(territory => territory.Departments).ToList();
        var france = CommunesOfFrance.Current.Departments.Select(area => area.Code).Where(code => !IsCollectivity(code));
        Assert.Equal(france.Order(StringComparer.Ordinal), departments.Order(StringComparer.Ordinal));

        var teams = Enumerable.Range(0, NationalScene.Teams).Select(rank => NationalScene.Stage(rank, Now)).ToList();
        Assert.Equal(2_500, teams.Sum(team => team.Stage.Players.Count));
        Assert.Equal(100_000, teams.Sum(team => team.Requests));
        Assert.All(teams, team => Assert.True(CoverageOf(team).IsComplete));
        Assert.All([NationalScene.Practitioner, NationalScene.Expert, NationalScene.Coordinator], who => Assert.Contains(who, teams[0].Stage.Players.Keys));
        Assert.Equal(2_500, teams.SelectMany(team => team.Stage.Players.Keys).Distinct().Count());
    }

    private static StagedTeam Staged(string name) => name switch
    {
        OncobreizhScene.Name => OncobreizhScene.Stage(Now),
        CorsicaDermScene.Name => CorsicaDermScene.Stage(Now),
        PlaietileScene.Name => PlaietileScene.Stage(Now),
        EssdvScene.Name => EssdvScene.Stage(Now),
        CardioScene.Name => CardioScene.Stage(Now),
        _ => SosOeilScene.Stage(Now),
    };

    /// <summary>Saint-Pierre-et-Miquelon, and those numbered after Mayotte, are no departments.</summary>
    private static bool IsCollectivity(string code) => code is "975" || string.CompareOrdinal(code, "976") > 0;

    private static Coverage CoverageOf(StagedTeam team)
    {
        var drawn = team.Stage.Entities.OfType<SectorCommune>().ToLookup(row => row.Sector, row => CommunesOfFrance.Current.Of(row.Commune)!);
        return Coverage.Of(
            [.. team.Stage.TeamOf(team.Id).Departments.SelectMany(CommunesOfFrance.Current.OfDepartment)],
            [.. team.Sectors.Cards.Select(card => new DrawnSector(card.Name, [.. drawn[card.Id]]))]);
    }
}
