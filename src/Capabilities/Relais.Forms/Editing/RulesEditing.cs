using Relais.Forms.Contract;
using Relais.Kernel;

namespace Relais.Forms.Editing;

/// <summary>Where a criterion is: in a scenario, or among those that all share.</summary>
/// <param name="Scenario">The scenario, or <see cref="Shared"/>.</param>
/// <param name="Key">The criterion, or null for the scenario itself.</param>
internal sealed record RulePlace(string Scenario, string? Key)
{
    /// <summary>What stands for the criteria that all scenarios share: no scenario can have this name.</summary>
    public const string Shared = "-";

    public static RulePlace Parse(string? text) =>
        text?.Split('/', 2) is [var scenario, .. var rest] ? new(scenario, rest is [{ Length: > 0 } key] ? key : null) : new("", null);

    public override string ToString() => Key is null ? Scenario : $"{Scenario}/{Key}";
}

/// <summary>What may be done to rules that are being written. Each gives other rules.</summary>
internal static class RulesEditing
{
    public static EligibilityRules AddScenario(this EligibilityRules rules, out RulePlace added)
    {
        var key = FormKeys.Free(rules.Scenarios.Select(scenario => scenario.Key), "s");
        added = new(key, null);
        return rules with { Scenarios = [.. rules.Scenarios, new Scenario { Key = key, Title = "Nouveau scénario" }] };
    }

    public static EligibilityRules AddCriterion(this EligibilityRules rules, string scenario, out RulePlace added)
    {
        var here = rules.CriteriaOf(scenario);
        var key = FormKeys.Free(here.Select(criterion => criterion.Key), "critere");
        added = new(scenario, key);
        return rules.WithCriteria(scenario, [.. here, new Criterion { Key = key, Says = "Nouveau critère", Rule = "" }]);
    }

    public static EligibilityRules Put(this EligibilityRules rules, Scenario changed) =>
        rules with { Scenarios = rules.Scenarios.Replaced(scenario => scenario.Key == changed.Key, before => changed with { Criteria = before.Criteria }) };

    public static EligibilityRules Put(this EligibilityRules rules, RulePlace at, Criterion changed) =>
        rules.WithCriteria(at.Scenario, rules.CriteriaOf(at.Scenario).Replaced(criterion => criterion.Key == at.Key, _ => changed));

    public static EligibilityRules Remove(this EligibilityRules rules, RulePlace at)
    {
        rules.Require(at);
        return at.Key is null
            ? rules with { Scenarios = [.. rules.Scenarios.Where(scenario => scenario.Key != at.Scenario)] }
            : rules.WithCriteria(at.Scenario, [.. rules.CriteriaOf(at.Scenario).Where(criterion => criterion.Key != at.Key)]);
    }

    public static EligibilityRules Copy(this EligibilityRules rules, RulePlace at, out RulePlace copied)
    {
        rules.Require(at);
        if (at.Key is null)
        {
            var place = rules.Scenarios.IndexOf(scenario => scenario.Key == at.Scenario);
            var scenario = rules.Scenarios[place];
            copied = new(FormKeys.Free(rules.Scenarios.Select(s => s.Key), at.Scenario), null);
            return rules with { Scenarios = rules.Scenarios.Inserted(place + 1, scenario with { Key = copied.Scenario, Title = scenario.Title + " (copie)" }) };
        }

        var criteria = rules.CriteriaOf(at.Scenario);
        var index = criteria.IndexOf(criterion => criterion.Key == at.Key);
        copied = at with { Key = FormKeys.Free(criteria.Select(criterion => criterion.Key), at.Key) };
        return rules.WithCriteria(at.Scenario, criteria.Inserted(index + 1, criteria[index] with { Key = copied.Key!, Says = criteria[index].Says + " (copie)" }));
    }

    public static EligibilityRules Move(this EligibilityRules rules, RulePlace at, int by)
    {
        rules.Require(at);
        return at.Key is null
            ? rules with { Scenarios = rules.Scenarios.Moved(rules.Scenarios.IndexOf(scenario => scenario.Key == at.Scenario), by) }
            : rules.WithCriteria(at.Scenario, rules.CriteriaOf(at.Scenario).Moved(rules.CriteriaOf(at.Scenario).IndexOf(criterion => criterion.Key == at.Key), by));
    }

    /// <summary>A criterion to a place of a scenario, counted without itself; its name changes when the scenario has it already.</summary>
    public static EligibilityRules MoveTo(this EligibilityRules rules, RulePlace at, string scenario, int place, out RulePlace moved)
    {
        rules.Require(at);
        if (at.Key is null)
        {
            moved = at;
            IReadOnlyList<Scenario> others = [.. rules.Scenarios.Where(s => s.Key != at.Scenario)];
            return rules with { Scenarios = others.Inserted(place, rules.Scenarios.First(s => s.Key == at.Scenario)) };
        }

        var criterion = rules.CriteriaOf(at.Scenario).First(c => c.Key == at.Key);
        var without = rules.Remove(at);
        var there = without.CriteriaOf(scenario);
        moved = new(scenario, there.Any(c => c.Key == at.Key) ? FormKeys.Free(there.Select(c => c.Key), at.Key) : at.Key);
        return without.WithCriteria(scenario, there.Inserted(place, criterion with { Key = moved.Key! }));
    }

    public static Criterion? CriterionAt(this EligibilityRules rules, RulePlace at) => rules.CriteriaOf(at.Scenario).FirstOrDefault(criterion => criterion.Key == at.Key);

    public static IReadOnlyList<Criterion> CriteriaOf(this EligibilityRules rules, string scenario) => scenario == RulePlace.Shared
        ? rules.Common
        : rules.Scenarios.FirstOrDefault(s => s.Key == scenario)?.Criteria ?? throw new RefusedException(EditRefusals.PartGone);

    private static void Require(this EligibilityRules rules, RulePlace at) =>
        RefusedException.ThrowIf(at is { Scenario: RulePlace.Shared, Key: null } || (rules.CriterionAt(at) is null && at.Key is not null) ? EditRefusals.PartGone : null);

    private static EligibilityRules WithCriteria(this EligibilityRules rules, string scenario, IReadOnlyList<Criterion> criteria) => scenario == RulePlace.Shared
        ? rules with { Common = criteria }
        : rules with { Scenarios = rules.Scenarios.Replaced(s => s.Key == scenario, s => s with { Criteria = criteria }) };
}
