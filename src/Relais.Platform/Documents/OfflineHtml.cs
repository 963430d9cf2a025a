using System.Text.RegularExpressions;

namespace Relais.Platform.Documents;

/// <summary>A document asks nothing of the network or of the disk: whatever it shows is in it.</summary>
internal static partial class OfflineHtml
{
    /// <summary>Returns the document, or throws: a component that fetches is a mistake of ours, never of who prints.</summary>
    public static string Checked(string html) =>
        Fetching().Match(html) is { Success: true } found
            ? throw new InvalidOperationException($"A printed document fetches nothing, but holds «{found.Value}».")
            : html;

    [GeneratedRegex(
        """<(?:link|object|embed|iframe|base|script|video|audio|source)\b|@import|url\(\s*["']?(?!data:|#)|<(?:img|image|use|input)\b[^>]*?\b(?:src|srcset|href)\s*=\s*["']?(?!["']?data:|["']?#)[^\s>]*""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Fetching();
}
