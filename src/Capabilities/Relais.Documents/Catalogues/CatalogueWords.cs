using Relais.Kernel;
using Relais.Ui.Components;

namespace Relais.Documents.Catalogues;

/// <summary>The words by which the lines of a catalogue are found: folded, cut, each with its first letters apart.</summary>
internal static class CatalogueWords
{
    public const int HeadLength = 3;
    public const int MaxWord = 40;
    private const int MostWords = 6;

    /// <summary>The words of what a catalogue says, each once.</summary>
    public static IEnumerable<string> Of(string text) =>
        Folded.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > MaxWord ? word[..MaxWord] : word).Distinct();

    /// <summary>The first three letters: equal, whatever the order of letters of the database.</summary>
    public static string HeadOf(string word) => word.Length <= HeadLength ? word : word[..HeadLength];

    /// <summary>What was typed, the most telling words first; a word under three letters is found whole, and alone finds nothing.</summary>
    public static IReadOnlyList<string> Typed(string? typed)
    {
        var text = typed is { Length: > Suggestions.LongestTyped } ? typed[..Suggestions.LongestTyped] : typed;
        var words = Folded.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(word => word.Length).Take(MostWords).ToList();
        return words.Exists(word => word.Length >= HeadLength) ? words : [];
    }

    /// <summary>The known words that begin as one typed, found by their first letters.</summary>
    public static IQueryable<TWord> Beginning<TWord>(this IQueryable<TWord> known, string typed)
        where TWord : class, ICatalogueWord
    {
        var head = HeadOf(typed);
        var words = known.Where(word => word.Head == head);
        return typed.Length > HeadLength ? words.Where(word => word.Word.StartsWith(typed)) : words;
    }
}

/// <summary>A word by which a line of a catalogue is found.</summary>
internal interface ICatalogueWord
{
    /// <summary>Its first letters: <see cref="CatalogueWords.HeadOf"/>.</summary>
    string Head { get; }

    /// <summary>Folded, cut.</summary>
    string Word { get; }
}
