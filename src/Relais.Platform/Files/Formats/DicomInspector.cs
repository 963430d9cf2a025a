using System.Buffers.Binary;
using Relais.Kernel;

namespace Relais.Platform.Files.Formats;

/// <summary>Checks the file meta information of a DICOM object, before anything of it is stored; <see cref="DicomElements"/> then walks through the whole.</summary>
internal static class DicomInspector
{
    private const int MetaStart = 132;
    private const int MaxElements = 50;

    /// <summary>Null when the meta group is well formed and names its transfer syntax (PS3.10 §7.1).</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static Refusal? WhyNotAccept(ReadOnlySpan<byte> head)
    {
        var at = MetaStart;
        var hasSyntax = false;
        for (var i = 0; i < MaxElements && at + 8 <= head.Length; i++)
        {
            var element = head[at..];
            if (BinaryPrimitives.ReadUInt16LittleEndian(element) != 2)
            {
                return hasSyntax ? null : FileRefusals.DamagedDicom;
            }

            var isLong = element[4..].StartsWith("OB"u8) || element[4..].StartsWith("UN"u8);
            if (element.Length < 12 || !char.IsAsciiLetterUpper((char)element[4]) || !char.IsAsciiLetterUpper((char)element[5]))
            {
                return FileRefusals.DamagedDicom;
            }

            hasSyntax |= BinaryPrimitives.ReadUInt16LittleEndian(element[2..]) == 0x0010;
            var size = isLong ? 12 + (long)BinaryPrimitives.ReadUInt32LittleEndian(element[8..]) : 8 + BinaryPrimitives.ReadUInt16LittleEndian(element[6..]);
            if (at + size > head.Length)
            {
                break;
            }

            at += (int)size;
        }

        // A meta group longer than the head is rare and lawful; a shorter file that stops inside it is not.
        return hasSyntax && head.Length == Signatures.HeadSize ? null : FileRefusals.Truncated;
    }
}
