using Microsoft.EntityFrameworkCore;
using Relais.Platform.Data;

namespace Relais.Platform.Journal;

/// <summary>What a verification of the whole journal found.</summary>
/// <param name="Lines">Sealed lines read.</param>
/// <param name="Checkpoints">Seals read.</param>
/// <param name="Unsealed">Lines written since the last seal.</param>
/// <param name="Broken">The first fault in words, or null when everything holds.</param>
public sealed record JournalVerdict(long Lines, long Checkpoints, long Unsealed, string? Broken);

/// <summary>Reads the journal again from its first line and recomputes every hash and every link.</summary>
public sealed class JournalVerifier(RelaisDb db, Secrets secrets)
{
    /// <summary>Verifies the whole chain, one seal after the other.</summary>
    public async Task<JournalVerdict> VerifyAsync(CancellationToken ct)
    {
        var key = secrets.Key("journal");
        JournalCheckpoint? last = null;
        long lines = 0;
        while (await AfterAsync(last?.Number ?? 0, ct) is { } checkpoint)
        {
            var number = last?.Number ?? 0;
            if (!checkpoint.Follows(last, key))
            {
                return new(lines, number, 0, $"le sceau n° {number + 1} ne suit pas le sceau n° {number}");
            }

            var entries = await Under(checkpoint, last?.UpTo ?? 0).ToListAsync(ct);
            for (var i = 0; i < Math.Max(checkpoint.Count, entries.Count); i++, lines++)
            {
                if (Fault(entries.ElementAtOrDefault(i), checkpoint, i) is { } fault)
                {
                    return new(lines, number, 0, fault);
                }
            }

            last = checkpoint;
        }

        return await TailAsync(last, lines, ct);
    }

    private static string? Fault(JournalEntry? entry, JournalCheckpoint checkpoint, int index)
    {
        if (entry is null)
        {
            return $"il manque une ligne sous le sceau n° {checkpoint.Number}";
        }

        if (index >= checkpoint.Count)
        {
            return $"la ligne {entry.Id} a été ajoutée sous le sceau n° {checkpoint.Number}";
        }

        var leaf = checkpoint.Leaves.AsSpan(index * 32, 32);
        if (!leaf.SequenceEqual(entry.Hash))
        {
            return $"la ligne {entry.Id} n’est pas celle que le sceau n° {checkpoint.Number} a scellée";
        }

        return leaf.SequenceEqual(entry.ComputeHash()) ? null : $"la ligne {entry.Id} a été modifiée";
    }

    private async Task<JournalVerdict> TailAsync(JournalCheckpoint? last, long lines, CancellationToken ct)
    {
        long unsealed = 0;
        await foreach (var entry in After(last?.UpTo ?? 0).AsAsyncEnumerable().WithCancellation(ct))
        {
            unsealed++;
            if (!entry.ComputeHash().AsSpan().SequenceEqual(entry.Hash))
            {
                return new(lines, last?.Number ?? 0, unsealed, $"la ligne {entry.Id} a été modifiée");
            }
        }

        return new(lines, last?.Number ?? 0, unsealed, null);
    }

    private IQueryable<JournalEntry> Under(JournalCheckpoint checkpoint, long from) =>
        db.IsSqlite ? After(from).Where(e => e.Id <= checkpoint.UpTo) : After(from).Where(e => e.Position < checkpoint.UpTo);

    private IOrderedQueryable<JournalEntry> After(long upTo) =>
        db.IsSqlite
            ? db.Set<JournalEntry>().AsNoTracking().Where(e => e.Id > upTo).OrderBy(e => e.Id)
            : db.Set<JournalEntry>().AsNoTracking().Where(e => e.Position >= upTo).OrderBy(e => e.Position).ThenBy(e => e.Id);

    private async Task<JournalCheckpoint?> AfterAsync(long number, CancellationToken ct) =>
        await db.Set<JournalCheckpoint>().AsNoTracking().OrderBy(c => c.Number).FirstOrDefaultAsync(c => c.Number > number, ct);
}
