using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Replacing;

/// <param name="For">The team or structure for which somebody else ends it, or oneself.</param>
internal sealed record EndReplacement(Guid Id, ReplacingFor For);

/// <summary>Ends a replacement at once: by the replaced, the remplaçant, or those who lead the team or the structure.</summary>
internal sealed class EndReplacementHandler(RelaisDb db)
{
    public async Task HandleAsync(EndReplacement command, Act act, CancellationToken ct)
    {
        var replacement = await db.ReplacementsVisibleTo(command.For, act).SingleOrDefaultAsync(r => r.Id == command.Id, ct);
        RefusedException.ThrowIf(replacement is null ? ReplacementRefusals.NotFound : null);

        replacement!.End(act);
        db.Record(act, "directory.replacement-end", "replacement/" + replacement.Id);
        await db.SaveChangesAsync(ct);
    }
}
