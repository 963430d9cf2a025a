using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Relais.Platform.Documents;

/// <summary>A PDF as WeasyPrint writes it, with a plain table of its objects: read enough to know that it opens, and to be added to.</summary>
internal sealed partial class PdfFile
{
    private readonly string _text;
    private readonly long[] _offsets;

    private PdfFile(string text, long[] offsets, int root, long table) => (_text, _offsets, Root, Table) = (text, offsets, root, table);

    /// <summary>The number of the catalogue.</summary>
    public int Root { get; }

    /// <summary>Where the table of objects begins.</summary>
    public long Table { get; }

    /// <summary>One more than the highest number.</summary>
    public int Size => _offsets.Length;

    /// <summary>The document, or null when it does not open: cut, without pages, or with a table that does not lead to its objects.</summary>
    public static PdfFile? Read(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (!text.StartsWith("%PDF-1.", StringComparison.Ordinal) || End().Match(text) is not { Success: true } end || !long.TryParse(end.Groups["at"].Value, CultureInfo.InvariantCulture, out var table))
        {
            return null;
        }

        var offsets = OffsetsOf(text, table);
        var root = Number(Catalogue().Match(end.Groups["trailer"].Value));
        if (offsets is null || root is null || root >= offsets.Length)
        {
            return null;
        }

        var file = new PdfFile(text, offsets, root.Value, table);
        return file.LeadsToItsObjects && file.Pages > 0 ? file : null;
    }

    /// <summary>The content of an object that is a dictionary, without its outer brackets.</summary>
    public string Dictionary(int number)
    {
        var from = (int)_offsets[number];
        var to = _text.IndexOf("endobj", from, StringComparison.Ordinal);
        var inner = _text[from..to];
        var (open, close) = (inner.IndexOf("<<", StringComparison.Ordinal), inner.LastIndexOf(">>", StringComparison.Ordinal));
        return open < 0 || close < open ? "" : inner[(open + 2)..close];
    }

    /// <summary>Where the flags of links are written that hide them: WeasyPrint means them to be printed.</summary>
    public IEnumerable<int> HiddenLinks =>
        _offsets.Where(offset => offset > 0)
            .Select(offset => (Offset: (int)offset, Text: _text[(int)offset.._text.IndexOf("endobj", (int)offset, StringComparison.Ordinal)]))
            .Where(one => one.Text.Contains("/Annot", StringComparison.Ordinal) && !one.Text.Contains("stream", StringComparison.Ordinal))
            .Select(one => (one.Offset, Flag: Hidden().Match(one.Text)))
            .Where(one => one.Flag.Success)
            .Select(one => one.Offset + one.Flag.Index + one.Flag.Length - 1);

    private int Pages => Number(Count().Match(Dictionary(Number(PageTree().Match(Dictionary(Root))) ?? Root))) ?? 0;

    private bool LeadsToItsObjects =>
        _offsets.Select((offset, number) => (offset, number)).Skip(1).All(one =>
            one.offset == 0
            || (one.offset < _text.Length
                && string.CompareOrdinal(_text, (int)one.offset, $"{one.number} 0 obj", 0, $"{one.number} 0 obj".Length) == 0
                && _text.IndexOf("endobj", (int)one.offset, StringComparison.Ordinal) > 0));

    private static long[]? OffsetsOf(string text, long table)
    {
        if (table >= text.Length || Header().Match(text, (int)table) is not { Success: true } header || Number(header) is not { } count)
        {
            return null;
        }

        var lines = Line().Matches(text[(header.Index + header.Length)..Math.Min(text.Length, header.Index + header.Length + (20 * count))]);
        return lines.Count != count
            ? null
            : [.. lines.Select(line => line.Groups["kind"].Value == "n" ? long.Parse(line.Groups["at"].Value, CultureInfo.InvariantCulture) : 0)];
    }

    private static int? Number(Match match) => match.Success && int.TryParse(match.Groups["n"].Value, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"trailer\s*<<(?<trailer>[^\0]*?)>>\s*startxref\s+(?<at>\d{1,12})\s+%%EOF\s*\z", RegexOptions.RightToLeft)]
    private static partial Regex End();

    [GeneratedRegex(@"/Root (?<n>\d{1,7}) 0 R")]
    private static partial Regex Catalogue();

    [GeneratedRegex(@"/Pages (?<n>\d{1,7}) 0 R")]
    private static partial Regex PageTree();

    [GeneratedRegex(@"/Count (?<n>\d{1,6})")]
    private static partial Regex Count();

    [GeneratedRegex(@"\Gxref\s+0 (?<n>\d{1,7})\s*\n")]
    private static partial Regex Header();

    [GeneratedRegex(@"(?<at>\d{10}) \d{5} (?<kind>[nf])")]
    private static partial Regex Line();

    [GeneratedRegex(@"/F 2\b")]
    private static partial Regex Hidden();
}
