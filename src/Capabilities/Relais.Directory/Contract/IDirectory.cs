using NodaTime;
using Relais.Kernel;

namespace Relais.Directory.Contract;

/// <summary>What the directory tells the other capabilities: people, structures, teams, sectors, communes. Batch by default, unknown ids left out.</summary>
public interface IDirectory
{
    /// <summary>The person who holds an RPPS number, or null.</summary>
    Task<Person?> PersonOfRppsAsync(string rpps, CancellationToken ct);

    /// <summary>The people who answer a telephone number, at most ten: their own, or that of a structure where they work.</summary>
    /// <param name="phone">As E.164 writes it.</param>
    /// <param name="ct">Cancelled when the reader goes away.</param>
    Task<IReadOnlyList<Person>> PeopleOfPhoneAsync(string phone, CancellationToken ct);

    /// <summary>The people whose address that is, at most ten.</summary>
    /// <param name="email">In lower case.</param>
    /// <param name="ct">Cancelled when the reader goes away.</param>
    Task<IReadOnlyList<Person>> PeopleOfEmailAsync(string email, CancellationToken ct);

    /// <summary>People by id.</summary>
    Task<IReadOnlyDictionary<ProfessionalId, Person>> PeopleAsync(IReadOnlyCollection<ProfessionalId> ids, CancellationToken ct);

    /// <summary>The replacements of some people that are not over at an instant, those to come included.</summary>
    Task<IReadOnlyList<ReplacementCard>> ReplacementsOfAsync(IReadOnlyCollection<ProfessionalId> replaced, Instant from, CancellationToken ct);

    /// <summary>The professionals in exercise whose names begin with the typed words, or who have the typed RPPS number, by name.</summary>
    Task<IReadOnlyList<Colleague>> FindColleaguesAsync(string typed, int most, Act act, CancellationToken ct);

    /// <summary>Structures by id.</summary>
    Task<IReadOnlyDictionary<StructureId, StructureCard>> StructuresAsync(IReadOnlyCollection<StructureId> ids, CancellationToken ct);

    /// <summary>The open structures of these departments where professionals may claim requests together (practices, health houses and centres, expert centres, establishments), by name; a few hundred at most.</summary>
    Task<IReadOnlyList<StructureCard>> PracticesAsync(IReadOnlyCollection<string> departments, CancellationToken ct);

    /// <summary>The open structures where some people practise today, apart from teams and communities: what tells how near they are.</summary>
    Task<IReadOnlyList<(ProfessionalId Person, StructureCard Practice)>> PracticesOfAsync(IReadOnlyCollection<ProfessionalId> people, CancellationToken ct);

    /// <summary>Those of some communes that a sector holds.</summary>
    Task<IReadOnlyCollection<string>> CommunesInSectorAsync(SectorId sector, IReadOnlyCollection<string> communes, CancellationToken ct);

    /// <summary>Teams by id.</summary>
    Task<IReadOnlyDictionary<TeamId, TeamCard>> TeamsAsync(IReadOnlyCollection<TeamId> ids, CancellationToken ct);

    /// <summary>The team whose public page has that address, or null.</summary>
    Task<TeamCard?> TeamOfSlugAsync(string slug, CancellationToken ct);

    /// <summary>Every open team, by name: a few hundred at most, for the team finder.</summary>
    Task<IReadOnlyList<TeamCard>> OpenTeamsAsync(CancellationToken ct);

    /// <summary>The sectors of a team, by name.</summary>
    Task<IReadOnlyList<SectorCard>> SectorsAsync(TeamId team, CancellationToken ct);

    /// <summary>The territory of a team, department by department in the order of their codes; a department without a sector is whole.</summary>
    Task<IReadOnlyList<TerritoryPart>> TerritoryAsync(TeamCard team, CancellationToken ct);

    /// <summary>For each team, the sectors that hold a commune; a hole gives no entry, an overlap gives several sectors, in the order of their names.</summary>
    /// <param name="commune">INSEE code; an arrondissement of Paris, Lyon or Marseille counts as its commune.</param>
    Task<ILookup<TeamId, SectorCard>> SectorsOfCommuneAsync(string commune, CancellationToken ct);

    /// <summary>The communes by INSEE code, arrondissements rolled up.</summary>
    Task<IReadOnlyDictionary<string, CommuneCard>> CommunesAsync(IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>The communes that best match a typed name or post code, the most populated first; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<CommuneCard>> FindCommunesAsync(string typed, int most, CancellationToken ct);

    /// <summary>The one commune that a typed text names: an INSEE code, «Carhaix-Plouguer (29270)» as suggested, or a name that no other bears; else null.</summary>
    Task<CommuneCard?> CommuneNamedAsync(string? typed, CancellationToken ct);

    /// <summary>Who holds one of these roles in a team today (through the team or its whole structure).</summary>
    Task<IReadOnlyList<ProfessionalId>> MembersOfTeamAsync(TeamId team, IReadOnlyCollection<Role> roles, CancellationToken ct);

    /// <summary>Who holds one of these roles over a whole structure today: the members of a practice who may claim. Members of one of its teams alone are left out.</summary>
    Task<IReadOnlyList<ProfessionalId>> MembersOfStructureAsync(StructureId structure, IReadOnlyCollection<Role> roles, CancellationToken ct);
}
