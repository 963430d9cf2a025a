using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Relais.Platform.Data;

/// <summary>The secret keys of this installation: 32 random bytes each, one file each, kept outside the database.</summary>
/// <remarks>A key that does not exist is made at first use, readable by its owner alone. Losing one loses what it protects: see docs/operations.md.</remarks>
public sealed class Secrets(DataOptions options)
{
    private readonly ConcurrentDictionary<string, byte[]> _keys = new();

    /// <summary>The key of that name, 32 bytes.</summary>
    /// <param name="name">Lower-case word: <c>files</c>, <c>journal</c>.</param>
    public byte[] Key(string name) => _keys.GetOrAdd(name, ReadOrMake);

    private byte[] ReadOrMake(string name)
    {
        var folder = options.Keys ?? Path.Combine(options.Folder, "keys");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name + ".key");
        try
        {
            var mode = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(path, mode);
            file.Write(RandomNumberGenerator.GetBytes(32));
            file.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Made by an earlier start: read below.
        }

        return File.ReadAllBytes(path);
    }
}
