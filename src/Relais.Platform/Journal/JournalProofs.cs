using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Platform.Journal;

/// <summary>Makes the proof of a line of the journal.</summary>
public sealed class JournalProofs(RelaisDb db)
{
    /// <summary>The proof that a line was sealed, for somebody outside; making it is itself a line of the journal.</summary>
    /// <exception cref="RefusedException">There is no such line, it is not sealed yet, or it is not what was sealed.</exception>
    public async Task<JournalProof> MakeAsync(long line, Act act, CancellationToken ct)
    {
        var entry = await db.Set<JournalEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == line, ct);
        RefusedException.ThrowIf(entry is null ? JournalRefusals.NoSuchLine : null);
        var seal = await SealOver(entry!).FirstOrDefaultAsync(ct);
        RefusedException.ThrowIf(seal is null ? JournalRefusals.NotSealedYet : null);
        var proof = JournalProof.Of(entry!, seal!);
        RefusedException.ThrowIf(proof is null ? JournalRefusals.NotWhatWasSealed : null);
        db.Record(act, "journal.proof", $"journal/{line}", entry!.Patient);
        await db.SaveChangesAsync(ct);
        return proof!;
    }

    private IQueryable<JournalCheckpoint> SealOver(JournalEntry entry)
    {
        var seals = db.Set<JournalCheckpoint>().AsNoTracking().OrderBy(seal => seal.Number);
        return db.IsSqlite ? seals.Where(seal => seal.UpTo >= entry.Id) : seals.Where(seal => seal.UpTo > entry.Position);
    }
}
