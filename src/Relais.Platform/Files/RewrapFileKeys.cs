using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files.Encryption;
using Relais.Platform.Journal;

namespace Relais.Platform.Files;

/// <summary>Wraps every data key anew under today's master key; contents are not touched. Safe to stop and run again.</summary>
public sealed class RewrapFileKeys
{
    private const int Page = 500;

    private readonly RelaisDb _db;
    private readonly FileKeys _keys;
    private readonly FilesOptions _options;

    internal RewrapFileKeys(RelaisDb db, FileKeys keys, FilesOptions options) => (_db, _keys, _options) = (db, keys, options);

    /// <summary>Wraps all.</summary>
    /// <returns>How many keys were wrapped anew.</returns>
    /// <exception cref="InvalidDataException">A retired master key is missing from the options.</exception>
    public async Task<int> RunAsync(Act act, CancellationToken ct)
    {
        var done = 0;
        while (true)
        {
            _db.ChangeTracker.Clear();
            var files = await _db.Set<StoredFile>().Where(f => f.KeyId != _options.MasterKey).OrderBy(f => f.Id).Take(Page).ToListAsync(ct);
            if (files.Count == 0)
            {
                return done;
            }

            files.ForEach(file => file.Rewrap(_keys.Rewrap(file.Id, file.Key)));
            _db.Record(act, "file.rewrap", $"file/{files.Count}");
            await _db.SaveChangesAsync(ct);
            done += files.Count;
        }
    }
}
