using Relais.Forms.Eligibility;
using Relais.Kernel;

namespace Relais.Forms.Contract;

/// <summary>Rules ready to assess requests: pure, and true to the sentences that it writes.</summary>
public sealed class EligibilityEngine
{
    private readonly FormEngine _form;
    private readonly IReadOnlyList<ReadCriterion> _common;
    private readonly IReadOnlyList<(Scenario Scenario, IReadOnlyList<ReadCriterion> Criteria)> _scenarios;

    private EligibilityEngine(EligibilityRules rules, FormEngine form)
    {
        (Rules, _form) = (rules, form);
        _common = [.. rules.Common.Select(ReadCriterion.Of)];
        _scenarios = [.. rules.Scenarios.Select(scenario => (scenario, (IReadOnlyList<ReadCriterion>)[.. scenario.Criteria.Select(ReadCriterion.Of)]))];
    }

    /// <summary>The rules.</summary>
    public EligibilityRules Rules { get; }

    /// <summary>The engine of rules over the answers of a form; refused when a rule cannot be read (<c>eligibility.…</c>).</summary>
    public static EligibilityEngine Of(EligibilityRules rules, FormEngine form)
    {
        RefusedException.ThrowIf(WhyNot(rules, form));
        return new EligibilityEngine(rules, form);
    }

    /// <summary>Why rules cannot be used with a form, or null.</summary>
    public static Refusal? WhyNot(EligibilityRules rules, FormEngine form) => RulesCheck.WhyNot(rules, form.Form);

    /// <summary>Every scenario, criterion by criterion.</summary>
    public Assessment Assess(Answers answers, Facts facts) => Assess(_form.Evaluate(answers, facts));

    /// <summary>Every scenario, criterion by criterion.</summary>
    public Assessment Assess(Evaluation evaluation)
    {
        var scope = new EvaluationScope(evaluation);
        var finder = new Finder(_form, scope);
        var common = _common.Select(finder.Find).ToList();
        return new Assessment([.. _scenarios.Select(scenario => Decide(scenario.Scenario, [.. common, .. scenario.Criteria.Select(finder.Find)]))]);
    }

    private static ScenarioFinding Decide(Scenario scenario, IReadOnlyList<CriterionFinding> findings) =>
        new(
            scenario,
            findings.Any(finding => finding.Verdict is Verdict.NotMet) ? Verdict.NotMet
            : findings.Any(finding => finding.Verdict is Verdict.Unknown) ? Verdict.Unknown
            : Verdict.Met,
            findings);
}
