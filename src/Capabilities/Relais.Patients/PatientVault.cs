using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Patients;

/// <summary>Encrypts the few columns worth it (national number, phone) and makes the blind index by which an exact number is found.</summary>
/// <remarks>
/// AES-256-GCM with the patient and the column as associated data, so that a value moved to another row no longer opens.
/// The index is an HMAC under another key: equal numbers give equal indexes, and nothing else shows.
/// </remarks>
internal sealed class PatientVault(Secrets secrets)
{
    private const byte Format = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public byte[] IndexOf(Nir nir) => HMACSHA256.HashData(Derive("patients.index.v1"), Encoding.ASCII.GetBytes(nir.Characters));

    [return: NotNullIfNotNull(nameof(text))]
    public byte[]? Seal(string? text, PatientId patient, string column)
    {
        if (text is null)
        {
            return null;
        }

        var clear = Encoding.UTF8.GetBytes(text);
        var stored = new byte[1 + NonceSize + TagSize + clear.Length];
        stored[0] = Format;
        var nonce = stored.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Derive("patients.columns.v1"), TagSize);
        aes.Encrypt(nonce, clear, stored.AsSpan(1 + NonceSize + TagSize), stored.AsSpan(1 + NonceSize, TagSize), Context(patient, column));
        return stored;
    }

    /// <summary>The text; a value that was altered or moved throws.</summary>
    [return: NotNullIfNotNull(nameof(stored))]
    public string? Open(byte[]? stored, PatientId patient, string column)
    {
        if (stored is null)
        {
            return null;
        }

        var clear = new byte[stored.Length - 1 - NonceSize - TagSize];
        using var aes = new AesGcm(Derive("patients.columns.v1"), TagSize);
        aes.Decrypt(
            stored.AsSpan(1, NonceSize), stored.AsSpan(1 + NonceSize + TagSize), stored.AsSpan(1 + NonceSize, TagSize), clear, Context(patient, column));
        return Encoding.UTF8.GetString(clear);
    }

    private static byte[] Context(PatientId patient, string column) => Encoding.UTF8.GetBytes($"{Format}/{patient}/{column}");

    private byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secrets.Key("patients"), 32, info: Encoding.UTF8.GetBytes(purpose));
}
