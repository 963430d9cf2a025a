using System.Globalization;
using System.IO.Compression;
using System.Text;
using Relais.Kernel;

namespace Relais.Platform.Files.Formats;

/// <summary>The objects packed in one compressed stream of a PDF (ISO 32000-1 §7.5.7).</summary>
internal static class PdfObjectStream
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
        RefusedException.ThrowIf(filters is ["FlateDecode"] && !names.Contains("DecodeParms") ? null : FileRefusals.PdfUnusual);
        pdf.Position = dictionary.End;
        var unpacked = await UnpackAsync(pdf, ct);
        Inspect(unpacked, actions);
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

    private static void Inspect(byte[] text, PdfActions actions)
    {
        foreach (var (name, position) in PdfNames.In(text))
        {
            RefusedException.ThrowIf(PdfActions.WhyNot(name));
            if (name == "OpenAction")
            {
                actions.AddOpenAction(text.AsSpan(Math.Min(text.Length, position + "/OpenAction".Length)));
            }
            else if (name == "URI" && Owner(text, position) is { } owner)
            {
                actions.AddAddress(owner);
            }
        }
    }

    /// <summary>The number of the object that holds a position: the stream begins with pairs «number, offset from the first object».</summary>
    private static int? Owner(byte[] text, int position)
    {
        var firstName = text.AsSpan().IndexOfAny("</[("u8);
        var pairs = Encoding.Latin1.GetString(text, 0, Math.Max(0, firstName))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .Chunk(2)
            .Where(pair => pair is [>= 0, >= 0])
            .ToList();
        return pairs.Where(pair => pair[1] + firstName <= position).Select(pair => (int?)pair[0]).LastOrDefault();
    }
}
