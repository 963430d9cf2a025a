using System.Text.RegularExpressions;
using Relais.Kernel;

namespace Relais.Requests.Intake.Mails.Reading;

/// <summary>What the words of a mail tell: whom it was forwarded from, what is new in an answer.</summary>
internal static partial class MailTexts
{
    private const int MostSearched = 20_000;

    /// <summary>The address of who wrote the message that was forwarded in the text, or null.</summary>
    public static string? ForwardedFrom(string text)
    {
        return First(Forwarded(), text) is { } found && EmailAddress.TryParse(found.Groups["address"].Value, out var address) ? address.Text : null;
    }

    /// <summary>An answer without the message that it quotes; the whole when nothing is left.</summary>
    public static string WithoutQuote(string text)
    {
        var kept = First(Quote(), text) is { } begin ? text[..begin.Index] : text;
        var own = string.Join('\n', kept.Split('\n').Where(line => !line.StartsWith('>'))).Trim();
        return own.Length > 0 ? own : text.Trim();
    }

    /// <summary>The number of a request that the subject says, or null.</summary>
    public static string? RequestNumberIn(string subject) => First(Number(), subject) is { } found ? found.Value.ToUpperInvariant() : null;

    /// <summary>The first match within what a person writes; a text made to cost time has none.</summary>
    private static Match? First(Regex regex, string text)
    {
        try
        {
            return regex.Match(text[..Math.Min(text.Length, MostSearched)]) is { Success: true } found ? found : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"^[ \t>*]*(?:-{2,}.{0,60}(?:transf|forward|origin).{0,60}-{2,}|d[ée]but du message (?:transf|r[ée]exp)[^\n]*|begin forwarded message[^\n]*)[ \t*]*\n(?:[^\n]*\n){0,6}?[ \t>*]*(?:de|from|exp[ée]diteur)[ \t]*:\*?[^\n@]{0,200}?(?<![\w.+-])(?:mailto:)?(?<address>[^\s<>\[\]()]{1,64}@[^\s<>\[\]()]{1,190})",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant,
        1_000)]
    private static partial Regex Forwarded();

    [GeneratedRegex(
        @"^[ \t]*(?:(?:le|on) [^\n]{5,200}\n?[^\n]{0,100}(?:a [ée]crit|wrote)[ \u00a0]*:|-{2,}[ ]?(?:message d.origine|original message)[ ]?-{2,}|_{10,}[ \t]*\n[ \t]*(?:de|from)[ ]?:|(?:de|from)[ ]?:[^\n]+\n(?:envoy[ée]|sent|date)[ ]?:)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant,
        1_000)]
    private static partial Regex Quote();

    [GeneratedRegex(@"\bDA-\d{4}-\d{6}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Number();
}
