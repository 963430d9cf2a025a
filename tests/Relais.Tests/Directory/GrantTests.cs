using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Directory;

public sealed class GrantTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private static readonly Instant Now = DirectoryGiven.Monday;

    [Fact]
    public async Task A_role_over_a_structure_is_also_held_in_each_of_its_teams()
    {
        var (structure, person) = (DirectoryGiven.Ess(), DirectoryGiven.Someone());
        var (one, two) = (DirectoryGiven.TeamOf(structure, "all-one"), DirectoryGiven.TeamOf(structure, "all-two"));
        await app.GivenAsync(structure, person, one, two, DirectoryGiven.Holds(person, structure, Role.Coordinator));

        Assert.Equal(
            [new(structure.Id, null, Role.Coordinator), new(structure.Id, one.Id, Role.Coordinator), new(structure.Id, two.Id, Role.Coordinator)],
            (await GrantsAsync(person, Now)).ToHashSet());
    }

    [Fact]
    public async Task A_role_in_a_team_is_held_there_alone()
    {
        var (structure, person) = (DirectoryGiven.Ess(), DirectoryGiven.Someone());
        var (one, two) = (DirectoryGiven.TeamOf(structure, "team-one"), DirectoryGiven.TeamOf(structure, "team-two"));
        await app.GivenAsync(structure, person, one, two, DirectoryGiven.Holds(person, structure, Role.Expert, one));

        Assert.Equal([new Grant(structure.Id, one.Id, Role.Expert)], await GrantsAsync(person, Now));
    }

    [Fact]
    public async Task A_structure_without_a_team_gives_its_roles()
    {
        var (structure, person) = (DirectoryGiven.Ess(), DirectoryGiven.Someone());
        await app.GivenAsync(structure, person, DirectoryGiven.Holds(person, structure, Role.Requester));

        Assert.Equal([new Grant(structure.Id, null, Role.Requester)], await GrantsAsync(person, Now));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 0)]
    public async Task A_role_is_held_from_its_start_until_its_end(int days, int grants)
    {
        var (structure, person) = (DirectoryGiven.Ess(), DirectoryGiven.Someone());
        await app.GivenAsync(structure, person, DirectoryGiven.Holds(person, structure, Role.Requester, until: Now + Duration.FromDays(10)));

        Assert.Equal(grants, (await GrantsAsync(person, Now + Duration.FromDays(days))).Count);
    }

    [Fact]
    public async Task An_ended_structure_leaves_its_administrators_alone_with_their_role()
    {
        var (structure, person) = (DirectoryGiven.Ess(), DirectoryGiven.Someone());
        structure.End(new Act(person.Id, Now));
        await app.GivenAsync(
            structure, person, DirectoryGiven.Holds(person, structure, Role.Expert), DirectoryGiven.Holds(person, structure, Role.Administrator));

        Assert.Equal([new Grant(structure.Id, null, Role.Administrator)], await GrantsAsync(person, Now));
    }

    private Task<IReadOnlyList<Grant>> GrantsAsync(Professional person, Instant at) =>
        app.InScopeAsync(scope => scope.GetRequiredService<IGrants>().OfAsync(person.Id, at, TestContext.Current.CancellationToken));
}
