using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Directory;

public sealed class DirectoryAnswersTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_come_with_the_name_of_their_trade_and_unknown_ids_are_left_out()
    {
        var person = DirectoryGiven.Someone();
        await app.GivenAsync(person);

        var people = await AskAsync(directory => directory.PeopleAsync([person.Id, ProfessionalId.New()], Ct));

        var found = Assert.Single(people.Values);
        Assert.Equal(("Dr Maëlle Le Goff", "Dermatologie et vénéréologie"), (found.Name, found.Trade));
    }

    [Fact]
    public async Task A_structure_comes_with_the_name_of_its_commune()
    {
        var structure = DirectoryGiven.Ess();
        await app.GivenAsync(structure);

        Assert.Equal("Brest", (await AskAsync(directory => directory.StructuresAsync([structure.Id], Ct)))[structure.Id].CommuneName);
    }

    [Fact]
    public async Task A_public_team_is_found_by_its_address_and_listed()
    {
        var structure = DirectoryGiven.Ess();
        await app.GivenAsync(structure, DirectoryGiven.TeamOf(structure, "found"));

        Assert.Equal(["22", "29"], (await AskAsync(directory => directory.TeamOfSlugAsync("found", Ct)))!.Departments);
        Assert.Contains(await AskAsync(directory => directory.OpenTeamsAsync(Ct)), team => team.Slug == "found");
    }

    [Fact]
    public async Task The_team_of_an_ended_structure_is_not_found_any_more()
    {
        var structure = DirectoryGiven.Ess();
        structure.End(new Act(ProfessionalId.New(), DirectoryGiven.Monday));
        await app.GivenAsync(structure, DirectoryGiven.TeamOf(structure, "ended"));

        Assert.Null(await AskAsync(directory => directory.TeamOfSlugAsync("ended", Ct)));
        Assert.DoesNotContain(await AskAsync(directory => directory.OpenTeamsAsync(Ct)), team => team.Slug == "ended");
    }

    [Fact]
    public async Task An_arrondissement_is_in_the_sectors_of_its_commune()
    {
        var structure = DirectoryGiven.Ess();
        var team = DirectoryGiven.TeamOf(structure, "lyon");
        var (east, all) = (DirectoryGiven.SectorOf(team, "Est"), DirectoryGiven.SectorOf(team, "Agglomération"));
        await app.GivenAsync(structure, team, east, all, DirectoryGiven.In(east, "69123"), DirectoryGiven.In(all, "69123"));

        var sectors = await AskAsync(directory => directory.SectorsOfCommuneAsync("69383", Ct));

        Assert.Equal(["Agglomération", "Est"], sectors[team.Id].Select(sector => sector.Name));
    }

    [Fact]
    public async Task A_hole_gives_no_sector() =>
        Assert.Empty(await AskAsync(directory => directory.SectorsOfCommuneAsync("2A004", Ct)));

    [Fact]
    public async Task Members_of_a_team_hold_their_role_there_or_over_its_structure()
    {
        var structure = DirectoryGiven.Ess();
        var (mine, other) = (DirectoryGiven.TeamOf(structure, "mine"), DirectoryGiven.TeamOf(structure, "other"));
        var (here, everywhere, elsewhere) = (DirectoryGiven.Someone("Ici"), DirectoryGiven.Someone("Partout"), DirectoryGiven.Someone("Ailleurs"));
        await app.GivenAsync(
            structure, mine, other, here, everywhere, elsewhere,
            DirectoryGiven.Holds(here, structure, Role.Expert, mine),
            DirectoryGiven.Holds(everywhere, structure, Role.Expert),
            DirectoryGiven.Holds(elsewhere, structure, Role.Expert, other),
            DirectoryGiven.Holds(elsewhere, structure, Role.Coordinator, mine));

        Assert.Equal([here.Id, everywhere.Id], (await AskAsync(directory => directory.MembersOfTeamAsync(mine.Id, [Role.Expert], Ct))).ToHashSet());
        Assert.Equal([everywhere.Id], await AskAsync(directory => directory.MembersOfStructureAsync(structure.Id, [Role.Expert], Ct)));
    }

    private Task<TAnswer> AskAsync<TAnswer>(Func<IDirectory, Task<TAnswer>> ask) => app.InScopeAsync(scope => ask(scope.GetRequiredService<IDirectory>()));
}
