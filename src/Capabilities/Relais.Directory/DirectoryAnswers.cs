using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Replacing;
using Relais.Directory.Sectors;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Directory;

/// <summary>Answers the other capabilities: one indexed query a question.</summary>
internal sealed class DirectoryAnswers(RelaisDb db, CommunesOfFrance communes, IClock clock) : IDirectory
{
    private static readonly StructureKind[] Practising =
        [StructureKind.Practice, StructureKind.HealthHouse, StructureKind.HealthCentre, StructureKind.ExpertCentre, StructureKind.Establishment];

    public async Task<IReadOnlyDictionary<ProfessionalId, Person>> PeopleAsync(IReadOnlyCollection<ProfessionalId> ids, CancellationToken ct) =>
        (await db.Set<Professional>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.ToPerson());

    public async Task<IReadOnlyList<ReplacementCard>> ReplacementsOfAsync(IReadOnlyCollection<ProfessionalId> replaced, Instant from, CancellationToken ct) =>
        await db.Set<Replacement>().Where(r => replaced.Contains(r.Replaced) && r.EndsAt > from).OrderBy(r => r.StartsAt)
            .Select(r => new ReplacementCard(r.Replaced, r.Substitute, r.StartsAt, r.EndsAt)).ToListAsync(ct);

    public Task<IReadOnlyList<Colleague>> FindColleaguesAsync(string typed, int most, Act act, CancellationToken ct) => db.FindColleaguesAsync(typed, most, act, ct);

    public async Task<Person?> PersonOfRppsAsync(string rpps, CancellationToken ct) =>
        (await db.Set<Professional>().AsNoTracking().SingleOrDefaultAsync(p => p.Rpps == rpps, ct))?.ToPerson();

    public async Task<IReadOnlyList<Person>> PeopleOfPhoneAsync(string phone, CancellationToken ct)
    {
        var there = from s in db.Set<Structure>()
                    where s.Phone == phone && s.EndedAt == null
                    join m in db.Set<Membership>().Where(Membership.HeldAt(clock.GetCurrentInstant())) on s.Id equals m.Structure
                    select m.Professional;
        var people = await db.Set<Professional>().AsNoTracking()
            .Where(p => p.Phone == phone || there.Contains(p.Id))
            .OrderByDescending(p => p.Phone == phone).ThenBy(p => p.Folded)
            .Take(10)
            .ToListAsync(ct);
        return people.ConvertAll(p => p.ToPerson());
    }

    public async Task<IReadOnlyList<Person>> PeopleOfEmailAsync(string email, CancellationToken ct) =>
        (await db.Set<Professional>().AsNoTracking().Where(p => p.Email == email).OrderBy(p => p.Folded).Take(10).ToListAsync(ct)).ConvertAll(p => p.ToPerson());

    public async Task<IReadOnlyDictionary<StructureId, StructureCard>> StructuresAsync(IReadOnlyCollection<StructureId> ids, CancellationToken ct) =>
        (await db.Set<Structure>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(ct))
            .ToDictionary(s => s.Id, CardOf);

    public async Task<IReadOnlyList<(ProfessionalId Person, StructureCard Practice)>> PracticesOfAsync(IReadOnlyCollection<ProfessionalId> people, CancellationToken ct)
    {
        var kinds = Practising;
        var rows = from m in db.Set<Membership>().Where(Membership.HeldAt(clock.GetCurrentInstant()))
                   where people.Contains(m.Professional)
                   join s in db.Set<Structure>() on m.Structure equals s.Id
                   where s.EndedAt == null && kinds.Contains(s.Kind)
                   select new { m.Professional, Structure = s };
        return [.. (await rows.AsNoTracking().ToListAsync(ct)).Select(row => (row.Professional, CardOf(row.Structure)))];
    }

    public async Task<IReadOnlyCollection<string>> CommunesInSectorAsync(SectorId sector, IReadOnlyCollection<string> communes, CancellationToken ct) =>
        await db.Set<SectorCommune>().Where(row => row.Sector == sector && communes.Contains(row.Commune)).Select(row => row.Commune).ToListAsync(ct);

    public async Task<IReadOnlyList<StructureCard>> PracticesAsync(IReadOnlyCollection<string> departments, CancellationToken ct)
    {
        var kinds = Practising;
        var practices = await db.Set<Structure>().AsNoTracking()
            .Where(s => s.EndedAt == null && kinds.Contains(s.Kind) && s.Commune != null)
            .Where(s => departments.Contains(s.Commune!.Substring(0, 2)) || departments.Contains(s.Commune!.Substring(0, 3)))
            .ToListAsync(ct);
        return [.. practices.OrderBy(s => Folded.Of(s.Name), StringComparer.Ordinal).Select(CardOf)];
    }

    public async Task<IReadOnlyDictionary<TeamId, TeamCard>> TeamsAsync(IReadOnlyCollection<TeamId> ids, CancellationToken ct) =>
        (await CardsAsync(Teams().Where(x => ids.Contains(x.Team.Id)), ct)).ToDictionary(team => team.Id);

