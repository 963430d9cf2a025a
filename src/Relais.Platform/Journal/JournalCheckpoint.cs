using System.Buffers.Binary;
using System.Security.Cryptography;
using NodaTime;

namespace Relais.Platform.Journal;

/// <summary>A seal over the lines written since the seal before it; each is linked to the last by an HMAC that only this installation can make.</summary>
public sealed class JournalCheckpoint
{
    /// <summary>1, 2, 3… without holes.</summary>
    public required long Number { get; init; }

    /// <summary>On SQLite the last line covered; on PostgreSQL the first transaction not covered.</summary>
    public required long UpTo { get; init; }

    /// <summary>The hashes of the lines covered, in order, 32 bytes each: what names a broken line.</summary>
    public required byte[] Leaves { get; init; }

    /// <summary>When it was sealed, in milliseconds.</summary>
    public required Instant At { get; init; }

    /// <summary>HMAC-SHA256 over the previous link and everything above.</summary>
    public required byte[] Link { get; init; }

    /// <summary>How many lines it covers.</summary>
    public int Count => Leaves.Length / 32;

    internal static JournalCheckpoint Seal(JournalCheckpoint? last, long upTo, byte[] leaves, Instant at, byte[] key)
    {
        var number = (last?.Number ?? 0) + 1;
        return new() { Number = number, UpTo = upTo, Leaves = leaves, At = at, Link = LinkOf(key, last?.Link, number, upTo, leaves, at) };
    }

    internal bool Follows(JournalCheckpoint? last, byte[] key) =>
        Number == (last?.Number ?? 0) + 1
        && CryptographicOperations.FixedTimeEquals(Link, LinkOf(key, last?.Link, Number, UpTo, Leaves, At));

    private static byte[] LinkOf(byte[] key, byte[]? previous, long number, long upTo, byte[] leaves, Instant at)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Span<byte> numbers = stackalloc byte[32];
        BinaryPrimitives.WriteInt64BigEndian(numbers, number);
        BinaryPrimitives.WriteInt64BigEndian(numbers[8..], upTo);
        BinaryPrimitives.WriteInt64BigEndian(numbers[16..], at.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64BigEndian(numbers[24..], leaves.Length);
        hmac.AppendData(previous ?? new byte[32]);
        hmac.AppendData(numbers);
        hmac.AppendData(leaves);
        return hmac.GetHashAndReset();
    }
}
