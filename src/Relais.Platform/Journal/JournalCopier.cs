using Microsoft.EntityFrameworkCore;
using Relais.Platform.Data;

namespace Relais.Platform.Journal;

/// <summary>Copies the seals outside the database: what makes a cut tail, or a journal rewritten with its key, visible.</summary>
/// <remarks>Sealing never waits for it. It adds nothing to a copy that does not end as the database says: that would hide the fault.</remarks>
public sealed class JournalCopier(RelaisDb db)
{
    private const int Most = 200;

    /// <summary>Brings a copy up to date, or some of the way.</summary>
    /// <returns>Whether nothing more can be done now: it holds every seal, it disagrees, or another node is at it.</returns>
    /// <exception cref="IOException">The place cannot be written.</exception>
    public async Task<bool> CopyAsync(CopyState state, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(state);
        var newest = await Seals().MaxAsync(seal => (long?)seal.Number, ct) ?? 0;
        if (state.Number == newest && state.LateSince is null && File.Exists(state.Copy.Path))
        {
            return true;
        }

        try
        {
            if (await state.Copy.AppendAsync(last => NextAsync(last, ct)) is { } holds)
            {
                state.Holds(holds);
                return holds >= newest;
            }
        }
        catch (SealCopyDisagreesException)
        {
            state.DisagreesWithTheDatabase();
        }

        return true;
    }

    private async Task<IReadOnlyList<JournalCheckpoint>?> NextAsync(SealPrint? last, CancellationToken ct)
    {
        var number = last?.Number ?? 0;
        if (last is not null
            && (await Seals().SingleOrDefaultAsync(seal => seal.Number == number, ct) is not { } same || SealPrint.Of(same).Fingerprint != last.Fingerprint))
        {
            return null;
        }

        return await Seals().Where(seal => seal.Number > number).OrderBy(seal => seal.Number).Take(Most).ToListAsync(ct);
    }

    private IQueryable<JournalCheckpoint> Seals() => db.Set<JournalCheckpoint>().AsNoTracking();
}
