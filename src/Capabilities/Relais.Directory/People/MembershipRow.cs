using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Directory.People;

/// <summary>A membership as the pages of administration show it.</summary>
public sealed record MembershipRow(MembershipId Id, ProfessionalId Professional, string Structure, string? Team, Role Role, Instant From, Instant? Until)
{
    /// <summary>«Donne des avis, Télédermato».</summary>
    public string Words => $"{Role.Word()}, {Team ?? Structure}";
}

/// <summary>Reads memberships with the names of their places.</summary>
internal static class MembershipRows
{
    public static async Task<List<MembershipRow>> MembershipRowsAsync(
        this RelaisDb db, IReadOnlyCollection<ProfessionalId> people, Act act, CancellationToken ct)
    {
        var rows = from m in db.MembershipsAdministeredBy(act).Where(Membership.NotEndedAt(act.At))
                   where people.Contains(m.Professional)
                   join s in db.StructuresAdministeredBy(act) on m.Structure equals s.Id
                   join t in db.TeamsAdministeredBy(act) on m.Team equals (TeamId?)t.Id into teams
                   from t in teams.DefaultIfEmpty()
                   select new { m.Id, m.Professional, s.Name, Team = t == null ? null : t.Name, m.Role, m.From, m.Until };
        return [.. (await rows.ToListAsync(ct))
            .Select(m => new MembershipRow(m.Id, m.Professional, m.Name, m.Team, m.Role, m.From, m.Until))
            .OrderBy(m => m.Structure, StringComparer.Ordinal).ThenBy(m => m.Team, StringComparer.Ordinal).ThenBy(m => m.Role)];
    }
}
