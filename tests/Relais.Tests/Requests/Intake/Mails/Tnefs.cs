using System.Buffers.Binary;
using System.Text;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>Writes <c>winmail.dat</c> files as MS-OXTNEF says.</summary>
internal static class Tnefs
{
    public static byte[] Of(string body, params (string Name, byte[] Content)[] files) =>
    [
        .. Number(0x223E9F78),
        1, 0,
        .. Attribute(1, 0x0002800C, [.. Encoding.Latin1.GetBytes(body), 0]),
        .. files.SelectMany(file => (byte[])[.. Attribute(2, 0x00069002, new byte[14]), .. Attribute(2, 0x00018010, [.. Encoding.Latin1.GetBytes(file.Name), 0]), .. Attribute(2, 0x0006800F, file.Content)]),
    ];

    /// <summary>A file whose whole name stands among its properties.</summary>
    public static byte[] WithLongName(string name, byte[] content)
    {
        var text = Encoding.Unicode.GetBytes(name + "\0");
        byte[] padded = [.. text, .. new byte[(4 - (text.Length % 4)) % 4]];
        byte[] properties = [.. Number(2), .. Number(0x37050003), .. Number(1), .. Number(0x3707001F), .. Number(1), .. Number((uint)text.Length), .. padded];
        return
        [
            .. Number(0x223E9F78),
            1, 0,
            .. Attribute(2, 0x00069002, new byte[14]),
            .. Attribute(2, 0x00018010, "LSION~1.PNG\0"u8.ToArray()),
            .. Attribute(2, 0x0006800F, content),
            .. Attribute(2, 0x00069005, properties),
        ];
    }

    private static byte[] Attribute(byte level, uint id, byte[] data) =>
        [level, .. Number(id), .. Number((uint)data.Length), .. data, .. BitConverter.GetBytes((ushort)data.Sum(value => value))];

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
