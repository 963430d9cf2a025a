using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Relais.Scenes.Staging;

/// <summary>Identifiers that are the same on each run, so that links to the scenes stay good.</summary>
internal static class SceneIds
{
    /// <summary>1 January 2026, in Unix milliseconds: what the time-ordered part starts from.</summary>
    private const long Epoch = 1_767_225_600_000;

    /// <summary>A number drawn from a name.</summary>
    public static ulong HashOf(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>The identifier of a name, in the form of version 7; ranks keep the order of inserts in the index.</summary>
    public static Guid Of(string name, int rank = 0)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(rank == 0 ? name : $"{name}/{rank}"), bytes);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, Epoch + rank);
        time[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }
}
