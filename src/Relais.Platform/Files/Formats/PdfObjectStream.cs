using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Relais.Kernel;

namespace Relais.Platform.Files.Formats;

/// <summary>The objects packed in one compressed stream of a PDF (ISO 32000-1 §7.5.7).</summary>
internal static partial class PdfObjectStream
{
    private const int MaxUnpacked = 16 * 1024 * 1024;
    private const int Window = 32 * 1024;

    /// <summary>Unpacks the object stream around a name, looks at all its names and counts its bytes.</summary>
    /// <exception cref="RefusedException">It does something beside showing pages, or cannot be looked into.</exception>
    public static async Task<int> InspectAsync(Stream pdf, long namePosition, PdfActions actions, CancellationToken ct)
    {
        var dictionary = await DictionaryAsync(pdf, namePosition, ct);
        var names = PdfNames.In(dictionary.Text).ConvertAll(name => name.Name);
        if (!names.Contains("Filter"))
        {
            return 0;
        }

        var filters = names.Where(name => name.EndsWith("Decode", StringComparison.Ordinal)).ToList();
        var first = First().Match(Encoding.Latin1.GetString(dictionary.Text));
        var isUsual = filters is ["FlateDecode"] && !names.Contains("DecodeParms") && first.Success;
        RefusedException.ThrowIf(isUsual ? null : FileRefusals.PdfUnusual);
        pdf.Position = dictionary.End;
        var unpacked = await UnpackAsync(pdf, ct);
        Inspect(unpacked, int.Parse(first.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture), actions);
        return unpacked.Length;
    }

    private static async Task<(byte[] Text, long End)> DictionaryAsync(Stream pdf, long namePosition, CancellationToken ct)
    {
        var from = Math.Max(0, namePosition - Window);
        pdf.Position = from;
        var bytes = new byte[2 * Window];
        var read = await pdf.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        var name = (int)(namePosition - from);
        var start = bytes.AsSpan(0, name).LastIndexOf("obj"u8);
        var length = bytes.AsSpan(name, read - name).IndexOf("stream"u8);
        RefusedException.ThrowIf(start < 0 || length < 0 ? FileRefusals.PdfUnusual : null);
        var end = name + length + "stream".Length;
        end += bytes.AsSpan(end, read - end).StartsWith("\r\n"u8) ? 2 : 1;
        return (bytes[start..(name + length)], from + end);
    }

    private static async Task<byte[]> UnpackAsync(Stream pdf, CancellationToken ct)
    {
        try
        {
            await using var unpacking = new ZLibStream(pdf, CompressionMode.Decompress, leaveOpen: true);
            var unpacked = new MemoryStream();
            var piece = new byte[64 * 1024];
            int read;
            while ((read = await unpacking.ReadAsync(piece, ct)) > 0)
            {
                unpacked.Write(piece, 0, read);
                RefusedException.ThrowIf(unpacked.Length > MaxUnpacked ? FileRefusals.PdfUnusual : null);
            }

            return unpacked.ToArray();
        }
        catch (InvalidDataException e) when (e.InnerException is null)
        {
            throw new RefusedException(FileRefusals.DamagedPdf);
        }
    }

    private static void Inspect(byte[] text, int first, PdfActions actions)
    {
        var owners = new Lazy<List<(int Number, int Position)>>(() => Owners(text, first));
        foreach (var (name, position) in PdfNames.In(text))
        {
            RefusedException.ThrowIf(PdfActions.WhyNot(name));
            if (name == "OpenAction")
            {
                actions.AddOpenAction(text.AsSpan(Math.Min(text.Length, position + "/OpenAction".Length)));
            }
            else if (name == "URI" && owners.Value.FindLast(owner => owner.Position <= position) is { Number: > 0 } owner)
            {
                actions.AddAddress(owner.Number);
            }
        }
    }

    /// <summary>The objects and where they begin: the stream starts with pairs «number, offset from the first object».</summary>
    private static List<(int Number, int Position)> Owners(byte[] text, int first) =>
    [
        .. Encoding.Latin1.GetString(text, 0, Math.Min(first, text.Length))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .Chunk(2)
            .Where(pair => pair is [> 0, >= 0])
            .Select(pair => (pair[0], pair[1] + first)),
    ];

    [GeneratedRegex(@"/First\s+(\d{1,8})", RegexOptions.CultureInvariant)]
    private static partial Regex First();
}
