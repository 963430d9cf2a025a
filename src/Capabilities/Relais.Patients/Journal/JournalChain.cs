using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Patients.Journal;

/// <summary>Where the chain of seals stands.</summary>
/// <param name="Number">The last seal, or 0.</param>
/// <param name="At">When it was made.</param>
/// <param name="Copies">Where each copy of it outside the database stands.</param>
internal sealed record JournalChain(long Number, Instant? At, IReadOnlyList<ChainCopy> Copies)
{
    public static async Task<JournalChain> ReadAsync(RelaisDb db, JournalCopies copies, Instant now, CancellationToken ct)
    {
        var seals = db.Set<JournalCheckpoint>();
        var last = await seals.OrderByDescending(c => c.Number).Select(c => new { c.Number, c.At }).FirstOrDefaultAsync(ct);
        var standing = new List<ChainCopy>();
        foreach (var copy in copies.All)
        {
            var holds = copy.Number ?? 0;
            var waiting = await seals.Where(c => c.Number > holds).OrderBy(c => c.Number).Select(c => (Instant?)c.At).FirstOrDefaultAsync(ct);
            standing.Add(ChainCopy.Of(copy, waiting, now));
        }

        return new(last?.Number ?? 0, last?.At, standing);
    }
}
