using System.Buffers.Binary;

namespace Relais.Platform.Files.Formats;

/// <summary>The check sum of PNG chunks (ISO 3309).</summary>
internal static class Crc32
{
    public const uint Start = 0xFFFFFFFF;

    // Eight bytes a step («slicing by 8»): row n holds what a byte becomes after n more bytes of zero.
    private static readonly uint[][] Tables = [.. Enumerable.Range(0, 8).Select(TableAfter)];

    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = state ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = tables[7][(byte)low] ^ tables[6][(byte)(low >> 8)] ^ tables[5][(byte)(low >> 16)] ^ tables[4][low >> 24]
                ^ tables[3][(byte)high] ^ tables[2][(byte)(high >> 8)] ^ tables[1][(byte)(high >> 16)] ^ tables[0][high >> 24];
        }

        foreach (var b in bytes)
        {
            state = tables[0][(byte)(state ^ b)] ^ (state >> 8);
        }

        return state;
    }

    public static uint Of(ReadOnlySpan<byte> bytes) => ~Append(Start, bytes);

    private static uint[] TableAfter(int zeros) =>
        [.. Enumerable.Range(0, 256).Select(i => Enumerable.Range(0, 8 * (zeros + 1)).Aggregate((uint)i, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];
}
