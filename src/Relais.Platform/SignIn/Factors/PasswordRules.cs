using Relais.Kernel;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Whether a password may be chosen. CNIL recommandation 2022-100, password with a second factor; NIST SP 800-63B-4 for the block-list.</summary>
/// <remarks>No rule on kinds of characters, no expiry. What is refused is what an attacker tries first.</remarks>
internal static class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    /// <summary>How many independent pieces a password needs: a common word, a run of keys or a repetition counts for one, any other character too.</summary>
    public const int EnoughPieces = 7;

    /// <summary>The form that is hashed, so that the same keys on two keyboards give the same password.</summary>
    public static string Normalize(string password) => password.Normalize(System.Text.NormalizationForm.FormKC);

    /// <param name="password">What was typed.</param>
    /// <param name="context">What an attacker knows of the person: the e-mail address.</param>
    public static Refusal? WhyNot(string password, params IReadOnlyList<string?> context) => Normalize(password) switch
    {
        { Length: < MinLength } => SignInRefusals.PasswordShort,
        { Length: > MaxLength } => SignInRefusals.PasswordLong,
        var normal when Guessability.PiecesOf(normal, WordsOf(context)) < EnoughPieces => SignInRefusals.PasswordCommon,
        _ => null,
    };

    private static HashSet<string> WordsOf(IReadOnlyList<string?> context) =>
    [
        "relais", "teleexpertise", "telexpertise",
        .. context.SelectMany(text => Folded.Of(text).Split(' ')).Where(word => word.Length > 2),
        .. context.Select(text => Folded.Of(text).Replace(" ", "", StringComparison.Ordinal)).Where(word => word.Length > 2),
    ];
}
