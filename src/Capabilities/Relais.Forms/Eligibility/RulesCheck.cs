using Relais.Forms.Contract;
using Relais.Forms.Formulas;
using Relais.Kernel;

namespace Relais.Forms.Eligibility;

/// <summary>Whether rules can be read with a form.</summary>
internal static class RulesCheck
{
    public static Refusal? WhyNot(EligibilityRules rules, Form form)
    {
        if (rules.Scenarios.Count == 0)
        {
            return EligibilityRefusals.NoScenario;
        }

        if (rules.Scenarios.GroupBy(scenario => scenario.Key, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key is { } twice)
        {
            return EligibilityRefusals.ScenarioTwice(twice);
        }

        var names = form.Questions.Select(question => question.Key).Concat(form.Scores.Select(score => score.Key)).Concat(Facts.Names.Keys).ToHashSet(StringComparer.Ordinal);
        return rules.Common.Concat(rules.Scenarios.SelectMany(scenario => scenario.Criteria)).Select(criterion => WhyNot(criterion, names)).FirstOrDefault(why => why is not null);
    }

    private static Refusal? WhyNot(Criterion criterion, HashSet<string> names)
    {
        var (rule, wrong) = FormulaReader.Read(criterion.Rule);
        return rule is null ? EligibilityRefusals.RuleWrong(criterion.Says, wrong!)
            : rule.Reads.FirstOrDefault(name => !names.Contains(name)) is { } unknown ? EligibilityRefusals.NameUnknown(criterion.Says, unknown)
            : null;
    }
}
