using System.Buffers.Binary;
using Relais.Kernel;

namespace Relais.Platform.Files.Formats;

/// <summary>Copies a JPEG without what it tells of the place, the device and the hour; coded pixels pass untouched and are never decoded.</summary>
/// <remarks>Kept: tables, frame, scans, JFIF, Adobe and ICC segments, the orientation. Dropped: every other APPn, comments, and what follows the end.</remarks>
internal sealed class JpegCleaner(Stream source, Stream target, long maxPixels)
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Comment = 0xFE;

    private readonly ByteReader _reader = new(source);
    private PictureFacts? _facts;
    private int _orientation = 1;
    private bool _isScanned;

    /// <summary>Copies to the end.</summary>
    /// <exception cref="RefusedException">The photo is truncated, abnormal or too large.</exception>
    public async Task<PictureFacts> RunAsync(CancellationToken ct)
    {
        var start = await _reader.TakeAsync(2, ct);
        Demand(start.Span is [0xFF, StartOfImage]);
        await target.WriteAsync(start, ct);
        while (await CopySegmentAsync(await MarkerAsync(ct), ct))
        {
        }

        Demand(_isScanned);
        return _facts! with { Orientation = _orientation };
    }

    private static void Demand(bool isRight) => RefusedException.ThrowIf(isRight ? null : FileRefusals.DamagedJpeg);

    private async Task<byte> MarkerAsync(CancellationToken ct)
    {
        Demand((await _reader.TakeAsync(1, ct)).Span[0] == 0xFF);
        byte code;
        do
        {
            code = (await _reader.TakeAsync(1, ct)).Span[0];
        }
        while (code == 0xFF);
        return code;
    }

    private async Task<bool> CopySegmentAsync(byte code, CancellationToken ct)
    {
        if (code == EndOfImage)
        {
            await target.WriteAsync((byte[])[0xFF, EndOfImage], ct);
            return false;
        }

        Demand(code is >= 0xC0 and not (>= 0xD0 and <= StartOfImage) and not (>= 0xF0 and < Comment));
        var length = BinaryPrimitives.ReadUInt16BigEndian((await _reader.TakeAsync(2, ct)).Span);
        Demand(length >= 2);
        var body = await _reader.TakeAsync(length - 2, ct);
        Check(code, body.Span);
        if (Cleaned(code, body) is { } kept)
        {
            await WriteSegmentAsync(code, kept, ct);
        }

        if (code == StartOfScan)
        {
            await CopyScanAsync(ct);
        }

        return true;
    }

    private void Check(byte code, ReadOnlySpan<byte> body)
    {
        switch (code)
        {
            case 0xC0 or 0xC1 or 0xC2:
                Demand(_facts is null && body.Length >= 6 && body[5] is >= 1 and <= 4 && body.Length == 6 + (3 * body[5]));
                _facts = new(BinaryPrimitives.ReadUInt16BigEndian(body[3..]), BinaryPrimitives.ReadUInt16BigEndian(body[1..]), 1);
                Demand(_facts is { Width: > 0, Height: > 0 });
                RefusedException.ThrowIf((long)_facts.Width * _facts.Height > maxPixels ? FileRefusals.TooManyPixels : null);
                break;
            case 0xC3 or (>= 0xC5 and <= 0xC7) or (>= 0xC8 and <= 0xCB) or (>= 0xCC and <= 0xCF) or 0xDE or 0xDF:
                throw new RefusedException(FileRefusals.UnusualJpeg);
            case StartOfScan:
                Demand(_facts is not null && body.Length >= 1 && body[0] is >= 1 and <= 4 && body.Length == 4 + (2 * body[0]));
                break;
            default:
                break;
        }
    }

    private ReadOnlyMemory<byte>? Cleaned(byte code, ReadOnlyMemory<byte> body)
    {
        // A bare null would become an empty segment: ReadOnlyMemory converts from a null array.
        ReadOnlyMemory<byte>? dropped = null;
        return code switch
        {
            Comment => dropped,
            >= 0xE0 and <= 0xEF when _isScanned => dropped,
            0xE0 when body.Length >= 14 && body.Span.StartsWith("JFIF\0"u8) => (byte[])[.. body.Span[..12], 0, 0],
            0xE1 when body.Span.StartsWith("Exif\0"u8) && body.Length > 6 && KeepsOrientation(body.Span[6..]) =>
                (byte[])[.. "Exif\0\0"u8, .. Orientation.Write(_orientation)],
            0xE2 when body.Span.StartsWith("ICC_PROFILE\0"u8) => body,
            0xEE when body.Span.StartsWith("Adobe"u8) && body.Length == 12 => body,
            >= 0xE0 and <= 0xEF => dropped,
            _ => body,
        };
    }

    private bool KeepsOrientation(ReadOnlySpan<byte> tiff)
    {
        if (_orientation != 1 || Orientation.Read(tiff) is not (> 1 and var orientation))
        {
            return false;
        }

        _orientation = orientation;
        return true;
    }

    private async Task WriteSegmentAsync(byte code, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        var head = new byte[] { 0xFF, code, 0, 0 };
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(body.Length + 2));
        await target.WriteAsync(head, ct);
        await target.WriteAsync(body, ct);
    }

    private async Task CopyScanAsync(CancellationToken ct)
    {
        _isScanned = true;
        while (true)
        {
            RefusedException.ThrowIf(await _reader.SeesAsync(2, ct) ? null : FileRefusals.Truncated);
            var ahead = _reader.Ahead;
            var plain = ahead.Span.IndexOf((byte)0xFF);
            var isMark = plain == 0 && ahead.Span[1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7));
            if (isMark)
            {
                return;
            }

            // Plain bytes up to the mark; or one escaped byte, restart mark or fill byte.
            var count = plain switch { -1 => ahead.Length, 0 => ahead.Span[1] == 0xFF ? 1 : 2, _ => plain };
            await target.WriteAsync(ahead[..count], ct);
            _reader.Pass(count);
        }
    }
}
