namespace Relais.Forms.Contract;

/// <summary>Whether something holds.</summary>
public enum Verdict
{
    /// <summary>It holds.</summary>
    Met,

    /// <summary>It does not.</summary>
    NotMet,

    /// <summary>Something is missing to tell.</summary>
    Unknown,
}

/// <summary>What was found for one criterion.</summary>
/// <param name="Criterion">Which one.</param>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Sentence">What was found, in French.</param>
/// <param name="Ask">What to ask, when it is not known.</param>
/// <param name="Questions">The questions without an answer that the criterion reads.</param>
public sealed record CriterionFinding(Criterion Criterion, Verdict Verdict, string Sentence, string? Ask, IReadOnlyList<string> Questions);

/// <summary>What was found for one scenario: not met as soon as one criterion is not, met when all are.</summary>
/// <param name="Scenario">Which one.</param>
/// <param name="Verdict">Whether the patient fits.</param>
/// <param name="Findings">Criterion by criterion, those shared first.</param>
public sealed record ScenarioFinding(Scenario Scenario, Verdict Verdict, IReadOnlyList<CriterionFinding> Findings)
{
    /// <summary>The criteria that do not hold.</summary>
    public IEnumerable<CriterionFinding> Failing => Findings.Where(finding => finding.Verdict is Verdict.NotMet);

    /// <summary>The criteria that cannot be told yet.</summary>
    public IEnumerable<CriterionFinding> Unknown => Findings.Where(finding => finding.Verdict is Verdict.Unknown);
}

/// <summary>What was found for a request, scenario by scenario.</summary>
/// <param name="Findings">In the order of the rules.</param>
public sealed record Assessment(IReadOnlyList<ScenarioFinding> Findings)
{
    /// <summary>Met as soon as one scenario is; unknown when one may still be; otherwise not met.</summary>
    public Verdict Verdict =>
        Findings.Any(finding => finding.Verdict is Verdict.Met) ? Verdict.Met
        : Findings.Any(finding => finding.Verdict is Verdict.Unknown) ? Verdict.Unknown
        : Verdict.NotMet;

    /// <summary>The scenarios that fit.</summary>
    public IEnumerable<ScenarioFinding> Fitting => Findings.Where(finding => finding.Verdict is Verdict.Met);

    /// <summary>The scenario that comes nearest: the fewest criteria that fail, then the fewest unknown, then the first.</summary>
    public ScenarioFinding? Nearest => Findings.OrderBy(finding => finding.Failing.Count()).ThenBy(finding => finding.Unknown.Count()).FirstOrDefault();

    /// <summary>What to ask to be able to tell: the unknown criteria of the nearest scenario that may still fit, each sentence once.</summary>
    public IReadOnlyList<string> ToAsk => Verdict is not Verdict.Unknown
        ? []
        : [.. Nearest!.Unknown.Select(finding => finding.Ask!).Distinct()];
}
