using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.People;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Platform.Data;

namespace Relais.Directory.Replacing;

/// <summary>Who may declare, see and end which replacements: the replaced, those who lead or plan their team or their structure, and the remplaçant, who may only end it.</summary>
internal static class ReplacementAccess
{
    /// <summary>The roles in whose place somebody may act.</summary>
    public static readonly Role[] Practising = [Role.Requester, Role.Expert, Role.CareProfessional, Role.MobileTeam];

    private static readonly Role[] Leading = [Role.Manager, Role.Coordinator, Role.Administrator];

    /// <summary>Whether a person declares the replacements of a team, or of a whole structure.</summary>
    public static bool LeadsReplacements(this Act act, ReplacingFor place) =>
        place.Team is { } team ? act.Holds(team, Leading) : place.Structure is { } structure && act.LedStructures().Contains(structure);

    /// <summary>The structures of which a person declares the replacements: a practice has no team.</summary>
    public static List<StructureId> LedStructures(this Act act) => act.StructuresWith(Leading);

    /// <summary>Whether a person may have a remplaçant: they practise somewhere by themselves.</summary>
    public static bool MayBeReplaced(this Act act) => act.Grants.Any(grant => grant.Of is null && Practising.Contains(grant.Role));

    /// <summary>Those who practise in a team, or in a structure, today.</summary>
    public static IQueryable<Professional> PeopleWhoMayBeReplaced(this RelaisDb db, ReplacingFor place, Act act)
    {
        var held = db.Set<Membership>().Where(Membership.HeldAt(act.At)).Where(m => Practising.Contains(m.Role));
        var (team, structure) = (place.Team, place.Structure);
        var members = structure is not null
            ? held.Where(m => m.Structure == structure).Select(m => m.Professional)
            : from t in db.Set<Team>()
              where t.Id == team
              join m in held on t.Structure equals m.Structure
              where m.Team == null || m.Team == team
              select m.Professional;
        return db.Set<Professional>().Where(p => members.Any(member => member == p.Id));
    }

    /// <summary>The one whom a person may declare replaced, or null.</summary>
    public static Task<Professional?> ReplacedAsync(this RelaisDb db, ProfessionalId who, ReplacingFor place, Act act, CancellationToken ct)
    {
        var people = place.IsOneself ? db.Set<Professional>().Where(p => p.Id == act.By) : db.PeopleWhoMayBeReplaced(place, act);
        return (place.IsOneself ? act.MayBeReplaced() : act.LeadsReplacements(place))
            ? people.SingleOrDefaultAsync(p => p.Id == who, ct)
            : Task.FromResult<Professional?>(null);
    }

    /// <summary>Why somebody may not hand on the rights of another: to themselves, or rights of a place that they do not lead.</summary>
    public static async Task<Refusal?> WhyNotGiveAwayAsync(this RelaisDb db, ProfessionalId replaced, ProfessionalId? substitute, Act act, CancellationToken ct)
    {
        var held = await db.Set<Membership>().Where(m => m.Professional == replaced && Practising.Contains(m.Role) && (m.Until == null || m.Until > act.At))
            .Select(m => new { m.Structure, m.Team }).ToListAsync(ct);
        bool IsLed(StructureId structure, TeamId? team) => act.Grants.Any(grant =>
            grant.Of is null && Leading.Contains(grant.Role) && grant.Structure == structure && (grant.Team is null || team is null || grant.Team == team));

        return substitute == act.By && replaced != act.By ? ReplacementRefusals.ToOneself
            : held.TrueForAll(place => IsLed(place.Structure, place.Team)) ? null
            : ReplacementRefusals.Elsewhere;
    }

    /// <summary>A professional of the whole directory, for one who knows their number.</summary>
    public static Task<Professional?> SubstituteAsync(this RelaisDb db, Rpps rpps, CancellationToken ct) =>
        db.Set<Professional>().AsNoTracking().SingleOrDefaultAsync(p => p.Rpps == rpps.Digits, ct);

    /// <summary>The replacements not over in which some people stand, on either side: what a new one must fit beside.</summary>
    public static IQueryable<Replacement> ReplacementsBeside(this RelaisDb db, ProfessionalId one, ProfessionalId other, Instant from) =>
        db.Set<Replacement>().Where(r => r.EndsAt > from && (r.Replaced == one || r.Replaced == other || r.Substitute == one || r.Substitute == other));

    /// <summary>The replacements not over that a person sees: their own, on either side, or those of a team or a structure that they lead.</summary>
    public static IQueryable<Replacement> ReplacementsVisibleTo(this RelaisDb db, ReplacingFor place, Act act)
    {
        var current = db.Set<Replacement>().Where(r => r.EndsAt > act.At);
        return place.IsOneself ? current.Where(r => r.Replaced == act.By || r.Substitute == act.By)
            : act.LeadsReplacements(place) ? current.Where(r => db.PeopleWhoMayBeReplaced(place, act).Any(p => p.Id == r.Replaced))
            : current.Where(r => r.Replaced == act.By);
    }

    /// <summary>Whose midnights count: the team's, else those of the team or of the place where the replaced practises.</summary>
    public static async Task<DateTimeZone> ZoneOfAsync(this RelaisDb db, ProfessionalId who, ReplacingFor place, Act act, CancellationToken ct)
    {
        var (team, structure) = (place.Team, place.Structure);
        var held = await db.Set<Membership>().Where(Membership.HeldAt(act.At)).Where(m => m.Professional == who && Practising.Contains(m.Role) && (structure == null || m.Structure == structure))
            .OrderBy(m => m.From).ThenBy(m => m.Structure).Select(m => new { m.Structure, m.Team }).ToListAsync(ct);
        var structures = held.ConvertAll(one => one.Structure);
        var teams = await db.Set<Team>().Where(t => structures.Contains(t.Structure)).OrderBy(t => t.Name).Select(t => new { t.Id, t.Structure, t.Zone }).ToListAsync(ct);
        var named = teams.Find(one => one.Id == team)?.Zone
            ?? held.SelectMany(at => teams.Where(one => one.Structure == at.Structure && (at.Team is null || one.Id == at.Team))).Select(one => one.Zone).FirstOrDefault();
        var commune = named is not null ? null
            : await db.Set<Structures.Structure>().Where(one => structures.Contains(one.Id) && one.Commune != null).OrderBy(one => one.Name).Select(one => one.Commune).FirstOrDefaultAsync(ct);
        return (named is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(named))
            ?? Territory.OfDepartment(commune is null ? "" : commune.StartsWith("97", StringComparison.Ordinal) ? commune[..3] : commune[..2]).Zone;
    }
}
