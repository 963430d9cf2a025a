using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Requests.Lines;

/// <param name="Team">The team for which somebody else deletes it, or null for one's own.</param>
internal sealed record DeleteAbsence(Guid Id, TeamId? Team);

internal sealed class DeleteAbsenceHandler(RelaisDb db, AbsenceRights rights)
{
    public async Task HandleAsync(DeleteAbsence command, Act act, CancellationToken ct)
    {
        var absence = await db.Set<Absence>().SingleOrDefaultAsync(a => a.Id == command.Id, ct);
        RefusedException.ThrowIf(absence is null ? AbsenceRefusals.NotFound : await rights.WhyNotAsync(absence.Professional, command.Team, act, ct));

        db.Remove(absence!);
        db.Record(act, "absence.delete", "absence/" + absence!.Id);
        await db.SaveChangesAsync(ct);
    }
}
