using System.Buffers;
using System.Text;

namespace Relais.Platform.Typography;

/// <summary>No line begins with a colon: the spaces that French puts before high marks, inside quotes and before units do not break.</summary>
/// <remarks>People type plain spaces; this writes those of a text of HTML as they are read. Marks, and what a form sends back, are left as they are.</remarks>
internal static class FrenchSpaces
{
    private static readonly byte[][] Verbatim = [.. "script style textarea title option pre code".Split(' ').Select(Encoding.ASCII.GetBytes)];

    // What is beyond ASCII is written as it is or by its code.
    private static readonly byte[][] NeverFirst = [.. ": ; ! ? » % € · &#xBB; &#x20AC; &#xB7;".Split(' ').Select(Encoding.UTF8.GetBytes)];

    private static readonly SearchValues<byte> MayBeNeverFirst = SearchValues.Create([.. NeverFirst.Select(mark => mark[0])]);

    private static readonly byte[][] NeverLast = [.. "« &#xAB;".Split(' ').Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] Units = [.. "h min mm cm ans".Split(' ').Select(Encoding.ASCII.GetBytes)];

    /// <summary>The document with these spaces in the texts of its body.</summary>
    public static string In(string html)
    {
        var body = html.IndexOf("<body", StringComparison.Ordinal);
        if (body < 0)
        {
            return html;
        }

        var written = new ArrayBufferWriter<byte>(html.Length);
        Write(Encoding.UTF8.GetBytes(html[body..]), written, null);
        return html[..body] + Encoding.UTF8.GetString(written.WrittenSpan);
    }

    /// <summary>Writes whole marks and texts of a page; gives back the element that is still open and left as it is.</summary>
    public static byte[]? Write(ReadOnlySpan<byte> html, IBufferWriter<byte> page, byte[]? verbatim)
    {
        while (html.Length > 0)
        {
            var mark = Until(html, verbatim);
            WriteText(html[..mark], page, verbatim is not null);
            html = html[mark..];
            var end = EndOfMark(html);
            verbatim = Opened(html[..end]);
            page.Write(html[..end]);
            html = html[end..];
        }

        return verbatim;
    }

    /// <summary>Where the next mark begins, or the one that closes what is left as it is.</summary>
    private static int Until(ReadOnlySpan<byte> html, byte[]? verbatim)
    {
        var at = 0;
        while (html[at..].IndexOf((byte)'<') is var next and >= 0)
        {
            at += next;
            if (verbatim is null || html[at..].StartsWith("</"u8) && html[(at + 2)..].StartsWith(verbatim))
            {
                return at;
            }

            at++;
        }

        return html.Length;
    }

    private static int EndOfMark(ReadOnlySpan<byte> html)
    {
        var at = 0;
        while (html[at..].IndexOfAny((byte)'>', (byte)'"') is var next and >= 0)
        {
            at += next + 1;
            if (html[at - 1] == '>')
            {
                return at;
            }

            var closed = html[at..].IndexOf((byte)'"');
            at = closed < 0 ? html.Length : at + closed + 1;
        }

        return html.Length;
    }

    private static byte[]? Opened(ReadOnlySpan<byte> mark)
    {
        foreach (var name in Verbatim)
        {
            if (mark.Length > name.Length + 1 && mark[1..].StartsWith(name) && !char.IsAsciiLetterOrDigit((char)mark[name.Length + 1]))
            {
                return name;
            }
        }

        return null;
    }

    private static void WriteText(ReadOnlySpan<byte> text, IBufferWriter<byte> page, bool asItIs)
    {
        var from = 0;
        for (var at = 0; !asItIs && text[at..].IndexOf((byte)' ') is var next and >= 0; at++)
        {
            at += next;
            if (Holds(text[..at], text[(at + 1)..]))
            {
                page.Write(text[from..at]);
                page.Write("\u00A0"u8);
                from = at + 1;
            }
        }

        page.Write(text[from..]);
    }

    /// <summary>Whether the space between these two does not break.</summary>
    private static bool Holds(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after) =>
        after.Length > 0
        && (before.Length == 0 || before[^1] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
        && (MayBeNeverFirst.Contains(after[0]) && Any(NeverFirst, after) || EndsLike(before) || before.Length > 0 && char.IsAsciiDigit((char)before[^1]) && IsUnit(after));

    private static bool Any(byte[][] starts, ReadOnlySpan<byte> text)
    {
        foreach (var start in starts)
        {
            if (text.StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsLike(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0 || text[^1] is not (0xAB or (byte)';'))
        {
            return false;
        }

        foreach (var end in NeverLast)
        {
            if (text.EndsWith(end))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnit(ReadOnlySpan<byte> text)
    {
        foreach (var unit in Units)
        {
            if (text.StartsWith(unit) && (text.Length == unit.Length || text[unit.Length] < 0x80 && !char.IsAsciiLetterOrDigit((char)text[unit.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
