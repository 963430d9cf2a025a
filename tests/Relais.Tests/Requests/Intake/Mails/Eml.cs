using System.Text;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>Makes mails byte by byte, right or wrong.</summary>
internal static class Eml
{
    public const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    private static int _count;

    /// <summary>The headers of a mail that a person writes, each name once: those given replace them, an empty value removes one.</summary>
    public static string Headers(params (string Name, string Value)[] others)
    {
        (string Name, string Value)[] usual =
        [
            ("From", "Dr Anne Le Bras <anne.lebras@cabinet.example.fr>"),
            ("To", "avis@ess.example.fr"),
            ("Subject", "Demande d'avis"),
            ("Date", "Mon, 2 Mar 2026 08:55:00 +0100"),
            ("Message-ID", $"<corpus-{Interlocked.Increment(ref _count)}@cabinet.example.fr>"),
            ("MIME-Version", "1.0"),
        ];
        var all = usual.Where(one => others.All(other => other.Name != one.Name)).Concat(others.Where(other => other.Value.Length > 0));
        return string.Concat(all.Select(header => $"{header.Name}: {header.Value}\r\n"));
    }

    /// <summary>A whole mail of 7-bit or Latin-1 text.</summary>
    public static byte[] Mail(string type, string body, params (string Name, string Value)[] headers) =>
        Encoding.Latin1.GetBytes(Headers([("Content-Type", type), .. headers]) + "\r\n" + body.ReplaceLineEndings("\r\n"));

    /// <summary>A whole mail whose body is bytes.</summary>
    public static byte[] Mail(string type, byte[] body, params (string Name, string Value)[] headers) =>
        [.. Encoding.Latin1.GetBytes(Headers([("Content-Type", type), .. headers]) + "\r\n"), .. body];

    /// <summary>A mail of several parts, each with its own headers.</summary>
    public static byte[] Mixed(string kind, IEnumerable<string> parts, params (string Name, string Value)[] headers) =>
        Mail($"multipart/{kind}; boundary=\"lim\"", Parts("lim", parts), headers);

    /// <summary>Parts between their boundaries.</summary>
    public static string Parts(string boundary, IEnumerable<string> parts) =>
        string.Concat(parts.Select(part => $"--{boundary}\r\n{part}\r\n")) + $"--{boundary}--\r\n";

    /// <summary>A part of text.</summary>
    public static string Text(string text) => $"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Base64(Encoding.UTF8.GetBytes(text))}";

    /// <summary>A part that is a file.</summary>
    public static string File(string name, string type, byte[] content, string more = "") =>
        $"Content-Type: {type}; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n{more}\r\n{Base64(content)}";

    /// <summary>A part that is a photo.</summary>
    public static string Photo(string name) => File(name, "image/png", Convert.FromBase64String(Png));

    public static string Base64(byte[] content) => Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks);
}
