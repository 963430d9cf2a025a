using System.Globalization;
using Microsoft.AspNetCore.Http;
using Relais.Forms.Clauses;
using Relais.Forms.Contract;
using Relais.Forms.Editing.Parts;
using Relais.Kernel;

namespace Relais.Forms.Editing;

/// <summary>What the buttons of the editor of criteria do.</summary>
internal static class RuleSteps
{
    /// <summary>A scenario or criterion to be typed, or null when it is not there; no name opens the first scenario.</summary>
    public static PartForm? Open(DraftContent content, string key)
    {
        var (rules, at) = (content.RulesOrNone, RulePlace.Parse(key));
        return at.Key is null
            ? rules.Scenarios.FirstOrDefault(scenario => key.Length == 0 || scenario.Key == at.Scenario) is { } scenario ? ScenarioForm.Of(scenario) : null
            : at.Scenario == RulePlace.Shared || rules.Scenarios.Any(s => s.Key == at.Scenario)
                ? rules.CriterionAt(at) is { } criterion ? CriterionForm.Of(at, criterion, Subjects.Of(content.Form)) : null
                : null;
    }

    public static PartForm Read(string key, IFormCollection posted) =>
        RulePlace.Parse(key) is { Key: not null } at ? CriterionForm.Read(at, posted) : ScenarioForm.Read(key, posted);

    /// <summary>The rules after a step, and the part to show then.</summary>
    public static (EligibilityRules Rules, string Key) Take(EligibilityRules rules, EditStep step, IFormCollection posted, string chosen)
    {
        var (at, shown) = (RulePlace.Parse(step.About), RulePlace.Parse(chosen));
        var after = step.Verb switch
        {
            EditStep.AddGroup => rules.AddScenario(out shown),
            EditStep.Add => rules.AddCriterion(step.About, out shown),
            EditStep.Copy => rules.Copy(at, out shown),
            EditStep.Remove => rules.Remove(at),
            EditStep.Up => rules.Move(at, -1),
            EditStep.Down => rules.Move(at, 1),
            EditStep.Place => rules.MoveTo(at, posted["Target"].ToString(), Place(posted), out _),
            _ => throw new RefusedException(EditRefusals.StepUnknown),
        };
        return (after, step.Verb == EditStep.Remove && chosen.StartsWith(step.About, StringComparison.Ordinal) ? "" : shown.ToString());
    }

    private static int Place(IFormCollection posted) =>
        int.TryParse(posted["Place"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : throw new RefusedException(EditRefusals.StepUnknown);
}
