using System.Text;

namespace Relais.Platform.Mail;

/// <summary>A plain text mail to one person. It never holds any health data.</summary>
/// <param name="To">The address, alone.</param>
/// <param name="Subject">One line: what could end it early is turned into spaces.</param>
/// <param name="Text">Plain text.</param>
public sealed record Mail(string To, string Subject, string Text)
{
    private const int MaxSubject = 200;

    /// <summary>One line: what could end it early is turned into spaces.</summary>
    public string Subject { get; } = OneLine(Subject);

    /// <summary>The part of the message's identity before the @, the same whenever this mail is tried again; null for a new one.</summary>
    public string? Identity { get; init; }

    /// <summary>Where answers go, or null for the sender's own address.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The page where the reader chooses what is mailed, or null.</summary>
    public Uri? Preferences { get; init; }

    /// <summary>A text as a header may hold it: no line end, no control character, no lone surrogate, at most 200 characters.</summary>
    internal static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        var whole = line.ToString().Trim();
        var end = whole.Length <= MaxSubject ? whole.Length : MaxSubject - (char.IsHighSurrogate(whole[MaxSubject - 1]) ? 1 : 0);
        return whole[..end];
    }
}
