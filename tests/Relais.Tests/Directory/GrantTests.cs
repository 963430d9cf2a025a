using NodaTime;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Platform.Acts;
using Xunit;

namespace Relais.Tests.Directory;

public sealed class GrantTests(DirectoryHouse house) : IClassFixture<DirectoryHouse>
{
    private static readonly Instant Now = DirectoryHouse.Monday;

    [Fact]
    public async Task A_role_over_a_structure_is_also_held_in_each_of_its_teams()
    {
        var (structure, person) = (DirectoryHouse.Ess(), DirectoryHouse.Someone());
        var (one, two) = (DirectoryHouse.TeamOf(structure, "all-one"), DirectoryHouse.TeamOf(structure, "all-two"));
        await house.GivenAsync(structure, person, one, two, DirectoryHouse.Holds(person, structure, Role.Coordinator));

        Assert.Equal(
            [new(structure.Id, null, Role.Coordinator), new(structure.Id, one.Id, Role.Coordinator), new(structure.Id, two.Id, Role.Coordinator)],
            (await GrantsAsync(person, Now)).ToHashSet());
    }

    [Fact]
    public async Task A_role_in_a_team_is_held_there_alone()
    {
        var (structure, person) = (DirectoryHouse.Ess(), DirectoryHouse.Someone());
        var (one, two) = (DirectoryHouse.TeamOf(structure, "team-one"), DirectoryHouse.TeamOf(structure, "team-two"));
        await house.GivenAsync(structure, person, one, two, DirectoryHouse.Holds(person, structure, Role.Expert, one));

        Assert.Equal([new Grant(structure.Id, one.Id, Role.Expert)], await GrantsAsync(person, Now));
    }

    [Fact]
    public async Task A_structure_without_a_team_gives_its_roles()
    {
        var (structure, person) = (DirectoryHouse.Ess(), DirectoryHouse.Someone());
        await house.GivenAsync(structure, person, DirectoryHouse.Holds(person, structure, Role.Requester));

        Assert.Equal([new Grant(structure.Id, null, Role.Requester)], await GrantsAsync(person, Now));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 0)]
    public async Task A_role_is_held_from_its_start_until_its_end(int days, int grants)
    {
        var (structure, person) = (DirectoryHouse.Ess(), DirectoryHouse.Someone());
        await house.GivenAsync(structure, person, DirectoryHouse.Holds(person, structure, Role.Requester, until: Now + Duration.FromDays(10)));

        Assert.Equal(grants, (await GrantsAsync(person, Now + Duration.FromDays(days))).Count);
    }

    [Fact]
    public async Task An_ended_structure_leaves_its_administrators_alone_with_their_role()
    {
        var (structure, person) = (DirectoryHouse.Ess(), DirectoryHouse.Someone());
        structure.End(new Act(person.Id, Now));
        await house.GivenAsync(
            structure, person, DirectoryHouse.Holds(person, structure, Role.Expert), DirectoryHouse.Holds(person, structure, Role.Administrator));

        Assert.Equal([new Grant(structure.Id, null, Role.Administrator)], await GrantsAsync(person, Now));
    }

    private Task<IReadOnlyList<Grant>> GrantsAsync(Professional person, Instant at) =>
        house.UseAsync<IGrants, IReadOnlyList<Grant>>(grants => grants.OfAsync(person.Id, at, TestContext.Current.CancellationToken));
}
