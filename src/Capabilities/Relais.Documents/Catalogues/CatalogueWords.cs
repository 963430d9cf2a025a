using Relais.Kernel;

namespace Relais.Documents.Catalogues;

/// <summary>The words by which the lines of a catalogue are found: folded, cut, each with its first letters apart.</summary>
internal static class CatalogueWords
{
    public const int HeadLength = 3;
    public const int MaxWord = 40;
    public const int LongestTyped = 80;
    private const int MostWords = 6;

    /// <summary>The words of what a catalogue says, each once.</summary>
    public static IEnumerable<string> Of(string text) =>
        Folded.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > MaxWord ? word[..MaxWord] : word).Distinct();

    /// <summary>The first three letters: equal, whatever the order of letters of the database.</summary>
    public static string HeadOf(string word) => word.Length <= HeadLength ? word : word[..HeadLength];

    /// <summary>What was typed, the most telling words first; a word under three letters is found whole, and alone finds nothing.</summary>
    public static IReadOnlyList<string> Typed(string? typed)
    {
        var text = typed is { Length: > LongestTyped } ? typed[..LongestTyped] : typed;
        var words = Folded.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(word => word.Length).Take(MostWords).ToList();
        return words.Exists(word => word.Length >= HeadLength) ? words : [];
    }
}
