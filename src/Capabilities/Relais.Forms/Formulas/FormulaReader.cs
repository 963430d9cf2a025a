using System.Globalization;

namespace Relais.Forms.Formulas;

/// <summary>Reads the text of a formula into its tree, or says in French what is wrong with it.</summary>
/// <remarks>
/// or: and ('or' and)* · and: not ('and' not)* · not: 'not' not | comparison · comparison: sum ((= != &lt; &lt;= &gt; &gt;=) sum | 'in' '(' texts ')')?
/// · sum: product (('+' | '-') product)* · product: sign (('*' | '/') sign)* · sign: '-' sign | primary
/// · primary: number | text | name | function '(' arguments ')' | '(' or ')'.
/// </remarks>
internal sealed class FormulaReader
{
    public const int MaxLength = 2_000;
    private const int MaxDepth = 60;

    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;

    private FormulaReader(List<Token> tokens) => _tokens = tokens;

    private Token Next => _tokens[_at];

    /// <summary>The tree of a formula, or the sentence that says what is wrong.</summary>
    public static (Formula? Formula, string? Wrong) Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return (null, $"Cette formule dépasse {MaxLength} caractères : partagez-la entre plusieurs questions calculées.");
        }

        try
        {
            var reader = new FormulaReader(Token.All(text));
            var formula = reader.Any();
            reader.Expect(TokenKind.End, "");
            return (formula, null);
        }
        catch (FormatException wrong)
        {
            return (null, wrong.Message);
        }
    }

    /// <summary>The tree of a formula that was checked before.</summary>
    public static Formula Parse(string text) => Read(text) is { Formula: { } formula } ? formula : throw new FormatException(Read(text).Wrong);

    private Formula Any() => Joined("or", isAll: false, All);

    private Formula All() => Joined("and", isAll: true, Not);

    private Formula Joined(string word, bool isAll, Func<Formula> part)
    {
        if (++_depth > MaxDepth)
        {
            throw new FormatException("Cette formule a trop de parenthèses l’une dans l’autre : partagez-la.");
        }

        var parts = new List<Formula> { part() };
        while (Skip(TokenKind.Word, word))
        {
            parts.Add(part());
        }

        _depth--;
        return parts.Count == 1 ? parts[0] : new Connected(isAll, parts);
    }

    private Formula Not()
    {
        if (!Skip(TokenKind.Word, "not"))
        {
            return Comparison();
        }

        Deepen();
        var part = Not();
        _depth--;
        return new NotOf(part);
    }

    private Formula Comparison()
    {
        var left = Sum();
        if (Skip(TokenKind.Word, "in"))
        {
            return new OneOf(left, Texts());
        }

        if (Next.Kind is not TokenKind.Sign || Compared.Of(Next.Text) is not { } how)
        {
            return left;
        }

        _at++;
        return new Compared(left, how, Sum());
    }

    private List<string> Texts()
    {
        Expect(TokenKind.Sign, "(");
        var texts = new List<string>();
        do
        {
            texts.Add(Next.Kind is TokenKind.Text ? Next.Text : throw Unexpected());
            _at++;
        }
        while (Skip(TokenKind.Sign, ","));
        Expect(TokenKind.Sign, ")");
        return texts;
    }

    private Formula Sum() => Chain("+-", Product);

    private Formula Product() => Chain("*/", Signed);

    private Formula Chain(string signs, Func<Formula> part)
    {
        var left = part();
        while (Next.Kind is TokenKind.Sign && Next.Text.Length == 1 && signs.Contains(Next.Text[0], StringComparison.Ordinal))
        {
            var sign = _tokens[_at++].Text[0];
            left = new Reckoned(left, sign, part());
        }

        return left;
    }

    private Formula Signed()
    {
        if (!Skip(TokenKind.Sign, "-"))
        {
            return Primary();
        }

        Deepen();
        var part = Signed();
        _depth--;
        return new Negated(part);
    }

    private void Deepen()
    {
        if (++_depth > MaxDepth)
        {
            throw new FormatException("Cette formule a trop de signes l’un dans l’autre : simplifiez-la.");
        }
    }

    private Formula Primary()
    {
        var token = Next;
        _at++;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new NumberOf(double.Parse(token.Text, CultureInfo.InvariantCulture));
            case TokenKind.Text:
                return new TextOf(token.Text);
            case TokenKind.Word when Skip(TokenKind.Sign, "("):
                return Call(token);
            case TokenKind.Word when token.Text is not ("and" or "or" or "not" or "in"):
                return new Named(token.Text);
            case TokenKind.Sign when token.Text == "(":
                var inside = Any();
                Expect(TokenKind.Sign, ")");
                return inside;
            default:
                _at--;
                throw Unexpected();
        }
    }

    private Called Call(Token name)
    {
        if (!Functions.All.TryGetValue(name.Text, out var function))
        {
            throw new FormatException($"La fonction « {name.Text} » n’existe pas. Celles qui existent : {string.Join(", ", Functions.All.Keys.Order(StringComparer.Ordinal))}.");
        }

        var given = new List<Formula>();
        do
        {
            given.Add(Any());
        }
        while (Skip(TokenKind.Sign, ","));
        Expect(TokenKind.Sign, ")");
        return given.Count >= function.Least && given.Count <= function.Most
            ? new Called(name.Text, given)
            : throw new FormatException($"La fonction « {name.Text} » attend {(function.Least == function.Most ? $"{function.Least}" : $"de {function.Least} à {function.Most}")} valeur(s) entre ses parenthèses.");
    }

    private bool Skip(TokenKind kind, string text)
    {
        if (Next.Kind != kind || Next.Text != text)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(TokenKind kind, string text)
    {
        if (!Skip(kind, text))
        {
            throw kind is TokenKind.End || Next.Kind is not TokenKind.End ? Unexpected() : new FormatException($"Il manque « {text} » à la fin de la formule.");
        }
    }

    private FormatException Unexpected() => Next.Kind is TokenKind.End
        ? new FormatException("La formule s’arrête trop tôt : il manque une valeur.")
        : new FormatException($"« {Next.Text} » n’est pas attendu au caractère {Next.At + 1} de la formule.");
}
