using Relais.Forms.Eligibility;

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

/// <summary>What was found for one criterion. Its sentences are written when they are read.</summary>
public sealed class CriterionFinding
{
    private readonly ReadCriterion _read;
    private readonly Finder _finder;

    internal CriterionFinding(ReadCriterion read, Verdict verdict, Finder finder) => (_read, Verdict, _finder) = (read, verdict, finder);

    /// <summary>Which one.</summary>
    public Criterion Criterion => _read.Criterion;

    /// <summary>Whether it holds.</summary>
    public Verdict Verdict { get; }

    /// <summary>What was found, in French.</summary>
    public string Sentence => _finder.Sentence(_read, Verdict);

    /// <summary>What to ask, when it is not known.</summary>
    public string? Ask => Verdict is Verdict.Unknown ? _finder.Ask(_read) : null;

    /// <summary>The names that the criterion reads and that have no answer, when it is not known.</summary>
    public IReadOnlyList<string> Unanswered => Verdict is Verdict.Unknown ? _finder.Unanswered(_read) : [];
}

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

    /// <summary>The scenario that comes nearest: about the same thing, then the fewest criteria that fail, then the fewest unknown, then the first.</summary>
    public ScenarioFinding? Nearest => Findings
        .OrderBy(finding => finding.Failing.Count(failing => failing.Criterion.IsMotive))
        .ThenBy(finding => finding.Failing.Count())
        .ThenBy(finding => finding.Unknown.Count())
        .FirstOrDefault();

    /// <summary>The scenarios that would fit if the request were about them: nothing else fails, nothing is unknown.</summary>
    public IEnumerable<ScenarioFinding> Alternatives =>
        Findings.Where(finding => finding.Verdict is Verdict.NotMet && finding.Failing.All(failing => failing.Criterion.IsMotive) && !finding.Unknown.Any());

    /// <summary>What to ask to be able to tell: the unknown criteria of the nearest scenario that may still fit, each sentence once.</summary>
    public IReadOnlyList<string> ToAsk => Verdict is not Verdict.Unknown
        ? []
        : [.. Nearest!.Unknown.Select(finding => finding.Ask!).Distinct()];
}
