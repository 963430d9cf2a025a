using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Patients.Journal;

/// <summary>Where the chain of seals stands.</summary>
/// <param name="Number">The last seal, or 0.</param>
/// <param name="At">When it was made.</param>
internal sealed record JournalChain(long Number, Instant? At)
{
    public static async Task<JournalChain> ReadAsync(RelaisDb db, CancellationToken ct)
    {
        var last = await db.Set<JournalCheckpoint>().OrderByDescending(c => c.Number).Select(c => new { c.Number, c.At }).FirstOrDefaultAsync(ct);
        return new(last?.Number ?? 0, last?.At);
    }
}
