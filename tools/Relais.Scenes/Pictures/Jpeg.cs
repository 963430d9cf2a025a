using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Relais.Scenes.Pictures;

/// <summary>Writes a picture as a baseline JPEG, all three components whole, with the tables of the standard.</summary>
internal sealed class Jpeg : IDisposable
{
    private static readonly float[] Cosines = [.. Enumerable.Range(0, 64).Select(i => Cosine(frequency: i / 8, at: i % 8))];

    private readonly MemoryStream _out = new();
    private readonly (int Code, int Bits)[] _constants = Codes(JpegTables.ConstantCounts, JpegTables.ConstantValues);
    private readonly (int Code, int Bits)[] _others = Codes(JpegTables.OtherCounts, JpegTables.OtherValues);
    private readonly float[] _luminance;
    private readonly float[] _chrominance;
    private uint _held;
    private int _heldBits;

    private Jpeg(int quality)
    {
        _luminance = Scaled(JpegTables.Luminance, quality);
        _chrominance = Scaled(JpegTables.Chrominance, quality);
    }

    /// <summary>The bytes of a JPEG.</summary>
    /// <param name="picture">Sides that are multiples of 8.</param>
    /// <param name="quality">From 1 to 99.</param>
    public static byte[] Encode(Picture picture, int quality = 82)
    {
        using var jpeg = new Jpeg(quality);
        jpeg.WriteHead(picture);
        jpeg.WriteBlocks(picture);
        return jpeg._out.ToArray();
    }

    public void Dispose() => _out.Dispose();

    private static float Cosine(int frequency, int at) =>
        (float)(Math.Cos(((2 * at) + 1) * frequency * Math.PI / 16) * (frequency == 0 ? Math.Sqrt(0.125) : 0.5));

    private static float[] Scaled(ReadOnlySpan<byte> table, int quality)
    {
        var scale = quality < 50 ? 5000 / quality : 200 - (quality * 2);
        var scaled = new float[64];
        for (var i = 0; i < 64; i++)
        {
            scaled[i] = Math.Clamp(((table[i] * scale) + 50) / 100, 1, 255);
        }

        return scaled;
    }

    private static (int Code, int Bits)[] Codes(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> values)
    {
        var codes = new (int, int)[256];
        var (code, next) = (0, 0);
        for (var bits = 1; bits <= 16; bits++, code <<= 1)
        {
            for (var i = 0; i < counts[bits - 1]; i++)
            {
                codes[values[next++]] = (code++, bits);
            }
        }

        return codes;
    }

    private void WriteHead(Picture picture)
    {
        _out.Write([0xFF, 0xD8]);
        Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        Segment(0xDB, [0, .. InZigZag(_luminance)]);
        Segment(0xDB, [1, .. InZigZag(_chrominance)]);
        Segment(0xC0, [8, .. Big(picture.Height), .. Big(picture.Width), 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]);
        Segment(0xC4, [0x00, .. JpegTables.ConstantCounts, .. JpegTables.ConstantValues]);
        Segment(0xC4, [0x10, .. JpegTables.OtherCounts, .. JpegTables.OtherValues]);
        Segment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
    }

    private static byte[] Big(int number) => [(byte)(number >> 8), (byte)number];

    private static byte[] InZigZag(float[] table)
    {
        var written = new byte[64];
        for (var i = 0; i < 64; i++)
        {
            written[i] = (byte)table[JpegTables.ZigZag[i]];
        }

        return written;
    }

    private void Segment(byte marker, byte[] content)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(content.Length + 2));
        _out.Write(head);
        _out.Write(content);
    }

    private void WriteBlocks(Picture picture)
    {
        var last = new int[3];
        var block = new float[64];
        for (var top = 0; top < picture.Height; top += 8)
        {
            for (var left = 0; left < picture.Width; left += 8)
            {
                for (var component = 0; component < 3; component++)
                {
                    picture.ReadBlock(left, top, component, block);
                    last[component] = WriteBlock(block, component == 0 ? _luminance : _chrominance, last[component]);
                }
            }
        }

        Put(0x7F, 7);
        _out.Write([0xFF, 0xD9]);
    }

    private int WriteBlock(float[] block, float[] table, int before)
    {
        Transform(block);
        Span<int> terms = stackalloc int[64];
        for (var i = 0; i < 64; i++)
        {
            var at = JpegTables.ZigZag[i];
            terms[i] = (int)MathF.Round(block[at] / table[at]);
        }

        PutTerm(_constants, 0, terms[0] - before);
        var end = 63;
        while (end > 0 && terms[end] == 0)
        {
            end--;
        }

        var zeros = 0;
        for (var i = 1; i <= end; i++)
        {
            if (terms[i] == 0)
            {
                zeros++;
                continue;
            }

            for (; zeros > 15; zeros -= 16)
            {
                Put(_others[0xF0].Code, _others[0xF0].Bits);
            }

            PutTerm(_others, zeros, terms[i]);
            zeros = 0;
        }

        if (end < 63)
        {
            Put(_others[0].Code, _others[0].Bits);
        }

        return terms[0];
    }

    /// <summary>The discrete cosine transform: along the columns, then, once turned over, along the rows.</summary>
    private static void Transform(float[] block)
    {
        Span<float> turned = stackalloc float[64];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var frequency = 0; frequency < 8; frequency++)
            {
                var sum = Vector256<float>.Zero;
                for (var at = 0; at < 8; at++)
                {
                    sum += Vector256.Create(block, at * 8) * Cosines[(frequency * 8) + at];
                }

                for (var other = 0; other < 8; other++)
                {
                    turned[(other * 8) + frequency] = sum[other];
                }
            }

            turned.CopyTo(block);
        }
    }

    private void PutTerm((int Code, int Bits)[] codes, int zeros, int term)
    {
        var size = 32 - int.LeadingZeroCount(Math.Abs(term));
        var (code, bits) = codes[(zeros << 4) | size];
        Put(code, bits);
        Put((term < 0 ? term - 1 : term) & ((1 << size) - 1), size);
    }

    private void Put(int value, int bits)
    {
        _held = (_held << bits) | (uint)value;
        for (_heldBits += bits; _heldBits >= 8; _heldBits -= 8)
        {
            var octet = (byte)(_held >> (_heldBits - 8));
            _out.WriteByte(octet);
            if (octet == 0xFF)
            {
                _out.WriteByte(0);
            }
        }

        _held &= (1u << _heldBits) - 1;
    }
}
