using System.Text;
using Relais.Kernel;

namespace Relais.Requests.Quality;

/// <summary>Hides the names of people in what was written, word by word, whatever their accents and case. Pure.</summary>
internal static class Masking
{
    public const string Hidden = "[masqué]";

    // «Le», «du»: hiding them would hide the text.
    private const int Shortest = 3;

    /// <summary>The words that names are made of.</summary>
    public static IReadOnlySet<string> WordsOf(IEnumerable<string?> names) =>
        names.SelectMany(name => Folded.Of(name).Split(' ')).Where(word => word.Length >= Shortest).ToHashSet(StringComparer.Ordinal);

    public static string Hide(string? text, IReadOnlySet<string> words)
    {
        var (hidden, word) = (new StringBuilder(), new StringBuilder());
        foreach (var letter in (text ?? "") + '\n')
        {
            if (char.IsLetter(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                word.Append(letter);
                continue;
            }

            hidden.Append(words.Contains(Folded.Of(word.ToString())) ? Hidden : word).Append(letter);
            word.Clear();
        }

        return hidden.ToString(0, hidden.Length - 1);
    }
}
