using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Sectors;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Testing;
using Xunit;
using static Relais.Tests.Directory.DirectoryGiven;

namespace Relais.Tests.Directory;

public sealed class SectorTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private readonly Structure _structure = Ess();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Act Act => new(ProfessionalId.New(), Monday) { Grants = [new Grant(_structure.Id, null, Role.Administrator)] };

    [Fact]
    public async Task Drawing_says_how_many_communes_came_and_left()
    {
        var sector = await GivenSectorAsync("drawn");

        Assert.Equal(277, await UseAsync<DrawSectorHandler, int>(h => h.HandleAsync(Draw(sector, "29"), Act, Ct)));
        Assert.Equal(0, await UseAsync<DrawSectorHandler, int>(h => h.HandleAsync(Draw(sector, "29"), Act, Ct)));
        Assert.Equal(277, await UseAsync<DrawSectorHandler, int>(h => h.HandleAsync(Draw(sector, "29") with { Remove = true }, Act, Ct)));
    }

    [Fact]
    public async Task A_name_names_one_sector_of_a_team()
    {
        var sector = await GivenSectorAsync("named");

        Assert.Equal("directory.sector-name-taken", await RefusedAsync<CreateSectorHandler>(h => h.HandleAsync(new CreateSector(sector.Team, " Ouest "), Act, Ct)));
    }

    [Fact]
    public async Task Only_an_empty_sector_is_forgotten()
    {
        var sector = await GivenSectorAsync("forgotten");
        await app.GivenAsync(In(sector, "29019"));

        Assert.Equal("directory.sector-not-empty", await RefusedAsync<DeleteSectorHandler>(h => h.HandleAsync(new DeleteSector(sector.Id), Act, Ct)));
        await UseAsync<DrawSectorHandler, int>(h => h.HandleAsync(Draw(sector, "29") with { Remove = true }, Act, Ct));
        Assert.Null(await RefusedAsync<DeleteSectorHandler>(h => h.HandleAsync(new DeleteSector(sector.Id), Act, Ct)));
    }

    [Fact]
    public async Task A_stranger_draws_nothing()
    {
        var sector = await GivenSectorAsync("stranger");
        var stranger = Act with { Grants = [new Grant(_structure.Id, null, Role.Expert), new Grant(_structure.Id, sector.Team, Role.Administrator)] };

        Assert.Equal("directory.not-found", await RefusedAsync<DrawSectorHandler>(h => h.HandleAsync(Draw(sector, "29"), stranger, Ct)));
        Assert.Equal("directory.not-found", await RefusedAsync<RenameSectorHandler>(h => h.HandleAsync(new RenameSector(sector.Id, "Est"), stranger, Ct)));
        Assert.Equal("directory.not-found", await RefusedAsync<CreateSectorHandler>(h => h.HandleAsync(new CreateSector(sector.Team, "Est"), stranger, Ct)));
    }

    [Fact]
    public async Task Two_teams_do_not_share_a_name_that_makes_the_same_address()
    {
        await GivenSectorAsync("same-name");

        Assert.Equal("directory.team-name-taken", await RefusedAsync<CreateTeamHandler>(h => h.HandleAsync(new CreateTeam(_structure.Id, "Same name !"), Act, Ct)));
    }

    private static DrawSector Draw(Sector sector, string department) => new(sector.Id, new DrawnArea(department, null, null));

    private async Task<Sector> GivenSectorAsync(string slug)
    {
        var team = TeamOf(_structure, slug);
        var sector = SectorOf(team, "Ouest");
        await app.GivenAsync(_structure, team, sector);
        return sector;
    }

    private Task<TAnswer> UseAsync<THandler, TAnswer>(Func<THandler, Task<TAnswer>> run)
        where THandler : notnull =>
        app.InScopeAsync(scope => run(scope.GetRequiredService<THandler>()));

    private Task<string?> RefusedAsync<THandler>(Func<THandler, Task> run)
        where THandler : notnull =>
        app.InScopeAsync(async scope =>
            (await Record.ExceptionAsync(() => run(scope.GetRequiredService<THandler>())) as RefusedException)?.Refusal.Code);
}
