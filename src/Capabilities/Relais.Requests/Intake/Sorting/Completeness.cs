using Relais.Patients.Contract;

namespace Relais.Requests.Intake.Sorting;

/// <summary>What a request holds of what an expert needs.</summary>
/// <param name="Percent">From 0 to 100.</param>
/// <param name="Missing">What is missing, as one would ask for it.</param>
internal sealed record CompletenessScore(int Percent, IReadOnlyList<string> Missing);

/// <summary>What completeness looks at.</summary>
/// <param name="Question">In the requester's words.</param>
/// <param name="Files">How many photos and documents are joined.</param>
/// <param name="Identity">How sure the patient's identity is, or null when it is not to be seen.</param>
internal sealed record CompletenessFacts(string Question, int Files, IdentityStatus? Identity)
{
    /// <summary>The requester without an account, or null when the author has one.</summary>
    public Contact? Contact { get; init; }

    /// <summary>How much of the line's form is answered, in percent, or null when the line has none.</summary>
    public int? Form { get; init; }
}

/// <summary>Scores how complete a request is; a form that the line asks to fill is half of it. Pure; what is missing is said.</summary>
internal static class Completeness
{
    private const int ShortQuestion = 80;

    public static CompletenessScore Score(CompletenessFacts facts)
    {
        (bool IsThere, int Weight, string Missing)[] parts =
        [
            (facts.Question.Trim().Length >= ShortQuestion, 40, "le contexte clinique et la question en quelques phrases"),
            (facts.Files > 0, 30, "une photo ou un document"),
            (facts.Identity is IdentityStatus.Validated or IdentityStatus.Qualified or IdentityStatus.Fetched, 10, "l’identité vérifiée du patient"),
            (facts.Contact is null or { Phone: not null } or { Email: not null }, 10, "un téléphone ou une adresse électronique du requérant"),
            (facts.Contact is null or { RppsCheck: not (RppsCheck.None or RppsCheck.OtherName) }, 10, "le numéro RPPS du requérant"),
        ];
        var percent = parts.Where(part => part.IsThere).Sum(part => part.Weight);
        return new(facts.Form is { } form ? (percent + form) / 2 : percent, [.. parts.Where(part => !part.IsThere).Select(part => part.Missing)]);
    }
}
