using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;

namespace Relais.Directory.People;

/// <summary>The roles that memberships give: one query, at each HTTP request, so that an ended role is lost at once.</summary>
internal sealed class GrantsOfMemberships(RelaisDb db) : IGrants
{
    public async Task<IReadOnlyList<Grant>> OfAsync(ProfessionalId person, Instant at, CancellationToken ct)
    {
        var held = from m in db.Set<Membership>().Where(Membership.HeldAt(at))
                   where m.Professional == person
                   join s in db.Set<Structure>() on m.Structure equals s.Id
                   where s.EndedAt == null || m.Role == Role.Administrator
                   join t in db.Set<Team>() on m.Team == null ? (StructureId?)m.Structure : null equals (StructureId?)t.Structure into teams
                   from t in teams.DefaultIfEmpty()
                   select new { m.Structure, m.Team, m.Role, Through = t == null ? (TeamId?)null : t.Id };
        var rows = await held.ToListAsync(ct);
        return [.. rows
            .SelectMany(row => new[] { new Grant(row.Structure, row.Team, row.Role), new Grant(row.Structure, row.Through ?? row.Team, row.Role) })
            .Distinct()];
    }
}
