using System.Text;

namespace Relais.Messaging.Notices;

/// <summary>Makes what other capabilities say fit to be mailed, listed and followed.</summary>
internal static class NoticeText
{
    public static string Bounded(string text, int most) =>
        text.Length is 0 || text.Length > most ? throw new ArgumentException($"Between 1 and {most} characters are needed.", nameof(text)) : text;

    /// <summary>One line of at most that length, cut with an ellipsis.</summary>
    public static string OneLine(string text, int most)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        var whole = line.ToString().Trim();
        if (whole.Length <= most)
        {
            return Bounded(whole, most);
        }

        var end = char.IsHighSurrogate(whole[most - 2]) ? most - 2 : most - 1;
        return string.Concat(whole.AsSpan(0, end).TrimEnd(), "…");
    }

    /// <summary>A path of this site: a notice never leads elsewhere.</summary>
    public static string LocalPath(string url, int most) =>
        url is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !url.Any(char.IsControl)
            ? Bounded(url, most)
            : throw new ArgumentException("A notice leads to a path of this site.", nameof(url));
}
