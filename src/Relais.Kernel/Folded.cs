using System.Globalization;
using System.Text;

namespace Relais.Kernel;

/// <summary>A text reduced to what people compare by: no accents, no case, no punctuation, one space between words.</summary>
public static class Folded
{
    /// <summary>«L’Haÿ-les-Roses» gives «l hay les roses»; «Œdème» gives «oedeme».</summary>
    public static string Of(string? text)
    {
        var folded = new StringBuilder();
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            _ = letter switch
            {
                'œ' => folded.Append("oe"),
                'æ' => folded.Append("ae"),
                'ß' => folded.Append("ss"),
                _ when char.IsLetterOrDigit(letter) => folded.Append(letter),
                _ when folded.Length > 0 && folded[^1] != ' ' => folded.Append(' '),
                _ => folded,
            };
        }

        return folded.ToString().TrimEnd();
    }
}
