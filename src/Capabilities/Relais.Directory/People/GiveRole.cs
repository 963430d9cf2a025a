using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.People;

/// <param name="From">When it begins; null for now.</param>
/// <param name="Until">When it ends (not included), or null.</param>
internal sealed record GiveRole(ProfessionalId Person, StructureId Structure, TeamId? Team, Role Role, Instant? From = null, Instant? Until = null);

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

        db.Add(Membership.Begin(command.Person, command.Structure, command.Team, command.Role, command.From ?? act.At, command.Until));
        db.Record(act, "directory.membership-begin", "professional/" + command.Person);
        await db.SaveChangesAsync(ct);
    }
}
