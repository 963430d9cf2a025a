using System.Buffers.Binary;
using System.Security.Cryptography;
using NodaTime;

namespace Relais.Platform.Journal;

/// <summary>A seal without its lines: what vouches for them outside Relais, where nobody has the key.</summary>
/// <param name="Number">Which seal.</param>
/// <param name="UpTo">What it covers.</param>
/// <param name="At">When it was made.</param>
/// <param name="Count">How many lines it covers.</param>
/// <param name="Root">Root of the tree over their hashes.</param>
/// <param name="Link">What links it to the seals before it, with the key.</param>
public sealed record SealPrint(long Number, long UpTo, Instant At, long Count, byte[] Root, byte[] Link)
{
    /// <summary>SHA-256 over everything above, in hexadecimal: two seals with the same fingerprint are the same seal.</summary>
    public string Fingerprint { get; } = FingerprintOf(Number, UpTo, At, Count, Root, Link);

    internal static SealPrint Of(JournalCheckpoint seal) =>
        new(seal.Number, seal.UpTo, seal.At, seal.Count, MerkleTree.Root(seal.Leaves), seal.Link);

    private static string FingerprintOf(long number, long upTo, Instant at, long count, byte[] root, byte[] link)
    {
        Span<byte> numbers = stackalloc byte[32];
        BinaryPrimitives.WriteInt64BigEndian(numbers, number);
        BinaryPrimitives.WriteInt64BigEndian(numbers[8..], upTo);
        BinaryPrimitives.WriteInt64BigEndian(numbers[16..], at.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64BigEndian(numbers[24..], count);
        return Convert.ToHexStringLower(SHA256.HashData([.. "relais seal 1"u8, .. numbers, .. root, .. link]));
    }
}
