using System.Security.Cryptography;
using System.Text;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Platform.Files.Encryption;

/// <summary>A file's data key as stored: AES-256-GCM under a master key.</summary>
/// <param name="KeyId">The name of the master key in <see cref="Secrets"/>.</param>
/// <param name="Bytes">Nonce (12 bytes), key (32), tag (16).</param>
internal sealed record WrappedKey(string KeyId, byte[] Bytes);

/// <summary>Makes, opens and re-wraps the data keys of files.</summary>
/// <remarks>Rotation changes <see cref="FilesOptions.MasterKey"/> and re-wraps 60 bytes a file; contents are never encrypted anew.</remarks>
internal sealed class FileKeys(Secrets secrets, FilesOptions options)
{
    private const int NonceSize = 12;

    /// <summary>A new data key, clear and wrapped.</summary>
    public (byte[] Key, WrappedKey Wrapped) New(FileId file)
    {
        var key = RandomNumberGenerator.GetBytes(BlobFormat.KeySize);
        return (key, Wrap(file, key));
    }

    /// <summary>The clear data key, 32 bytes.</summary>
    /// <exception cref="InvalidDataException">The master key is not among the options, or is not the one that wrapped.</exception>
    public byte[] Unwrap(FileId file, WrappedKey wrapped)
    {
        if (wrapped.KeyId != options.MasterKey && !options.RetiredMasterKeys.Contains(wrapped.KeyId))
        {
            throw new InvalidDataException($"File {file} is wrapped by master key «{wrapped.KeyId}», which the options do not name.");
        }

        var (bytes, key) = (wrapped.Bytes, new byte[BlobFormat.KeySize]);
        using var cipher = new AesGcm(secrets.Key(wrapped.KeyId), BlobFormat.TagSize);
        try
        {
            cipher.Decrypt(
                bytes.AsSpan(0, NonceSize), bytes.AsSpan(NonceSize, key.Length), bytes.AsSpan(NonceSize + key.Length), key, Bind(file, wrapped.KeyId));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidDataException($"The data key of file {file} does not open under master key «{wrapped.KeyId}».", e);
        }

        return key;
    }

    /// <summary>The same data key under today's master key.</summary>
    public WrappedKey Rewrap(FileId file, WrappedKey wrapped) => Wrap(file, Unwrap(file, wrapped));

    private WrappedKey Wrap(FileId file, byte[] key)
    {
        var bytes = new byte[NonceSize + key.Length + BlobFormat.TagSize];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(secrets.Key(options.MasterKey), BlobFormat.TagSize);
        cipher.Encrypt(
            bytes.AsSpan(0, NonceSize),
            key,
            bytes.AsSpan(NonceSize, key.Length),
            bytes.AsSpan(NonceSize + key.Length),
            Bind(file, options.MasterKey));
        return new WrappedKey(options.MasterKey, bytes);
    }

    private static byte[] Bind(FileId file, string keyId) =>
        [BlobFormat.Version, .. file.Value.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(keyId)];
}
