using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Directory.People;

/// <summary>What must hold before a role is given, asked the same way by every command that gives one.</summary>
internal static class MembershipAccess
{
    /// <summary>A role is given by an administrator of the structure, in the whole of it or in one of its teams.</summary>
    public static async Task<Refusal?> WhyNotGiveRoleAsync(this RelaisDb db, StructureId structure, TeamId? team, Act act, CancellationToken ct)
    {
        var mine = act.Holds(structure, Role.Administrator);
        var exists = team is null || (mine && await db.TeamsAdministeredBy(act).AnyAsync(t => t.Id == team && t.Structure == structure, ct));
        return mine && exists ? null : DirectoryRefusals.NotFound;
    }

    public static Task<bool> HoldsRoleAsync(
        this RelaisDb db, ProfessionalId person, StructureId structure, TeamId? team, Role role, Act act, CancellationToken ct) =>
        db.MembershipsAdministeredBy(act).Where(Membership.NotEndedAt(act.At))
            .AnyAsync(m => m.Professional == person && m.Structure == structure && m.Team == team && m.Role == role, ct);

    /// <summary>Who exercises where at an instant: what the directory shows to every professional.</summary>
    public static IQueryable<Membership> MembershipsHeld(this RelaisDb db, NodaTime.Instant at) => db.Set<Membership>().Where(Membership.HeldAt(at));

    /// <summary>Those that ended by their date, of which nobody was told yet.</summary>
    public static IQueryable<Membership> MembershipsToTell(this RelaisDb db, NodaTime.Instant now) => db.Set<Membership>().Where(m => !m.IsEndTold && m.Until <= now);

    /// <summary>An account serves every place of a person: only who administers all of them opens or closes it.</summary>
    public static async Task<Refusal?> WhyNotRuleAccountAsync(this RelaisDb db, ProfessionalId person, Act act, CancellationToken ct)
    {
        var mine = act.StructuresWith(Role.Administrator);
        var elsewhere = await db.Set<Membership>().Where(Membership.NotEndedAt(act.At)).AnyAsync(m => m.Professional == person && !mine.Contains(m.Structure), ct);
        return act.By == person ? DirectoryRefusals.OwnAccount : elsewhere ? DirectoryRefusals.AlsoElsewhere : null;
    }

    /// <summary>Somebody of the whole directory, for one who knows both their number and their name.</summary>
    public static async Task<Professional?> KnownByRppsAsync(this RelaisDb db, Rpps rpps, string lastName, CancellationToken ct)
    {
        var person = await db.Set<Professional>().AsNoTracking().SingleOrDefaultAsync(p => p.Rpps == rpps.Digits, ct);
        return person is not null && Folded.Of(person.LastName) == Folded.Of(lastName) ? person : null;
    }
}
