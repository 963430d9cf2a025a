using Microsoft.AspNetCore.Http;
using Relais.Forms.Clauses;
using Relais.Forms.Contract;
using Relais.Kernel;

namespace Relais.Forms.Editing.Parts;

/// <summary>A criterion as it is being typed.</summary>
internal sealed class CriterionForm : PartForm
{
    public string? Says { get; init; }
    public bool IsMotive { get; init; }
    public string? Ask { get; init; }
    public string? Otherwise { get; init; }

    /// <summary>The scenario where it is wished.</summary>
    public string? Scenario { get; init; }

    public ClauseForm Rule => Clause!;

    public static CriterionForm Of(RulePlace at, Criterion criterion, Subjects subjects) => new()
    {
        Key = at.ToString(),
        Says = criterion.Says,
        IsMotive = criterion.IsMotive,
        Ask = criterion.Ask,
        Otherwise = criterion.Otherwise,
        Scenario = at.Scenario,
        Clause = ClauseForm.Of("Rule", criterion.Rule, subjects),
    };

    public static CriterionForm Read(RulePlace at, IFormCollection posted) => new()
    {
        Key = at.ToString(),
        Says = Text(posted, "Says"),
        IsMotive = posted["IsMotive"] == "true",
        Ask = Text(posted, "Ask"),
        Otherwise = Text(posted, "Otherwise"),
        Scenario = Text(posted, "Scenario"),
        Clause = ClauseForm.Read("Rule", posted),
    };

    protected override (DraftContent Content, string Key) PutTyped(DraftContent before)
    {
        var (at, rules) = (RulePlace.Parse(Key), before.RulesOrNone);
        var was = rules.CriterionAt(at) ?? throw new RefusedException(EditRefusals.PartGone);
        Errors.Require(Says is { Length: <= Reckoning.FormCheck.MaxLabel }, "Says", "Écrivez le critère comme on le lira, en 500 caractères au plus.");
        var rule = Rule.ToFormula(Subjects.Of(before.Form), Errors) ?? "";
        rules = rules.Put(at, was with { Says = Says ?? "", Rule = rule, IsMotive = IsMotive, Ask = Ask, Otherwise = Otherwise });
        if (Scenario is not null && Scenario != at.Scenario)
        {
            rules = rules.MoveTo(at, Scenario, int.MaxValue, out at);
        }

        return (before.WithRules(rules), at.ToString());
    }
}
