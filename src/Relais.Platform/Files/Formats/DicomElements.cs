using System.Buffers.Binary;
using System.Text;
using Relais.Kernel;

namespace Relais.Platform.Files.Formats;

/// <summary>Walks through the elements of a whole DICOM object (PS3.5 §7), so that one cut or damaged is not accepted. Values are skipped, never read.</summary>
/// <param name="dicom">Seekable, and cheap to read a little at a time.</param>
internal sealed class DicomElements(Stream dicom)
{
    private const int Start = 132;
    private const int MaxElements = 2_000_000;
    private const int MaxDepth = 32;
    private const uint Undefined = 0xFFFFFFFF;
    private const uint Item = 0xFFFE_E000;
    private const uint ItemEnd = 0xFFFE_E00D;
    private const uint SequenceEnd = 0xFFFE_E0DD;
    private const uint SyntaxTag = 0x0002_0010;
    private const uint PixelData = 0x7FE0_0010;

    private static readonly HashSet<string> Long = ["OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"];
    private static readonly HashSet<string> Short = ["AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "PN", "SH", "SL", "SS", "ST", "TM", "UI", "UL", "US"];

    private readonly byte[] _head = new byte[12];
    private int _count;

    /// <summary>Walks to the end.</summary>
    /// <exception cref="RefusedException">An element passes the end of the file, or is none.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        dicom.Position = Start;
        var syntax = await MetaAsync(ct);

        // Big endian and deflated objects are kept as they came, without a look.
        if (syntax is "1.2.840.10008.1.2.2" or "1.2.840.10008.1.2.1.99")
        {
            return;
        }

        while (dicom.Position < dicom.Length)
        {
            await ElementAsync(isImplicit: syntax == "1.2.840.10008.1.2", depth: 0, ct);
        }
    }

    private async Task<string> MetaAsync(CancellationToken ct)
    {
        var syntax = "";
        while (dicom.Position < dicom.Length && await GroupAsync(ct) == 2)
        {
            var (tag, length, _) = await HeadAsync(isImplicit: false, ct);
            if (tag == SyntaxTag && length <= 64)
            {
                var value = new byte[length];
                Demand(await dicom.ReadAtLeastAsync(value, value.Length, throwOnEndOfStream: false, ct) == value.Length, FileRefusals.Truncated);
                syntax = Encoding.ASCII.GetString(value).TrimEnd('\0', ' ');
            }
            else
            {
                Skip(length);
            }
        }

        Demand(syntax.Length > 0 && syntax.All(c => char.IsAsciiDigit(c) || c == '.'), FileRefusals.DamagedDicom);
        return syntax;
    }

    /// <returns>The tag passed.</returns>
    private async Task<uint> ElementAsync(bool isImplicit, int depth, CancellationToken ct)
    {
        Demand(++_count <= MaxElements && depth <= MaxDepth, FileRefusals.DamagedDicom);
        var (tag, length, representation) = await HeadAsync(isImplicit, ct);
        if (length != Undefined)
        {
            Skip(length);
        }
        else if (tag == PixelData)
        {
            await FragmentsAsync(ct);
        }
        else if (tag is not (ItemEnd or SequenceEnd))
        {
            Demand(isImplicit || representation is "SQ" or "UN", FileRefusals.DamagedDicom);
            await SequenceAsync(isImplicit || representation == "UN", depth + 1, ct);
        }

        return tag;
    }

    /// <summary>The pieces of compressed pixels.</summary>
    private async Task FragmentsAsync(CancellationToken ct)
    {
        while (true)
        {
            var (tag, length, _) = await HeadAsync(isImplicit: true, ct);
            Demand(tag is Item or SequenceEnd && length != Undefined, FileRefusals.DamagedDicom);
            Skip(length);
            if (tag == SequenceEnd)
            {
                return;
            }
        }
    }

    /// <summary>Items until the mark of their end, each of a known length or until its own mark.</summary>
    private async Task SequenceAsync(bool isImplicit, int depth, CancellationToken ct)
    {
        while (true)
        {
            var (tag, length, _) = await HeadAsync(isImplicit: true, ct);
            Demand(tag is Item or SequenceEnd, FileRefusals.DamagedDicom);
            if (tag == SequenceEnd)
            {
                return;
            }

            if (length != Undefined)
            {
                Skip(length);
                continue;
            }

            while (await ElementAsync(isImplicit, depth, ct) != ItemEnd)
            {
            }
        }
    }

    private async Task<ushort> GroupAsync(CancellationToken ct)
    {
        var at = dicom.Position;
        await ReadAsync(2, ct);
        dicom.Position = at;
        return BinaryPrimitives.ReadUInt16LittleEndian(_head);
    }

    /// <summary>Tag, length and value representation; marks of items have none and are always written alike.</summary>
    private async Task<(uint Tag, uint Length, string Representation)> HeadAsync(bool isImplicit, CancellationToken ct)
    {
        await ReadAsync(8, ct);
        var tag = ((uint)BinaryPrimitives.ReadUInt16LittleEndian(_head) << 16) | BinaryPrimitives.ReadUInt16LittleEndian(_head.AsSpan(2));
        if (isImplicit || tag >> 16 == 0xFFFE)
        {
            return (tag, BinaryPrimitives.ReadUInt32LittleEndian(_head.AsSpan(4)), "");
        }

        var representation = Encoding.ASCII.GetString(_head, 4, 2);
        if (Short.Contains(representation))
        {
            return (tag, BinaryPrimitives.ReadUInt16LittleEndian(_head.AsSpan(6)), representation);
        }

        Demand(Long.Contains(representation), FileRefusals.DamagedDicom);
        await ReadAsync(4, ct);
        return (tag, BinaryPrimitives.ReadUInt32LittleEndian(_head), representation);
    }

    private async Task ReadAsync(int count, CancellationToken ct) =>
        Demand(await dicom.ReadAtLeastAsync(_head.AsMemory(0, count), count, throwOnEndOfStream: false, ct) == count, FileRefusals.Truncated);

    private void Skip(uint length)
    {
        Demand(dicom.Position + length <= dicom.Length, FileRefusals.Truncated);
        dicom.Position += length;
    }

    private static void Demand(bool isRight, Refusal otherwise) => RefusedException.ThrowIf(isRight ? null : otherwise);
}
