using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory;
using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Sectors;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Data;
using Xunit;

namespace Relais.Tests.Directory;

/// <summary>The directory alone on a database file of its own, without the web.</summary>
public sealed class DirectoryHouse : IAsyncLifetime
{
    internal static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "relais-directory-" + Guid.CreateVersion7().ToString("N"));
    private readonly ServiceProvider _services;

    public DirectoryHouse() =>
        _services = new ServiceCollection()
            .AddLogging()
            .AddRelaisPlatform(new DataOptions { Folder = _folder })
            .AddDirectory()
            .BuildServiceProvider();

    public async ValueTask InitializeAsync() => await UseAsync<RelaisDb, bool>(db => db.Database.EnsureCreatedAsync());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    internal async Task<TAnswer> UseAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> use)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal async Task UseAsync<TService>(Func<TService, Task> use)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal Task GivenAsync(params object[] entities) =>
        UseAsync<RelaisDb, int>(db =>
        {
            db.AddRange(entities);
            return db.SaveChangesAsync();
        });

    internal static Structure Ess(string name = "Oncobreizh") =>
        Structure.Create(new StructureText(StructureKind.SpecialisedCareTeam, name, null, CommunesOfFrance.Current.Of("29019")));

    internal static Team TeamOf(Structure structure, string slug = "oncobreizh") =>
        Team.Create(
            structure.Id,
            new TeamText("Équipe " + slug, slug, "Europe/Paris") { Need = "Lésions suspectes", Summary = "Un avis en 48 h.", Public = true, Departments = ["29", "22"] });

    internal static Professional Someone(string lastName = "Le Goff", string? rpps = null) =>
        Professional.Create(new PersonText("Dr", "Maëlle", lastName, Professions.Doctor) { Speciality = "SM15", Rpps = rpps });

    internal static Membership Holds(Professional person, Structure structure, Role role, Team? team = null, Instant? until = null) =>
        Membership.Begin(person.Id, structure.Id, team?.Id, role, Monday, until);

    internal static Sector SectorOf(Team team, string name) => Sector.Create(team.Structure, team.Id, name);

    internal static SectorCommune In(Sector sector, string commune) => new() { Sector = sector.Id, Commune = commune, Structure = sector.Structure };
}
