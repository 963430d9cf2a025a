using System.Security.Cryptography;
using Relais.Kernel;
using Relais.Platform.Files.Encryption;
using Relais.Platform.Files.Stores;

namespace Relais.Platform.Files;

/// <summary>Writes and reads the encrypted blobs of a file: the store behind, the file's key in front.</summary>
internal sealed class FileVault(IFileStore store, FileKeys keys)
{
    /// <summary>A new data key for a file, wrapped.</summary>
    public WrappedKey NewKey(FileId file) => keys.New(file).Wrapped;

    /// <summary>Encrypts and stores what is written.</summary>
    public async Task<string> WriteAsync(StoredFile file, BlobLabel label, Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        var key = keys.Unwrap(file.Id, file.Key);
        try
        {
            return await store.PutAsync(
                async (target, token) =>
                {
                    await using var encrypting = new EncryptingStream(target, key, label);
                    await write(encrypting, token);
                    await encrypting.CompleteAsync(token);
                },
                ct);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Opens a blob in the clear, seekable.</summary>
    public Stream Open(StoredFile file, BlobLabel label, string address, long length) =>
        new DecryptingStream((from, ct) => store.OpenAsync(address, from, ct), keys.Unwrap(file.Id, file.Key), label, length);

    /// <summary>Opens the content of a stored file in the clear, seekable.</summary>
    public Stream OpenContent(StoredFile file) => Open(file, BlobLabel.Content(file.Id), file.Address!, file.Size!.Value);

    /// <summary>Removes blobs whose rows are gone.</summary>
    public async Task DropAsync(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            await store.DeleteAsync(address, CancellationToken.None);
        }
    }
}
