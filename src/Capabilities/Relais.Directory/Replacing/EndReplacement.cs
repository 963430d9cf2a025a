using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Replacing;

/// <param name="Team">The team for which somebody else ends it, or null for one's own.</param>
internal sealed record EndReplacement(Guid Id, TeamId? Team);

/// <summary>Ends a replacement at once: by the replaced, the remplaçant, or those who lead the team.</summary>
internal sealed class EndReplacementHandler(RelaisDb db)
{
    public async Task HandleAsync(EndReplacement command, Act act, CancellationToken ct)
    {
        var replacement = await db.ReplacementsVisibleTo(command.Team, act).SingleOrDefaultAsync(r => r.Id == command.Id, ct);
        RefusedException.ThrowIf(replacement is null ? ReplacementRefusals.NotFound : null);

        replacement!.End(act);
        db.Record(act, "directory.replacement-end", "replacement/" + replacement.Id);
        await db.SaveChangesAsync(ct);
    }
}
