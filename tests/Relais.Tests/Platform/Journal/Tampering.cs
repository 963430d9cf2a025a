using Microsoft.EntityFrameworkCore;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Xunit;

namespace Relais.Tests.Platform.Journal;

/// <summary>What somebody can do who holds the database, and for <see cref="SealAgainAsync"/> its key too.</summary>
internal sealed class Tampering(RelaisDb db, byte[] key)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task ChangeAsync(long line) => RunAsync("UPDATE platform_journal SET \"Subject\" = 'request/autre' WHERE \"Id\" = {0}", line);

    public Task RemoveAsync(long line) => RunAsync("DELETE FROM platform_journal WHERE \"Id\" = {0}", line);

    public Task CutAsync(long from) => RunAsync("DELETE FROM platform_journal WHERE \"Id\" >= {0}", from);

    public Task CutSealsAsync(long from) => RunAsync("DELETE FROM platform_checkpoint WHERE \"Number\" >= {0}", from);

    /// <summary>A line of one's own beside another: on SQLite in a place that was freed, since places are the order there.</summary>
    public async Task SlipInAsync(long beside)
    {
        if (db.IsSqlite)
        {
            await RunAsync("UPDATE platform_journal SET \"Id\" = \"Id\" + 1000000 WHERE \"Id\" > {0}", beside);
            await RunAsync("UPDATE platform_journal SET \"Id\" = \"Id\" - 999999 WHERE \"Id\" > {0}", 1_000_000);
        }

        var id = db.IsSqlite ? beside + 1 : beside + 1_000_000;
        await RunAsync(
            "INSERT INTO platform_journal (\"Id\", \"Position\", \"Entry\", \"At\", \"By\", \"Action\", \"Subject\", \"Hash\") "
                + "SELECT {1}, \"Position\", \"Entry\", \"At\", \"By\", 'patient.forge', \"Subject\", \"Hash\" FROM platform_journal WHERE \"Id\" = {0}",
            beside,
            id);
    }

    /// <summary>Two lines exchange their places.</summary>
    public async Task SwapAsync(long one, long other)
    {
        var two = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.Id == one || e.Id == other).ToDictionaryAsync(e => e.Id, e => e.Position, Ct);
        await RunAsync("UPDATE platform_journal SET \"Id\" = -1, \"Position\" = {1} WHERE \"Id\" = {0}", one, two[other]);
        await RunAsync("UPDATE platform_journal SET \"Id\" = {2}, \"Position\" = {1} WHERE \"Id\" = {0}", other, two[one], one);
        await RunAsync("UPDATE platform_journal SET \"Id\" = {1} WHERE \"Id\" = {0}", -1L, other);
    }

    /// <summary>Rewrites every hash and every seal, so that the database agrees with itself.</summary>
    public async Task SealAgainAsync()
    {
        foreach (var entry in await db.Set<JournalEntry>().AsNoTracking().ToListAsync(Ct))
        {
            await RunAsync("UPDATE platform_journal SET \"Hash\" = {1} WHERE \"Id\" = {0}", entry.Id, entry.ComputeHash());
        }

        var old = await db.Set<JournalCheckpoint>().AsNoTracking().OrderBy(c => c.Number).ToListAsync(Ct);
        await RunAsync("DELETE FROM platform_checkpoint WHERE \"Number\" > {0}", 0L);
        db.ChangeTracker.Clear();
        JournalCheckpoint? last = null;
        foreach (var seal in old)
        {
            var from = last?.UpTo ?? 0;
            var all = db.Set<JournalEntry>().AsNoTracking();
            var under = db.IsSqlite
                ? all.Where(e => e.Id > from && e.Id <= seal.UpTo).OrderBy(e => e.Id)
                : all.Where(e => e.Position >= from && e.Position < seal.UpTo).OrderBy(e => e.Position).ThenBy(e => e.Id);
            byte[] leaves = [.. (await under.ToListAsync(Ct)).SelectMany(e => e.Hash)];
            if (leaves.Length > 0)
            {
                last = JournalCheckpoint.Seal(last, seal.UpTo, leaves, seal.At, key);
                db.Add(last);
            }
        }

        await db.SaveChangesAsync(Ct);
    }

    private Task RunAsync(string sql, params object[] facts) => db.Database.ExecuteSqlRawAsync(sql, facts, Ct);
}
