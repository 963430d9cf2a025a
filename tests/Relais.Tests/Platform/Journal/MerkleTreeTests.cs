using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Relais.Platform.Journal;
using Xunit;

namespace Relais.Tests.Platform.Journal;

public sealed class MerkleTreeTests
{
    /// <summary>RFC 9162, 2.1.1, over the leaves 00…, 01…, 02… of 32 bytes, reckoned by hand level by level.</summary>
    [Fact]
    public void The_root_is_that_of_the_standard()
    {
        var leaves = Leaves(3);
        byte[] first = [.. SHA256.HashData([0, .. leaves.AsSpan(0, 32)])], second = SHA256.HashData([0, .. leaves.AsSpan(32, 32)]), third = SHA256.HashData([0, .. leaves.AsSpan(64, 32)]);
        Assert.Equal(SHA256.HashData([1, .. SHA256.HashData([1, .. first, .. second]), .. third]), MerkleTree.Root(leaves));
    }

    [Fact]
    public void Every_leaf_of_every_size_leads_to_the_root_and_no_other_leaf_place_or_size_does()
    {
        for (var count = 1; count <= 40; count++)
        {
            var leaves = Leaves(count);
            var root = MerkleTree.Root(leaves);
            for (var index = 0; index < count; index++)
            {
                var leaf = leaves.AsSpan(index * 32, 32).ToArray();
                var path = MerkleTree.Path(leaves, index);
                Assert.Equal(root, MerkleTree.RootFrom(leaf, index, count, path));
                Assert.All(Enumerable.Range(0, count).Where(other => other != index), other => Assert.NotEqual(root, MerkleTree.RootFrom(leaf, other, count, path)));
                Assert.NotEqual(root, MerkleTree.RootFrom(SHA256.HashData(leaf), index, count, path));
                Assert.Null(MerkleTree.RootFrom(leaf, index, count, [.. path, leaf]));
                Assert.Null(MerkleTree.RootFrom(leaf, count, count, path));
                Assert.True(path.Count == 0 || MerkleTree.RootFrom(leaf, index, count, [.. path.Skip(1)]) is not { } shorter || !shorter.SequenceEqual(root));
            }
        }
    }

    [Fact]
    public void One_changed_byte_anywhere_changes_the_root() =>
        Prop.ForAll(
            Gen.Choose(1, 70).SelectMany(count => Gen.Choose(0, (count * 32) - 1).Select(place => (count, place))).ToArbitrary(),
            change =>
            {
                var leaves = Leaves(change.count);
                var root = MerkleTree.Root(leaves);
                leaves[change.place] ^= 1;
                return !MerkleTree.Root(leaves).SequenceEqual(root);
            }).QuickCheckThrowOnFailure();

    private static byte[] Leaves(int count) => [.. Enumerable.Range(0, count).SelectMany(i => Enumerable.Repeat((byte)i, 32))];
}
