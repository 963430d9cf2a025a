using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Relais.Platform.Files.Formats;

namespace Relais.Tests.Platform.Files;

/// <summary>Files as devices make them, with canaries where devices write what must not leave.</summary>
internal static class Samples
{
    public const string Canary = "CANARI";

    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A JPEG with GPS, XMP, comment, thumbnail of JFIF, trailing data: all hold the canary.</summary>
    public static byte[] Talkative(byte[] jpeg, int orientation)
    {
        var segments = new List<byte>();
        segments.AddRange(Segment(0xE1, [.. Text("Exif\0\0"), .. Exif(orientation)]));
        segments.AddRange(Segment(0xE1, Text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>CANARI</x:xmpmeta>")));
        segments.AddRange(Segment(0xE2, Text("MPF\0CANARI")));
        segments.AddRange(Segment(0xE2, Text("ICC_PROFILE\0\u0001\u0001profil")));
        segments.AddRange(Segment(0xED, Text("Photoshop 3.0\0CANARI")));
        segments.AddRange(Segment(0xE5, Text("CANARI of a maker")));
        segments.AddRange(Segment(0xFE, Text("CANARI in a comment")));
        var afterJfif = 4 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(4));
        return [.. jpeg[..afterJfif], .. segments, .. jpeg[afterJfif..], .. Text("CANARI after the end")];
    }

    /// <summary>A PNG with EXIF, texts and a date: all hold the canary.</summary>
    public static byte[] TalkativePng(byte[] png, int orientation)
    {
        const int afterHeader = 8 + 25;
        byte[] chunks =
        [
            .. Chunk("tEXt", Text("Author\0CANARI")),
            .. Chunk("iTXt", Text("XML:com.adobe.xmp\0\0\0\0\0CANARI")),
            .. Chunk("eXIf", Exif(orientation)),
            .. Chunk("tIME", [7, 230, 3, 2, 9, 0, 0]),
            .. Chunk("prVt", Text(Canary)),
        ];
        return [.. png[..afterHeader], .. chunks, .. png[afterHeader..], .. Text("CANARI after the end")];
    }

    /// <summary>A DICOM object, as short as can be.</summary>
    public static byte[] Dicom() =>
    [
        .. new byte[128], .. Text("DICM"),
        2, 0, 0, 0, .. Text("UL"), 4, 0, 28, 0, 0, 0,
        2, 0, 0x10, 0, .. Text("UI"), 20, 0, .. Text("1.2.840.10008.1.2.1\0"),
        8, 0, 0x60, 0, .. Text("CS"), 2, 0, .. Text("XC"),
    ];

    /// <summary>A DICOM object with sequences of every writing and two compressed frames.</summary>
    public static byte[] DicomFrames() =>
    [
        .. new byte[128], .. Text("DICM"),
        .. Element(2, 0, "UL", [34, 0, 0, 0]), .. Element(2, 0x10, "UI", Text("1.2.840.10008.1.2.4.50")),
        .. Element(8, 0x60, "CS", Text("US")), .. Element(0x10, 0x10, "PN", Text("ESSAI^Yuna")),
        .. Element(8, 0x1140, "SQ", [.. Mark(0xE000, 16), .. Element(8, 0x1150, "UI", Text("1.2.3.45"))]),
        .. Endless(0x5200, 0x9230, "SQ"), .. Mark(0xE000, 0xFFFFFFFF), .. Element(0x18, 0x1063, "DS", Text("40")), .. Mark(0xE00D, 0), .. Mark(0xE0DD, 0),
        .. Element(0x28, 0x10, "US", [2, 0]), .. Element(0x28, 0x11, "US", [2, 0]),
        .. Endless(0x7FE0, 0x10, "OB"), .. Mark(0xE000, 0), .. Mark(0xE000, 4), 0xFF, 0xD8, 0xFF, 0xD9, .. Mark(0xE000, 4), 0xFF, 0xD8, 0xFF, 0xD9, .. Mark(0xE0DD, 0),
    ];

    /// <summary>An element of a DICOM object, explicit and little endian.</summary>
    public static byte[] Element(ushort group, ushort number, string representation, byte[] value)
    {
        byte[] name = [.. BitConverter.GetBytes(group), .. BitConverter.GetBytes(number), .. Text(representation)];
        return representation is "SQ" or "OB" or "OW" or "UN"
            ? [.. name, 0, 0, .. BitConverter.GetBytes(value.Length), .. value]
            : [.. name, .. BitConverter.GetBytes((ushort)value.Length), .. value];
    }

    public static byte[] Segment(byte code, byte[] body) => [0xFF, code, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    public static byte[] Chunk(string type, byte[] body)
    {
        byte[] named = [.. Text(type), .. body];
        var numbers = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(numbers, (uint)body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(numbers.AsSpan(4), Crc32.HashToUInt32(named));
        return [.. numbers[..4], .. named, .. numbers[4..]];
    }

    /// <summary>The header chunk of a PNG of 8-bit greys.</summary>
    public static byte[] Header(int width, int height)
    {
        var body = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(body, width);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(4), height);
        body[8] = 8;
        return [.. PngCleaner.Signature, .. Chunk("IHDR", body)];
    }

    public static bool HasCanary(byte[] bytes) => bytes.AsSpan().IndexOf("CANARI"u8) >= 0;

    private static byte[] Endless(ushort group, ushort number, string representation) =>
        [.. BitConverter.GetBytes(group), .. BitConverter.GetBytes(number), .. Text(representation), 0, 0, 0xFF, 0xFF, 0xFF, 0xFF];

    private static byte[] Mark(ushort number, uint length) => [0xFE, 0xFF, .. BitConverter.GetBytes(number), .. BitConverter.GetBytes(length)];

    /// <summary>Little-endian EXIF: orientation, a maker's name, a GPS block whose map datum is the canary.</summary>
    private static byte[] Exif(int orientation)
    {
        var exif = new List<byte>();
        exif.AddRange([(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0]);
        exif.AddRange([3, 0]);
        exif.AddRange([0x0F, 0x01, 2, 0, 7, 0, 0, 0, 68, 0, 0, 0]);
        exif.AddRange([0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0]);
        exif.AddRange([0x25, 0x88, 4, 0, 1, 0, 0, 0, 50, 0, 0, 0]);
        exif.AddRange([0, 0, 0, 0]);
        exif.AddRange([1, 0, 0x12, 0x00, 2, 0, 7, 0, 0, 0, 76, 0, 0, 0, 0, 0, 0, 0]);
        exif.AddRange(Text("CANARI\0\0"));
        exif.AddRange(Text("CANARI\0\0"));
        return [.. exif];
    }
}
