using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files.Receiving;
using Relais.Platform.Files.Stores;
using Relais.Platform.Jobs;

namespace Relais.Platform.Files;

/// <summary>Finishes what a stopped server or a silent antivirus left, and removes what nothing holds after 24 hours.</summary>
public sealed class SweepFiles : ISweep
{
    private const int Page = 100;

    private static readonly Duration Patience = Duration.FromHours(24);
    private static readonly Duration LiveSending = Duration.FromMinutes(2);

    private readonly RelaisDb _db;
    private readonly IFileStore _store;
    private readonly FileFinishing _finishing;
    private readonly FileRemoval _removal;

    internal SweepFiles(RelaisDb db, IFileStore store, FileFinishing finishing, FileRemoval removal) =>
        (_db, _store, _finishing, _removal) = (db, store, finishing, removal);

    /// <inheritdoc />
    public static TimeSpan Pace => TimeSpan.FromMinutes(5);

    /// <summary>Finishes and removes files, a hundred at a time.</summary>
    /// <exception cref="IOException">The store does not answer; what is left is done next time.</exception>
    public async Task<int> RunAsync(Act act, CancellationToken ct) => await FinishAsync(act, ct) + await RemoveAsync(act, ct);

    /// <summary>Removes blobs that no row names since 24 hours. It lists the whole store, and trusts this database alone: no loop calls it.</summary>
    /// <exception cref="IOException">The store does not answer.</exception>
    public async Task RemoveLostBlobsAsync(Act act, CancellationToken ct)
    {
        var before = act.At - Patience;
        _store.ClearUnfinished(before);
        await foreach (var blobs in _store.ListAsync(ct).Where(blob => blob.StoredAt < before).Chunk(Page).WithCancellation(ct))
        {
            var addresses = blobs.Select(blob => blob.Address).ToList();
            foreach (var lost in addresses.Except(await KnownAsync(addresses, ct)))
            {
                await _store.DeleteAsync(lost, ct);
            }
        }
    }

    private async Task<List<string>> KnownAsync(List<string> addresses, CancellationToken ct)
    {
        var contents = await _db.Set<StoredFile>().Where(f => addresses.Contains(f.Address!)).Select(f => f.Address!).ToListAsync(ct);
        var parts = await _db.Set<ReceivedPart>().Where(p => addresses.Contains(p.Address)).Select(p => p.Address).ToListAsync(ct);
        var thumbnails = await _db.Set<FileThumbnail>().Where(t => addresses.Contains(t.Address)).Select(t => t.Address).ToListAsync(ct);
        return [.. contents, .. parts, .. thumbnails];
    }

    private async Task<int> FinishAsync(Act act, CancellationToken ct)
    {
        var settled = act.At - LiveSending;
        var waiting = await _db.Set<StoredFile>()
            .Where(f => f.CreatedAt < settled)
            .Where(f => f.State == FileState.Quarantined
                || (f.State == FileState.Receiving && _db.Set<ReceivedPart>().Where(p => p.File == f.Id).Sum(p => p.Length) == f.Length))
            .OrderBy(f => f.CreatedAt)
            .Select(f => f.Id)
            .Take(Page)
            .ToListAsync(ct);
        foreach (var id in waiting)
        {
            _db.ChangeTracker.Clear();
            if (await _db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == id, ct) is { } file)
            {
                await _finishing.RunAsync(file, act, ct);
            }
        }

        return waiting.Count;
    }

    private async Task<int> RemoveAsync(Act act, CancellationToken ct)
    {
        var before = act.At - Patience;
        var orphans = await _db.Set<StoredFile>()
            .Where(f => f.AttachedAt == null && f.CreatedAt < before)
            .OrderBy(f => f.CreatedAt)
            .Take(Page)
            .ToListAsync(ct);
        foreach (var orphan in orphans)
        {
            await _removal.RunAsync(orphan, act, ct);
        }

        return orphans.Count;
    }
}
