using System.Numerics;
using System.Security.Cryptography;

namespace Relais.Platform.Journal;

/// <summary>The tree of hashes over the lines of one seal (RFC 9162, 2.1): a path of a few hashes shows that one line is in it.</summary>
internal static class MerkleTree
{
    /// <summary>The root over hashes of 32 bytes each, in order; at least one.</summary>
    public static byte[] Root(ReadOnlySpan<byte> leaves) =>
        leaves.Length == 32 ? OfLeaf(leaves) : OfPair(Root(leaves[..Left(leaves)]), Root(leaves[Left(leaves)..]));

    /// <summary>The hashes beside the way from a leaf up to the root.</summary>
    public static IReadOnlyList<byte[]> Path(ReadOnlySpan<byte> leaves, int index)
    {
        if (leaves.Length == 32)
        {
            return [];
        }

        var left = Left(leaves);
        return index * 32 < left
            ? [.. Path(leaves[..left], index), Root(leaves[left..])]
            : [.. Path(leaves[left..], index - (left / 32)), Root(leaves[..left])];
    }

    /// <summary>The root that a leaf and its path lead to, or null where the path has not the length of that place in a tree of that size.</summary>
    public static byte[]? RootFrom(ReadOnlySpan<byte> leaf, long index, long count, IReadOnlyList<byte[]> path)
    {
        if (index < 0 || index >= count || path.Any(hash => hash.Length != 32))
        {
            return null;
        }

        var hash = OfLeaf(leaf);
        var (place, last) = (index, count - 1);
        foreach (var other in path)
        {
            if (last == 0)
            {
                return null;
            }

            if ((place & 1) == 1 || place == last)
            {
                hash = OfPair(other, hash);
                var up = BitOperations.TrailingZeroCount(place);
                (place, last) = (place >> up, last >> up);
            }
            else
            {
                hash = OfPair(hash, other);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 ? hash : null;
    }

    private static int Left(ReadOnlySpan<byte> leaves) => 32 << BitOperations.Log2((uint)((leaves.Length / 32) - 1));

    private static byte[] OfLeaf(ReadOnlySpan<byte> leaf) => SHA256.HashData([0, .. leaf]);

    private static byte[] OfPair(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
