namespace Relais.Forms.Formulas;

internal enum TokenKind
{
    Number,
    Text,
    Word,
    Sign,
    End,
}

/// <summary>One piece of the text of a formula.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int At)
{
    public static List<Token> All(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = char.IsAsciiDigit(text[at]) ? Run(text, at, TokenKind.Number, letter => char.IsAsciiDigit(letter) || letter == '.')
                : IsName(text[at]) ? Run(text, at, TokenKind.Word, letter => IsName(letter) || char.IsAsciiDigit(letter) || letter == '.')
                : text[at] == '\'' ? Quoted(text, at)
                : Sign(text, at);
            tokens.Add(token);
            at += token.Kind is TokenKind.Text ? token.Text.Length + token.Text.Count(letter => letter == '\'') + 2 : token.Text.Length;
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static bool IsName(char letter) => char.IsAsciiLetterLower(letter) || letter == '_';

    private static Token Run(string text, int at, TokenKind kind, Func<char, bool> belongs)
    {
        var end = at;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        var word = text[at..end];
        return kind is TokenKind.Number && (word.Length > 30 || !double.TryParse(word, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _))
            ? throw new FormatException($"« {word} » n’est pas un nombre. Les décimales s’écrivent avec un point.")
            : new Token(kind, word, at);
    }

    private static Token Quoted(string text, int at)
    {
        var read = new System.Text.StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] != '\'')
            {
                read.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '\'')
            {
                read.Append(text[i++]);
            }
            else
            {
                return new Token(TokenKind.Text, read.ToString(), at);
            }
        }

        throw new FormatException($"L’apostrophe ouverte au caractère {at + 1} n’est pas refermée.");
    }

    private static Token Sign(string text, int at)
    {
        var two = at + 1 < text.Length ? text[at..(at + 2)] : "";
        return two is "!=" or "<=" or ">=" ? new Token(TokenKind.Sign, two, at)
            : "=<>+-*/(),".Contains(text[at], StringComparison.Ordinal) ? new Token(TokenKind.Sign, text[at..(at + 1)], at)
            : throw new FormatException($"« {text[at]} » n’a pas de sens au caractère {at + 1} de la formule.");
    }
}
