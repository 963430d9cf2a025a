using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Replacing;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;

namespace Relais.Directory.People;

/// <summary>The roles that memberships give, one's own and those of whom one replaces: read at each HTTP request, so that an ended role is lost at once.</summary>
internal sealed class GrantsOfMemberships(RelaisDb db) : IGrants
{
    /// <summary>The roles that a remplaçant takes over: those of care, never those of management.</summary>
    private static readonly Role[] Lent = [Role.Requester, Role.Expert, Role.CareProfessional, Role.MobileTeam];

    public async Task<IReadOnlyList<Grant>> OfAsync(ProfessionalId person, Instant at, CancellationToken ct)
    {
        var (lent, all) = (Lent, db.Set<Membership>().Where(Membership.HeldAt(at)));
        var replaced = db.Set<Replacement>().Where(Replacement.HoldsAt(at)).Where(r => r.Substitute == person).Select(r => r.Replaced);

        // Two halves, each by its index: with «or», PostgreSQL would read every membership.
        var held = from m in all.Where(m => m.Professional == person).Concat(all.Where(m => replaced.Contains(m.Professional) && lent.Contains(m.Role)))
                   join s in db.Set<Structure>() on m.Structure equals s.Id
                   where s.EndedAt == null || m.Role == Role.Administrator
                   join t in db.Set<Team>() on m.Team == null ? (StructureId?)m.Structure : null equals (StructureId?)t.Structure into teams
                   from t in teams.DefaultIfEmpty()
                   select new { m.Professional, m.Structure, m.Team, m.Role, Through = t == null ? (TeamId?)null : t.Id };
        var rows = await held.ToListAsync(ct);
        return [.. rows
            .Select(row => (Row: row, Of: row.Professional == person ? (ProfessionalId?)null : row.Professional))
            .SelectMany(one => new[]
            {
                new Grant(one.Row.Structure, one.Row.Team, one.Row.Role) { Of = one.Of },
                new Grant(one.Row.Structure, one.Row.Through ?? one.Row.Team, one.Row.Role) { Of = one.Of },
            })
            .Distinct()];
    }
}
