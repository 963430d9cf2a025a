using NodaTime;
using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Sectors;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Platform.SignIn;

namespace Relais.Tests.Directory;

/// <summary>Entities of the directory, saying only what matters.</summary>
internal static class DirectoryGiven
{
    /// <summary>The instant at which the clock of tests stands.</summary>
    internal static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 8, 0);

    internal static Structure Ess(string name = "Oncobreizh") =>
        Structure.Create(new StructureText(StructureKind.SpecialisedCareTeam, name, null, CommunesOfFrance.Current.Of("29019")));

    internal static Team TeamOf(Structure structure, string slug = "oncobreizh") =>
        Team.Create(
            structure.Id,
            new TeamText("Équipe " + slug, slug, "Europe/Paris") { Need = "Lésions suspectes", Summary = "Un avis en 48 h.", Public = true, Departments = ["29", "22"] });

    internal static Professional Someone(string lastName = "Le Goff", string? rpps = null) =>
        Professional.Create(new PersonText("Dr", "Maëlle", lastName, Professions.Doctor) { Speciality = "SM15", Rpps = rpps });

    /// <summary>An account whose password was chosen.</summary>
    internal static Account AccountOf(Professional person) =>
        new() { Id = Guid.CreateVersion7(), Professional = person.Id, UserName = person.Id.ToString(), NormalizedUserName = person.Id.ToString(), PasswordHash = "chosen" };

    internal static Membership Holds(Professional person, Structure structure, Role role, Team? team = null, Instant? until = null) =>
        Membership.Begin(person.Id, structure.Id, team?.Id, role, Monday, until);

    internal static Sector SectorOf(Team team, string name) => Sector.Create(team.Structure, team.Id, name);

    internal static SectorCommune In(Sector sector, string commune) => new() { Sector = sector.Id, Commune = commune, Structure = sector.Structure };
}
