using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Relais.Kernel;

namespace Relais.Platform.Files.Formats;

/// <summary>Copies a PNG without what it tells of its maker; coded pixels pass untouched and are never decoded.</summary>
/// <remarks>Kept: critical chunks and those that change how pixels look, the orientation. Dropped: texts, dates, EXIF, animation, what follows the end.</remarks>
internal sealed class PngCleaner(Stream source, Stream target, long maxPixels)
{
    private const int PieceSize = 64 * 1024;

    private static readonly HashSet<string> Harmless = ["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "pHYs"];

    private readonly ByteReader _reader = new(source);
    private PictureFacts? _facts;
    private int _orientation = 1;
    private byte _colour;
    private bool _hasPalette;
    private Pixels _pixels;

    private enum Pixels
    {
        Awaited,
        Passing,
        Passed,
    }

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Copies to the end.</summary>
    /// <exception cref="RefusedException">The picture is truncated, abnormal or too large.</exception>
    public async Task<PictureFacts> RunAsync(CancellationToken ct)
    {
        var signature = await _reader.TakeAsync(Signature.Length, ct);
        Demand(signature.Span.SequenceEqual(Signature));
        await target.WriteAsync(signature, ct);
        string type;
        do
        {
            type = await CopyChunkAsync(ct);
        }
        while (type != "IEND");
        return _facts! with { Orientation = _orientation };
    }

    private static void Demand(bool isRight) => RefusedException.ThrowIf(isRight ? null : FileRefusals.DamagedPng);

    private async Task<string> CopyChunkAsync(CancellationToken ct)
    {
        var head = (await _reader.TakeAsync(8, ct)).ToArray();
        var length = BinaryPrimitives.ReadUInt32BigEndian(head);
        var type = Encoding.ASCII.GetString(head, 4, 4);
        Demand(length <= int.MaxValue && type.All(char.IsAsciiLetter) && (_facts is not null || type == "IHDR"));
        Order(type, length);
        if (type is "IHDR" or "eXIf")
        {
            await CopySmallAsync(head, type, (int)length, ct);
        }
        else
        {
            await PassChunkAsync(head, length, Keeps(type), ct);
        }

        return type;
    }

    private void Order(string type, uint length)
    {
        Demand(type is not ("IHDR" or "IEND") || length == (type == "IHDR" ? 13 : 0));
        Demand(type != "IHDR" || _facts is null);
        Demand(type != "PLTE" || (!_hasPalette && _pixels == Pixels.Awaited && length is >= 3 and <= 768 && length % 3 == 0));
        Demand(type != "IDAT" || (_pixels != Pixels.Passed && (_colour != 3 || _hasPalette)));
        Demand(type != "IEND" || _pixels != Pixels.Awaited);
        _hasPalette |= type == "PLTE";
        _pixels = type == "IDAT" ? Pixels.Passing : _pixels == Pixels.Passing ? Pixels.Passed : _pixels;
    }

    private static bool Keeps(string type)
    {
        // A capital first letter says that the picture cannot be understood without the chunk.
        Demand(type is "PLTE" or "IDAT" or "IEND" || char.IsAsciiLetterLower(type[0]));
        return char.IsAsciiLetterUpper(type[0]) || Harmless.Contains(type);
    }

    private async Task PassChunkAsync(byte[] head, uint length, bool isKept, CancellationToken ct)
    {
        await WriteAsync(head, isKept, ct);
        var sum = new Crc32();
        sum.Append(head.AsSpan(4));
        while (length > 0)
        {
            var piece = await _reader.TakeAsync((int)Math.Min(length, PieceSize), ct);
            sum.Append(piece.Span);
            await WriteAsync(piece, isKept, ct);
            length -= (uint)piece.Length;
        }

        var told = await _reader.TakeAsync(4, ct);
        Demand(BinaryPrimitives.ReadUInt32BigEndian(told.Span) == sum.GetCurrentHashAsUInt32());
        await WriteAsync(told, isKept, ct);
    }

    private ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, bool isKept, CancellationToken ct) =>
        isKept ? target.WriteAsync(bytes, ct) : ValueTask.CompletedTask;

    private async Task CopySmallAsync(byte[] head, string type, int length, CancellationToken ct)
    {
        Demand(length <= PieceSize);
        var chunk = (await _reader.TakeAsync(length + 4, ct)).ToArray();
        var body = chunk.AsMemory(0, length);
        Demand(BinaryPrimitives.ReadUInt32BigEndian(chunk.AsSpan(length)) == Crc32.HashToUInt32([.. head.AsSpan(4), .. body.Span]));
        if (type == "IHDR")
        {
            ReadHeader(body.Span);
            await target.WriteAsync((byte[])[.. head, .. chunk], ct);
        }
        else if (_orientation == 1 && Orientation.Read(body.Span) is > 1 and var orientation)
        {
            _orientation = orientation;
            await WriteOrientationAsync(ct);
        }
    }

    private void ReadHeader(ReadOnlySpan<byte> header)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        var (depth, colour) = (header[8], header[9]);
        Demand(width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue && header[10] == 0 && header[11] == 0 && header[12] <= 1);
        Demand(colour switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        });
        RefusedException.ThrowIf((long)width * height > maxPixels ? FileRefusals.TooManyPixels : null);
        _colour = colour;
        _facts = new PictureFacts((int)width, (int)height, 1);
    }

    private async Task WriteOrientationAsync(CancellationToken ct)
    {
        byte[] named = [.. "eXIf"u8, .. Orientation.Write(_orientation)];
        var frame = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(frame, (uint)(named.Length - 4));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(4), Crc32.HashToUInt32(named));
        await target.WriteAsync((byte[])[.. frame[..4], .. named, .. frame[4..]], ct);
    }
}
