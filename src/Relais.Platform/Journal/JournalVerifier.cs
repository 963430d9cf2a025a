using Microsoft.EntityFrameworkCore;
using Relais.Platform.Data;

namespace Relais.Platform.Journal;

/// <summary>Reads the journal again from its first line, recomputes every hash and every link, and compares the seals with their copies.</summary>
public sealed class JournalVerifier(RelaisDb db, Secrets secrets)
{
    /// <summary>Verifies the whole chain, one seal after the other.</summary>
    /// <param name="copies">The copies to compare it with.</param>
    /// <param name="ct">Stops.</param>
    /// <exception cref="IOException">A copy cannot be read.</exception>
    public async Task<JournalVerdict> VerifyAsync(IReadOnlyList<SealCopy> copies, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(copies);
        using var reading = new CopiesReading(copies);
        var key = secrets.Key("journal");
        JournalCheckpoint? last = null;
        long lines = 0;
        while (await AfterAsync(last?.Number ?? 0, ct) is { } checkpoint)
        {
            var number = last?.Number ?? 0;
            if (await AgainstCopiesAsync(reading.Next(), checkpoint, last?.UpTo ?? 0, ct) is { } difference)
            {
                return new(lines, number, 0, difference);
            }

            if (!checkpoint.Follows(last, key))
            {
                return new(lines, number, 0, $"le sceau n° {number + 1} ne suit pas le sceau n° {number}");
            }

            var entries = await Under(last?.UpTo ?? 0, checkpoint.UpTo).ToListAsync(ct);
            for (var i = 0; i < Math.Max(checkpoint.Count, entries.Count); i++, lines++)
            {
                if (Fault(entries.ElementAtOrDefault(i), checkpoint, i) is { } fault)
                {
                    return new(lines, number, 0, fault);
                }
            }

            last = checkpoint;
        }

        return await CutAsync(reading.Next(), last?.Number ?? 0, ct) is { } cut
            ? new(lines, last?.Number ?? 0, 0, cut)
            : (await TailAsync(last, lines, ct)) with { Compared = reading.Compared };
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

    private async Task<string?> AgainstCopiesAsync(IReadOnlyList<CopiedSeal> copied, JournalCheckpoint checkpoint, long from, CancellationToken ct)
    {
        foreach (var copy in copied)
        {
            if (copy.Line is not { } line)
            {
                return copy.IsBroken;
            }

            // Of a hole in the numbers, the seal that is missing is the one to speak of.
            if (checkpoint.Number != line.Print.Number || SealPrint.Of(checkpoint).Fingerprint != line.Print.Fingerprint)
            {
                var entries = await Under(from, line.Print.UpTo).ToListAsync(ct);
                return $"le sceau n° {line.Print.Number} n’est pas celui que garde la copie n° {copy.Ordinal} ; {FirstBroken(entries, line)}";
            }
        }

        return null;
    }

    private static string FirstBroken(List<JournalEntry> entries, SealLine line)
    {
        for (var i = 0; i < Math.Max(entries.Count, line.Print.Count); i++)
        {
            if (i >= entries.Count)
            {
                return i == 0 ? "toutes ses lignes manquent" : $"il manque une ligne après la ligne {entries[^1].Id}";
            }

            if (i >= line.Print.Count || !line.Leaves.AsSpan(i * 32, 32).SequenceEqual(entries[i].ComputeHash()))
            {
                return $"première ligne touchée : la ligne {entries[i].Id}";
            }
        }

        return "ses lignes n’ont pas changé";
    }

    // While Relais runs, a seal may have been made and copied since the last one was read.
    private async Task<string?> CutAsync(IReadOnlyList<CopiedSeal> copied, long number, CancellationToken ct)
    {
        foreach (var copy in copied)
        {
            if (copy.Line is not { } line)
            {
                return copy.IsBroken;
            }

            if (await AfterAsync(number, ct) is not { } made || SealPrint.Of(made).Fingerprint != line.Print.Fingerprint)
            {
                return $"le sceau n° {line.Print.Number}, que garde la copie n° {copy.Ordinal}, n’est plus dans la base : le journal a été coupé après le sceau n° {number}";
            }
        }

        return null;
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

    private IQueryable<JournalEntry> Under(long from, long upTo) =>
        db.IsSqlite ? After(from).Where(e => e.Id <= upTo) : After(from).Where(e => e.Position < upTo);

    private IOrderedQueryable<JournalEntry> After(long upTo) =>
        db.IsSqlite
            ? db.Set<JournalEntry>().AsNoTracking().Where(e => e.Id > upTo).OrderBy(e => e.Id)
            : db.Set<JournalEntry>().AsNoTracking().Where(e => e.Position >= upTo).OrderBy(e => e.Position).ThenBy(e => e.Id);

    private async Task<JournalCheckpoint?> AfterAsync(long number, CancellationToken ct) =>
        await db.Set<JournalCheckpoint>().AsNoTracking().OrderBy(c => c.Number).FirstOrDefaultAsync(c => c.Number > number, ct);
}
