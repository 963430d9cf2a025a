using System.Buffers.Binary;
using System.Text;

namespace Relais.Requests.Intake.Mails.Reading;

/// <summary>A file inside a <c>winmail.dat</c>.</summary>
internal sealed record TnefFile(string Name, byte[] Content);

/// <summary>What a <c>winmail.dat</c> holds: the text and files that Outlook hides in it (MS-OXTNEF).</summary>
internal sealed record Tnef(string Text, IReadOnlyList<TnefFile> Files)
{
    private const uint Signature = 0x223E9F78;
    private const int MostFiles = 200;

    private const uint BeginsAttachment = 0x00069002;
    private const uint AttachmentTitle = 0x00018010;
    private const uint AttachmentData = 0x0006800F;
    private const uint AttachmentProperties = 0x00069005;
    private const uint Body = 0x0002800C;
    private const uint MessageProperties = 0x00069003;

    /// <summary>What is readable of it, or null when it is something else. A stream that ends early gives what came before.</summary>
    public static Tnef? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 6 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Signature)
        {
            return null;
        }

        var (text, files) = ("", new List<TnefFile>());
        var (name, content) = ("", (byte[]?)null);
        for (var at = 6; Attribute(bytes, ref at, out var id, out var data);)
        {
            switch (id)
            {
                case BeginsAttachment:
                    Keep(files, name, content);
                    (name, content) = ("", null);
                    break;
                case AttachmentTitle:
                    name = name.Length > 0 ? name : TextOf(data);
                    break;
                case AttachmentData:
                    content = data.ToArray();
                    break;
                case AttachmentProperties:
                    name = MapiProperties.TextOf(data, MapiProperties.LongName) ?? name;
                    break;
                case Body:
                    text = TextOf(data);
                    break;
                case MessageProperties:
                    text = text.Length > 0 ? text : MapiProperties.TextOf(data, MapiProperties.PlainBody) ?? "";
                    break;
            }
        }

        Keep(files, name, content);
        return new Tnef(text.Trim(), files);
    }

    private static void Keep(List<TnefFile> files, string name, byte[]? content)
    {
        if (content is { Length: > 0 } && files.Count < MostFiles)
        {
            files.Add(new TnefFile(name.Length > 0 ? name : "fichier", content));
        }
    }

    /// <summary>Level, identity, length, data, checksum; the checksum is not asked: what can be read is shown.</summary>
    private static bool Attribute(ReadOnlySpan<byte> bytes, ref int at, out uint id, out ReadOnlySpan<byte> data)
    {
        id = 0;
        data = default;
        if (bytes.Length - at < 11)
        {
            return false;
        }

        id = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 1)..]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 5)..]);
        if (length > bytes.Length - at - 11)
        {
            return false;
        }

        data = bytes.Slice(at + 9, (int)length);
        at += 11 + (int)length;
        return true;
    }

    private static string TextOf(ReadOnlySpan<byte> data) => Encoding.Latin1.GetString(data).TrimEnd('\0');
}
