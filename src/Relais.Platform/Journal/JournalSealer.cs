using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Platform.Data;

namespace Relais.Platform.Journal;

/// <summary>Seals the lines written since the last checkpoint.</summary>
/// <remarks>
/// Writers never wait for the chain. On PostgreSQL only transactions below the oldest one still running are sealed, in the
/// order (transaction, line), so that a late commit cannot slip behind a seal; one advisory lock keeps nodes from sealing twice.
/// </remarks>
public sealed class JournalSealer(RelaisDb db, Secrets secrets, IClock clock)
{
    private const int Most = 20_000;
    private const long Lock = 0x52454C4149530001;

    /// <summary>Seals what can be sealed now.</summary>
    /// <returns>How many lines were sealed.</returns>
    public async Task<int> SealAsync(CancellationToken ct)
    {
        var sealedLines = 0;
        await db.InTransactionAsync(
            async () =>
            {
                if (await IsMineAsync(ct))
                {
                    sealedLines = await SealNextAsync(ct);
                }
            },
            ct);
        return sealedLines;
    }

    private async Task<bool> IsMineAsync(CancellationToken ct) =>
        db.IsSqlite
        || await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({Lock}) AS \"Value\"").SingleAsync(ct);

    private async Task<int> SealNextAsync(CancellationToken ct)
    {
        var last = await db.Set<JournalCheckpoint>().AsNoTracking().OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);
        var (upTo, leaves) = await NextAsync(last?.UpTo ?? 0, ct);
        if (leaves.Count == 0)
        {
            return 0;
        }

        byte[] joined = [.. leaves.SelectMany(leaf => leaf)];
        db.Add(JournalCheckpoint.Seal(last, upTo, joined, clock.GetCurrentInstant(), secrets.Key("journal")));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return leaves.Count;
    }

    private async Task<(long UpTo, List<byte[]> Leaves)> NextAsync(long from, CancellationToken ct)
    {
        var entries = db.Set<JournalEntry>().AsNoTracking();
        if (db.IsSqlite)
        {
            var rows = await entries.Where(e => e.Id > from).OrderBy(e => e.Id).Take(Most).Select(e => new { e.Id, e.Hash }).ToListAsync(ct);
            return (rows.Count == 0 ? from : rows[^1].Id, rows.ConvertAll(row => row.Hash));
        }

        var horizon = await db.Database.SqlQuery<long>($"SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS \"Value\"").SingleAsync(ct);
        var batch = await entries
            .Where(e => e.Position >= from && e.Position < horizon)
            .OrderBy(e => e.Position)
            .ThenBy(e => e.Id)
            .Take(Most)
            .Select(e => new { e.Position, e.Hash })
            .ToListAsync(ct);
        return batch.Count < Most
            ? (horizon, batch.ConvertAll(row => row.Hash))
            : await WholeTransactionsAsync(from, batch[^1].Position, ct);
    }

    // A seal ends between two transactions: it takes the last one whole, however long.
    private async Task<(long UpTo, List<byte[]> Leaves)> WholeTransactionsAsync(long from, long lastPosition, CancellationToken ct) =>
        (lastPosition + 1,
            await db.Set<JournalEntry>()
                .Where(e => e.Position >= from && e.Position <= lastPosition)
                .OrderBy(e => e.Position)
                .ThenBy(e => e.Id)
                .Select(e => e.Hash)
                .ToListAsync(ct));
}
