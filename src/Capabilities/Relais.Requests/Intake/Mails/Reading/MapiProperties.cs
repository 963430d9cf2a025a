using System.Buffers.Binary;
using System.Text;

namespace Relais.Requests.Intake.Mails.Reading;

/// <summary>The one text asked of a list of MAPI properties (MS-OXTNEF §2.1.3.4).</summary>
internal static class MapiProperties
{
    /// <summary>PidTagAttachLongFilename.</summary>
    public const int LongName = 0x3707;

    /// <summary>PidTagBody.</summary>
    public const int PlainBody = 0x1000;

    private const int Text8 = 0x001E;
    private const int Text16 = 0x001F;
    private const int Binary = 0x0102;
    private const int Object = 0x000D;

    /// <summary>The text of a property, or null when it is not there or stands behind something unknown.</summary>
    public static string? TextOf(ReadOnlySpan<byte> list, int wanted)
    {
        if (list.Length < 4)
        {
            return null;
        }

        var count = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(list), 1_000);
        var at = 4;
        for (var n = 0; n < count && list.Length - at >= 4; n++)
        {
            var (type, id) = (BinaryPrimitives.ReadUInt16LittleEndian(list[at..]), BinaryPrimitives.ReadUInt16LittleEndian(list[(at + 2)..]));
            at += 4;
            if (id >= 0x8000 || !Value(list, ref at, type, out var value))
            {
                return null;
            }

            if (id == wanted && type is Text8 or Text16)
            {
                return (type is Text8 ? Encoding.Latin1 : Encoding.Unicode).GetString(value).TrimEnd('\0');
            }
        }

        return null;
    }

    private static bool Value(ReadOnlySpan<byte> list, ref int at, int type, out ReadOnlySpan<byte> value)
    {
        var size = type switch
        {
            0x0002 or 0x0003 or 0x0004 or 0x000A or 0x000B => 4,
            0x0005 or 0x0006 or 0x0007 or 0x0014 or 0x0040 => 8,
            0x0048 => 16,
            Text8 or Text16 or Binary or Object => -1,
            _ => -2,
        };
        value = default;
        if (size == -1)
        {
            if (list.Length - at < 8 || BinaryPrimitives.ReadUInt32LittleEndian(list[at..]) != 1)
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt32LittleEndian(list[(at + 4)..]);
            at += 8;
            if (length > list.Length - at)
            {
                return false;
            }

            value = list.Slice(at, (int)length);
            at += (int)((length + 3) / 4 * 4);
            return at <= list.Length + 3;
        }

        at += Math.Max(size, 0);
        return size > 0 && at <= list.Length;
    }
}
