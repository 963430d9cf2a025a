using System.Text.RegularExpressions;

namespace Relais.Platform.Documents;

/// <summary>On paper no line begins with a colon: the spaces that French puts before high marks, inside quotes and before signs do not break.</summary>
internal static partial class FrenchSpaces
{
    private const string NoBreak = "\u00A0";

    /// <summary>The document with these spaces in its texts; its marks and its style are left as they are.</summary>
    public static string In(string html)
    {
        var body = html.IndexOf("<body", StringComparison.Ordinal);
        return body < 0 ? html : html[..body] + Texts().Replace(html[body..], text => Breaking().Replace(text.Value, NoBreak));
    }

    [GeneratedRegex(@">[^<]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Texts();

    // What is beyond ASCII is written by its code.
    [GeneratedRegex(@"(?<=\S) (?=[:;?!»%€]|&\#xBB;|&\#x20AC;)|(?<=«|&\#xAB;) |(?<=\d) (?=h\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Breaking();
}
