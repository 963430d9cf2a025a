using System.Buffers.Binary;
using System.Text;

namespace Relais.Platform.Documents;

/// <summary>The colour space sRGB as an ICC profile of version 2: three primaries and one curve (IEC 61966-2-1), nothing else.</summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int CurvePoints = 1024;

    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", [.. "text\0\0\0\0"u8, .. "No copyright, use freely\0"u8]),
            ("wtpt", Xyz(0.9505, 1, 1.0891)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        var (table, data) = (new MemoryStream(), new MemoryStream());
        var places = new Dictionary<byte[], int>();
        table.Write(Number(tags.Length));
        foreach (var (tag, content) in tags)
        {
            if (!places.TryGetValue(content, out var place))
            {
                places[content] = place = HeaderLength + 4 + (12 * tags.Length) + (int)data.Length;
                data.Write(content);
                data.Write(new byte[(4 - (content.Length % 4)) % 4]);
            }

            table.Write([.. Encoding.ASCII.GetBytes(tag), .. Number(place), .. Number(content.Length)]);
        }

        return [.. Header(HeaderLength + (int)table.Length + (int)data.Length), .. table.ToArray(), .. data.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[HeaderLength];
        Number(size).CopyTo(header, 0);
        Number(0x02100000).CopyTo(header, 8);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        // 1 January 2000: a date that every profile must have.
        byte[] date = [0x07, 0xD0, 0, 1, 0, 1];
        date.CopyTo(header, 24);
        "acsp"u8.CopyTo(header.AsSpan(36));
        Xyz(0.9642, 1, 0.82491).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Description(string text)
    {
        byte[] ascii = [.. Encoding.ASCII.GetBytes(text), 0];
        return [.. "desc\0\0\0\0"u8, .. Number(ascii.Length), .. ascii, .. new byte[4 + 4 + 2 + 1 + 67]];
    }

    private static byte[] Xyz(double x, double y, double z) => [.. "XYZ \0\0\0\0"u8, .. Fixed(x), .. Fixed(y), .. Fixed(z)];

    private static byte[] Curve()
    {
        var points = Enumerable.Range(0, CurvePoints).Select(i => Linear(i / (CurvePoints - 1.0))).SelectMany(value =>
        {
            var two = new byte[2];
            BinaryPrimitives.WriteUInt16BigEndian(two, (ushort)Math.Round(value * ushort.MaxValue));
            return two;
        });
        return [.. "curv\0\0\0\0"u8, .. Number(CurvePoints), .. points];
    }

    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    private static byte[] Fixed(double value) => Number((int)Math.Round(value * 65536));

    private static byte[] Number(int value)
    {
        var four = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, value);
        return four;
    }
}
