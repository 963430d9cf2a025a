using System.Security.Cryptography;
using NodaTime;
using Relais.Platform.Streams;

namespace Relais.Platform.Files.Stores;

/// <summary>The folder where blobs are written before they have their name. Only encrypted bytes ever lie there.</summary>
internal sealed class Spool(string folder)
{
    /// <summary>Writes a temporary file, flushed to the disk, and tells its hash.</summary>
    public async Task<Spooled> WriteAsync(Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var hashed = new HashedStream(file, hash);
            await write(hashed, ct);
            file.Flush(flushToDisk: true);
            return new Spooled(path, Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Removes what a stopped server left.</summary>
    public void Clear(Instant before)
    {
        foreach (var file in new DirectoryInfo(folder) is { Exists: true } present ? present.EnumerateFiles() : [])
        {
            if (Instant.FromDateTimeUtc(file.LastWriteTimeUtc) < before)
            {
                file.Delete();
            }
        }
    }
}

/// <summary>A temporary file.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Address">The SHA-256 of its bytes, 64 hexadecimal digits.</param>
/// <param name="Length">In bytes.</param>
internal sealed record Spooled(string Path, string Address, long Length);

/// <summary>Passes bytes on and hashes them.</summary>
internal sealed class HashedStream(Stream target, IncrementalHash hash) : WriteOnlyStream
{
    public long Written { get; private set; }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        hash.AppendData(buffer.Span);
        Written += buffer.Length;
        return target.WriteAsync(buffer, cancellationToken);
    }
}
