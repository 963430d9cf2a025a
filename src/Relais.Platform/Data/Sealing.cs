using System.Security.Cryptography;
using System.Text;

namespace Relais.Platform.Data;

/// <summary>Encrypts small values for storage: AES-256-GCM, bound to what the value is about, so that it cannot be moved elsewhere.</summary>
/// <remarks>Layout: 12 random bytes, 16 bytes of tag, the encrypted bytes.</remarks>
public static class Sealing
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Encrypts a value under the key of that name.</summary>
    /// <param name="secrets">The keys of this installation.</param>
    /// <param name="key">The name of the key.</param>
    /// <param name="about">What the value belongs to: <c>account/0198…</c>.</param>
    /// <param name="plain">The value.</param>
    public static byte[] Seal(this Secrets secrets, string key, string about, ReadOnlySpan<byte> plain)
    {
        var box = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(secrets.Key(key), TagSize);
        aes.Encrypt(
            box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(about));
        return box;
    }

    /// <summary>Decrypts what <see cref="Seal"/> made for the same key and subject, or null when it was made for another or changed.</summary>
    public static byte[]? Open(this Secrets secrets, string key, string about, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceSize + TagSize)
        {
            return null;
        }

        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(secrets.Key(key), TagSize);
        try
        {
            aes.Decrypt(box[..NonceSize], box[(NonceSize + TagSize)..], box.Slice(NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(about));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return plain;
    }
}
