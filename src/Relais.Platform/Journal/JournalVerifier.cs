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
    /// <summary>Verifies the whole chain, streaming.</summary>
    public async Task<JournalVerdict> VerifyAsync(CancellationToken ct)
    {
        var key = secrets.Key("journal");
        JournalCheckpoint? last = null;
        long lines = 0;
        await using var entries = Ordered().AsAsyncEnumerable().GetAsyncEnumerator(ct);
        var more = await entries.MoveNextAsync();
        var number = 0L;
        while (await AfterAsync(number, ct) is { } checkpoint)
        {
            if (!checkpoint.Follows(last, key))
            {
                return new(lines, number, 0, $"le sceau n° {number + 1} ne suit pas le sceau n° {number}");
            }

            for (var i = 0; i < checkpoint.Count; i++, lines++)
            {
                if (Fault(more ? entries.Current : null, checkpoint, i) is { } fault)
                {
                    return new(lines, number, 0, fault);
                }

                more = await entries.MoveNextAsync();
            }

            if (more && IsCovered(entries.Current, checkpoint))
            {
                return new(lines, number, 0, $"la ligne {entries.Current.Id} a été ajoutée sous le sceau n° {checkpoint.Number}");
            }

            last = checkpoint;
            number = checkpoint.Number;
        }

        return await TailAsync(entries, more, lines, number);
    }

    private static async Task<JournalVerdict> TailAsync(
        IAsyncEnumerator<JournalEntry> entries, bool more, long lines, long number)
    {
        long unsealed = 0;
        for (; more; more = await entries.MoveNextAsync(), unsealed++)
        {
            if (!entries.Current.ComputeHash().AsSpan().SequenceEqual(entries.Current.Hash))
            {
                return new(lines, number, unsealed, $"la ligne {entries.Current.Id} a été modifiée");
            }
        }

        return new(lines, number, unsealed, null);
    }

    private static string? Fault(JournalEntry? entry, JournalCheckpoint checkpoint, int index)
    {
        if (entry is null)
        {
            return $"il manque une ligne sous le sceau n° {checkpoint.Number}";
        }

        var leaf = checkpoint.Leaves.AsSpan(index * 32, 32);
        if (!leaf.SequenceEqual(entry.Hash))
        {
            return $"la ligne {entry.Id} n’est pas celle que le sceau n° {checkpoint.Number} a scellée";
        }

        return leaf.SequenceEqual(entry.ComputeHash()) ? null : $"la ligne {entry.Id} a été modifiée";
    }

    private bool IsCovered(JournalEntry entry, JournalCheckpoint checkpoint) =>
        db.IsSqlite ? entry.Id <= checkpoint.UpTo : entry.Position < checkpoint.UpTo;

    private IQueryable<JournalEntry> Ordered() =>
        db.IsSqlite
            ? db.Set<JournalEntry>().AsNoTracking().OrderBy(e => e.Id)
            : db.Set<JournalEntry>().AsNoTracking().OrderBy(e => e.Position).ThenBy(e => e.Id);

    private async Task<JournalCheckpoint?> AfterAsync(long number, CancellationToken ct) =>
        await db.Set<JournalCheckpoint>().AsNoTracking().OrderBy(c => c.Number).FirstOrDefaultAsync(c => c.Number > number, ct);
}
