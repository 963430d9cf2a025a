namespace Relais.Requests.Intake.Letters;

/// <summary>The pictures of a scanned PDF: what a scanner's PDF is made of, one JPEG a page.</summary>
/// <remarks>
/// PDF 32000-1 §7.4.8: a stream whose only filter is DCTDecode is a JPEG as it is. Anything else (fax compression, text, a
/// JPEG compressed once more) gives no picture here; the PDF itself is always kept.
/// </remarks>
internal static class ScannedPages
{
    public const int Most = 20;

    private const int LeastBytes = 4_000;

    public static IReadOnlyList<byte[]> Of(ReadOnlySpan<byte> pdf)
    {
        var pages = new List<byte[]>();
        var at = 0;
        while (pages.Count < Most && pdf[at..].IndexOf("stream"u8) is >= 0 and var next)
        {
            var begin = AfterEndOfLine(pdf, at + next + "stream".Length);
            var length = pdf[begin..].IndexOf("endstream"u8);
            if (length < 0)
            {
                break;
            }

            var content = pdf.Slice(begin, length);
            if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) && content.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) is > LeastBytes and var end)
            {
                pages.Add(content[..(end + 2)].ToArray());
            }

            at = begin + length + "endstream".Length;
        }

        return pages;
    }

    private static int AfterEndOfLine(ReadOnlySpan<byte> pdf, int at)
    {
        at += at < pdf.Length && pdf[at] == '\r' ? 1 : 0;
        return at + (at < pdf.Length && pdf[at] == '\n' ? 1 : 0);
    }
}
