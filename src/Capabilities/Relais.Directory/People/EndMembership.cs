using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Directory.Structures;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;

namespace Relais.Directory.People;

internal sealed record EndMembership(MembershipId Id);

/// <summary>Takes a role back, at once. A structure always keeps somebody who administers it.</summary>
internal sealed class EndMembershipHandler(RelaisDb db)
{
    public async Task HandleAsync(EndMembership command, Act act, CancellationToken ct)
    {
        var membership = await db.MembershipsAdministeredBy(act).SingleOrDefaultAsync(m => m.Id == command.Id, ct);
        RefusedException.ThrowIf(membership is null ? DirectoryRefusals.NotFound : null);

        if (membership is { Role: Role.Administrator, Team: null })
        {
            // The structure is read before its administrators are counted and saved after: of two such ends at once, one finds it changed.
            var structure = await db.StructuresAdministeredBy(act).SingleAsync(s => s.Id == membership.Structure, ct);
            RefusedException.ThrowIf(await IsLastAsync(membership, structure, act, ct) ? DirectoryRefusals.LastAdministrator : null);
            structure.MembersChange();
        }

        membership!.End(act);
        db.Record(act, "directory.membership-end", "professional/" + membership.Professional);
        db.Tell(new MembershipEnded(membership.Professional.Value), act.At);
        await db.SaveChangesAsync(ct);
    }

    private async Task<bool> IsLastAsync(Membership membership, Structure structure, Act act, CancellationToken ct) =>
        !await db.MembershipsAdministeredBy(act).Where(Membership.HeldAt(act.At)).AnyAsync(
            m => m.Structure == structure.Id && m.Team == null && m.Role == Role.Administrator && m.Until == null && m.Id != membership.Id, ct);
}
