using System.Globalization;
using System.Text;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Counts the fewest pieces that explain a password: words known to attackers, runs of neighbouring keys, digits, repetitions, else single characters.</summary>
internal static class Guessability
{
    private const int LongestDigits = 8;

    private static readonly string[] Rows =
    [
        "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop",
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "aqwzsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn", "1aqw2zsx3edc4rfv5tgb6yhn",
    ];

    private static readonly string[] Runs = [.. Rows, .. Rows.Select(row => new string([.. row.Reverse()]))];

    public static int PiecesOf(string password, IReadOnlySet<string> context)
    {
        var typed = Fold(password);
        return Math.Min(Fewest(typed, context), Fewest(Unleet(typed), context));
    }

    private static int Fewest(string text, IReadOnlySet<string> context)
    {
        var fewest = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            fewest[end] = fewest[end - 1] + 1;
            for (var start = 0; start < end - 1; start++)
            {
                if (fewest[start] + 1 < fewest[end] && IsOnePiece(text, start, end, context))
                {
                    fewest[end] = fewest[start] + 1;
                }
            }
        }

        return fewest[text.Length];
    }

    private static bool IsOnePiece(string text, int start, int end, IReadOnlySet<string> context)
    {
        var piece = text.AsSpan(start, end - start);
        return (piece.Length <= CommonWords.Longest && CommonWords.Contains(piece))
            || context.Contains(piece.ToString())
            || (piece.Length <= LongestDigits && !piece.ContainsAnyExceptInRange('0', '9'))
            || IsRun(piece)
            || IsRepetition(text.AsSpan(0, start), piece);
    }

    private static bool IsRun(ReadOnlySpan<char> piece)
    {
        if (piece.Length >= 3)
        {
            foreach (var row in Runs)
            {
                if (row.AsSpan().Contains(piece, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>One character over and over, or what stands just before, again.</summary>
    private static bool IsRepetition(ReadOnlySpan<char> before, ReadOnlySpan<char> piece) =>
        (piece.Length >= 3 && !piece.ContainsAnyExcept(piece[0])) || (before.Length >= piece.Length && before.EndsWith(piece));

    private static string Fold(string password)
    {
        var folded = new StringBuilder(password.Length);
        foreach (var letter in password.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }

    private static string Unleet(string text) => string.Create(text.Length, text, static (plain, typed) =>
    {
        for (var i = 0; i < typed.Length; i++)
        {
            plain[i] = typed[i] switch
            {
                '0' => 'o',
                '1' or '!' => 'i',
                '3' or '€' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                var other => other,
            };
        }
    });
}
