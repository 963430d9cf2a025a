using Relais.Kernel;

namespace Relais.Platform.Files.Formats;

/// <summary>Recognises a file from its first bytes, never from its name.</summary>
internal static class Signatures
{
    /// <summary>How many first bytes are looked at.</summary>
    public const int HeadSize = 4096;

    private const int DicomMark = 128;

    private static readonly (byte[] Start, Refusal Refusal)[] Refused =
    [
        ([(byte)'M', (byte)'Z'], FileRefusals.Program),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], FileRefusals.Program),
        ([0xCA, 0xFE, 0xBA, 0xBE], FileRefusals.Program),
        ([0xFE, 0xED, 0xFA, 0xCE], FileRefusals.Program),
        ([0xFE, 0xED, 0xFA, 0xCF], FileRefusals.Program),
        ([0xCE, 0xFA, 0xED, 0xFE], FileRefusals.Program),
        ([0xCF, 0xFA, 0xED, 0xFE], FileRefusals.Program),
        ([0x00, (byte)'a', (byte)'s', (byte)'m'], FileRefusals.Program),
        ([(byte)'d', (byte)'e', (byte)'x', (byte)'\n'], FileRefusals.Program),
        ([0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], FileRefusals.Program),
        ([(byte)'#', (byte)'!'], FileRefusals.Script),
        ([.. "GIF87a"u8], FileRefusals.Gif),
        ([.. "GIF89a"u8], FileRefusals.Gif),
        ([(byte)'B', (byte)'M'], FileRefusals.Bitmap),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileRefusals.Office),
        ([.. "{\\rtf"u8], FileRefusals.Office),
        ([0x1F, 0x8B], FileRefusals.Archive),
        ([.. "BZh"u8], FileRefusals.Archive),
        ([.. "Rar!"u8], FileRefusals.Archive),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], FileRefusals.Archive),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], FileRefusals.Archive),
        ([0x28, 0xB5, 0x2F, 0xFD], FileRefusals.Archive),
        ([0x1A, 0x45, 0xDF, 0xA3], FileRefusals.Video),
        ([0x00, 0x00, 0x01, 0xBA], FileRefusals.Video),
        ([.. "OggS"u8], FileRefusals.Sound),
        ([.. "ID3"u8], FileRefusals.Sound),
        ([.. "fLaC"u8], FileRefusals.Sound),
        ([0x00, 0x00, 0x00, 0x0C, (byte)'j', (byte)'P', (byte)' ', (byte)' '], FileRefusals.UnknownType),
    ];

    /// <summary>The kind of an accepted file, or why it is refused.</summary>
    /// <param name="head">The first <see cref="HeadSize"/> bytes, or all of a shorter file.</param>
    /// <param name="kind">Meaningful when the answer is null.</param>
    public static Refusal? WhyNotAccept(ReadOnlySpan<byte> head, out FileKind kind)
    {
        kind = default;
        if (head.IsEmpty)
        {
            return FileRefusals.Empty;
        }

        // A DICOM preamble may hold a program (CVE-2019-11687): programs are recognised first.
        if (WhyNotByStart(head) is { } refusal)
        {
            return refusal;
        }

        FileKind? found =
            head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
            : head.StartsWith(PngCleaner.Signature) ? FileKind.Png
            : head.StartsWith("%PDF-"u8) ? FileKind.Pdf
            : head.Length >= DicomMark + 4 && head[DicomMark..].StartsWith("DICM"u8) ? FileKind.Dicom
            : null;
        kind = found ?? default;
        return found is null ? WhyNotByShape(head) : null;
    }

    private static Refusal? WhyNotByStart(ReadOnlySpan<byte> head)
    {
        foreach (var (start, refusal) in Refused)
        {
            if (head.StartsWith(start))
            {
                return refusal;
            }
        }

        return head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) ? OfZip(head) : null;
    }

    private static Refusal WhyNotByShape(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) => FileRefusals.Tiff,
        _ when head.StartsWith("RIFF"u8) => OfRiff(head),
        _ when head.Length >= 12 && head[4..].StartsWith("ftyp"u8) => OfMedia(head[8..]),
        _ when head[0] == 0xFF && head.Length > 1 && (head[1] & 0xE0) == 0xE0 => FileRefusals.Sound,
        _ => OfText(head),
    };

    private static Refusal OfZip(ReadOnlySpan<byte> head) =>
        head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("word/"u8) >= 0 || head.IndexOf("vnd.oasis.opendocument"u8) >= 0
            ? FileRefusals.Office
            : FileRefusals.Archive;

    private static Refusal OfRiff(ReadOnlySpan<byte> head) => head.Length < 12 ? FileRefusals.UnknownType : head[8..] switch
    {
        var form when form.StartsWith("WEBP"u8) => FileRefusals.Webp,
        var form when form.StartsWith("WAVE"u8) => FileRefusals.Sound,
        _ => FileRefusals.Video,
    };

    private static Refusal OfMedia(ReadOnlySpan<byte> brand) => brand switch
    {
        _ when brand.StartsWith("avif"u8) || brand.StartsWith("avis"u8) => FileRefusals.Avif,
        _ when brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif1"u8) || brand.StartsWith("msf1"u8) => FileRefusals.Heic,
        _ when brand.StartsWith("M4A"u8) => FileRefusals.Sound,
        _ => FileRefusals.Video,
    };

    private static Refusal OfText(ReadOnlySpan<byte> head)
    {
        var start = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        start = start.TrimStart(" \t\r\n"u8);
        if (start.StartsWith("<"u8))
        {
            return FileRefusals.WebPage;
        }

        return head.IndexOfAnyInRange((byte)0, (byte)8) < 0 ? FileRefusals.Text : FileRefusals.UnknownType;
    }
}
