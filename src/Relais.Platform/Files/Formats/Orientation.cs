using System.Buffers.Binary;

namespace Relais.Platform.Files.Formats;

/// <summary>The one fact of EXIF that is kept: which side is up.</summary>
internal static class Orientation
{
    private const int Tag = 0x0112;
    private const int EntrySize = 12;

    /// <summary>Reads the orientation in a TIFF block; 1 when it is absent or senseless.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || (!isLittle && !tiff.StartsWith("MM\0*"u8)))
        {
            return 1;
        }

        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory + 2 > tiff.Length)
        {
            return 1;
        }

        var entries = tiff[(int)directory..];
        var count = Short(entries, isLittle);
        for (var at = 2; count > 0 && at + EntrySize <= entries.Length; at += EntrySize, count--)
        {
            if (Short(entries[at..], isLittle) == Tag)
            {
                var value = Short(entries[(at + 8)..], isLittle);
                return Short(entries[(at + 2)..], isLittle) == 3 && value is >= 1 and <= 8 ? value : 1;
            }
        }

        return 1;
    }

    /// <summary>A TIFF block that holds the orientation and nothing else, 26 bytes.</summary>
    public static byte[] Write(int orientation) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, Tag >> 8, Tag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
