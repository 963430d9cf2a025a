using System.Runtime.CompilerServices;
using NodaTime;

namespace Relais.Platform.Files.Stores;

/// <summary>Blobs in a folder: <c>ab/cdef…</c>. A blob appears whole or not at all, even when the power fails.</summary>
internal sealed class DiskFileStore(string folder) : IFileStore
{
    private const string Unfinished = "unfinished";

    private readonly Spool _spool = new(Path.Combine(folder, Unfinished));

    public async Task<string> PutAsync(Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        var spooled = await _spool.WriteAsync(write, ct);
        var path = PathOf(spooled.Address);
        var parent = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(parent))
        {
            Directory.CreateDirectory(parent);
            DurableFolder.Flush(folder);
        }

        File.Move(spooled.Path, path, overwrite: true);
        DurableFolder.Flush(parent);
        return spooled.Address;
    }

    public Task<Stream> OpenAsync(string address, long from, CancellationToken ct)
    {
        try
        {
            var file = new FileStream(PathOf(address), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, useAsync: true);
            file.Position = from;
            return Task.FromResult<Stream>(file);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new FileNotFoundException("No such blob.", address, e);
        }
    }

    public Task DeleteAsync(string address, CancellationToken ct)
    {
        var path = PathOf(address);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredBlob> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.Yield();
        foreach (var shard in new DirectoryInfo(folder) is { Exists: true } present ? present.EnumerateDirectories("??") : [])
        {
            foreach (var file in shard.EnumerateFiles())
            {
                ct.ThrowIfCancellationRequested();
                yield return new StoredBlob(shard.Name + file.Name, Instant.FromDateTimeUtc(file.LastWriteTimeUtc));
            }
        }
    }

    public void ClearUnfinished(Instant before) => _spool.Clear(before);

    private string PathOf(string address)
    {
        if (address.Length != 64 || !address.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("Not the address of a blob.", nameof(address));
        }

        return Path.Combine(folder, address[..2], address[2..]);
    }
}
