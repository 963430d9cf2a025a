using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.People;

/// <param name="First">Its first day, or null for now. A day past counts as now: nobody held a role before it was given.</param>
/// <param name="Last">Its last day, or null.</param>
internal sealed record GiveRole(ProfessionalId Person, StructureId Structure, TeamId? Team, Role Role, LocalDate? First = null, LocalDate? Last = null);

internal sealed class GiveRoleHandler(RelaisDb db)
{
    public async Task HandleAsync(GiveRole command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(await db.WhyNotGiveRoleAsync(command.Structure, command.Team, act, ct));
        var known = await db.PeopleAdministeredBy(act).AnyAsync(p => p.Id == command.Person, ct);
        RefusedException.ThrowIf(
            !known ? DirectoryRefusals.NotFound
            : await db.HoldsRoleAsync(command.Person, command.Structure, command.Team, command.Role, act, ct) ? DirectoryRefusals.AlreadyMember
            : null);

        var zone = await ZoneAsync(command.Structure, act, ct);
        var from = command.First?.AtStartOfDayInZone(zone).ToInstant() ?? act.At;
        var until = command.Last?.PlusDays(1).AtStartOfDayInZone(zone).ToInstant();
        db.Add(Membership.Begin(command.Person, command.Structure, command.Team, command.Role, Instant.Max(from, act.At), until));
        db.Record(act, "directory.membership-begin", "professional/" + command.Person);
        await db.SaveChangesAsync(ct);
    }

    private async Task<DateTimeZone> ZoneAsync(StructureId structure, Act act, CancellationToken ct) =>
        Territory.OfCommune(await db.StructuresAdministeredBy(act).Where(s => s.Id == structure).Select(s => s.Commune).SingleAsync(ct) ?? "").Zone;
}