    public async Task<TeamCard?> TeamOfSlugAsync(string slug, CancellationToken ct) =>
        (await CardsAsync(Teams().Where(x => x.Team.Slug == slug && x.Team.Public && x.Structure.EndedAt == null), ct)).SingleOrDefault();

    public async Task<IReadOnlyList<TeamCard>> OpenTeamsAsync(CancellationToken ct) =>
        [.. (await CardsAsync(Teams().Where(x => x.Team.Public && x.Structure.EndedAt == null), ct)).OrderBy(team => Folded.Of(team.Name), StringComparer.Ordinal)];

    public async Task<IReadOnlyList<SectorCard>> SectorsAsync(TeamId team, CancellationToken ct) =>
        ByName(await db.Set<Sector>().Where(s => s.Team == team).Select(s => new SectorCard(s.Id, s.Team, s.Name)).ToListAsync(ct));

    public async Task<IReadOnlyList<TerritoryPart>> TerritoryAsync(TeamCard team, CancellationToken ct)
    {
        var counted = from row in db.Set<SectorCommune>()
                      join sector in db.Set<Sector>() on row.Sector equals sector.Id
                      where sector.Team == team.Id
                      group row by new { sector.Name, Department = row.Commune.Substring(0, row.Commune.StartsWith("97") || row.Commune.StartsWith("98") ? 3 : 2) } into part
                      select new { part.Key.Name, part.Key.Department, Communes = part.Count() };
        var parts = (await counted.ToListAsync(ct)).ToLookup(part => part.Department);
        return
        [
            .. team.Departments.Concat(parts.Select(part => part.Key)).Distinct().Order(StringComparer.Ordinal)
                .Select(code => new TerritoryPart(code, communes.Department(code)?.Name ?? code, [.. parts[code].OrderBy(part => Folded.Of(part.Name), StringComparer.Ordinal).Select(part => (part.Name, part.Communes))])),
        ];
    }

    public async Task<ILookup<TeamId, SectorCard>> SectorsOfCommuneAsync(string commune, CancellationToken ct)
    {
        var code = communes.Of(commune)?.Code ?? commune;
        var sectors = from row in db.Set<SectorCommune>()
                      where row.Commune == code
                      join sector in db.Set<Sector>() on row.Sector equals sector.Id
                      select new SectorCard(sector.Id, sector.Team, sector.Name);
        return ByName(await sectors.ToListAsync(ct)).ToLookup(sector => sector.Team);
    }

    public Task<IReadOnlyDictionary<string, CommuneCard>> CommunesAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, CommuneCard>>(
            codes.Distinct().Select(code => (code, Card: communes.Of(code))).Where(x => x.Card is not null).ToDictionary(x => x.code, x => x.Card!));

    public Task<IReadOnlyList<CommuneCard>> FindCommunesAsync(string typed, int most, CancellationToken ct) => Task.FromResult(communes.Find(typed, most));

    public Task<CommuneCard?> CommuneNamedAsync(string? typed, CancellationToken ct) => Task.FromResult(communes.Named(typed));

    public async Task<IReadOnlyList<ProfessionalId>> MembersOfTeamAsync(TeamId team, IReadOnlyCollection<Role> roles, CancellationToken ct)
    {
        var members = from t in db.Set<Team>()
                      where t.Id == team
                      join s in db.Set<Structure>() on t.Structure equals s.Id
                      join m in db.Set<Membership>().Where(Membership.HeldAt(clock.GetCurrentInstant())) on t.Structure equals m.Structure
                      where s.EndedAt == null && roles.Contains(m.Role) && (m.Team == null || m.Team == t.Id)
                      select m.Professional;
        return await members.Distinct().ToListAsync(ct);
    }

    public async Task<IReadOnlyList<ProfessionalId>> MembersOfStructureAsync(StructureId structure, IReadOnlyCollection<Role> roles, CancellationToken ct)
    {
        var members = from s in db.Set<Structure>()
                      where s.Id == structure && s.EndedAt == null
                      join m in db.Set<Membership>().Where(Membership.HeldAt(clock.GetCurrentInstant())) on s.Id equals m.Structure
                      where m.Team == null && roles.Contains(m.Role)
                      select m.Professional;
        return await members.Distinct().ToListAsync(ct);
    }

    private StructureCard CardOf(Structure s) => new(s.Id, s.Name, s.Kind, s.Commune, communes.Of(s.Commune)?.Name, s.Phone)
    {
        Finess = s.Finess,
        Address = s.Address,
        Email = s.Email,
        ActivitySector = s.ActivitySector,
    };

    private static List<SectorCard> ByName(List<SectorCard> sectors) => [.. sectors.OrderBy(sector => Folded.Of(sector.Name), StringComparer.Ordinal)];

    private static async Task<List<TeamCard>> CardsAsync(IQueryable<TeamOfStructure> teams, CancellationToken ct) =>
        (await teams.AsNoTracking().ToListAsync(ct)).ConvertAll(x => x.ToCard());

    private IQueryable<TeamOfStructure> Teams() =>
        from team in db.Set<Team>()
        join structure in db.Set<Structure>() on team.Structure equals structure.Id
        select new TeamOfStructure { Team = team, Structure = structure };
}
