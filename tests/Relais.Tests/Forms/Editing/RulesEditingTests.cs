using Relais.Forms.Contract;
using Relais.Forms.Editing;
using Relais.Forms.Library;
using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Forms.Editing;

public class RulesEditingTests
{
    private static EligibilityRules Rules => CesoaRules.Rules;

    [Fact]
    public void A_scenario_is_added_copied_moved_and_removed()
    {
        var rules = Rules.AddScenario(out var added).Move(added, -1);
        Assert.Equal("s", rules.Scenarios[^2].Key);

        rules = rules.Copy(new RulePlace("s1", null), out var copied);
        Assert.Equal(("s1_2", 1), (copied.Scenario, rules.Scenarios.Select(s => s.Key).ToList().IndexOf("s1_2")));
        Assert.Equal(Rules.Scenarios[0].Criteria.Count, rules.Scenarios[1].Criteria.Count);
        Assert.Equal(Written(Rules), Written(rules.Remove(copied).Remove(added)));
    }

    [Fact]
    public void A_criterion_goes_to_another_scenario_under_a_free_name()
    {
        var rules = Rules.MoveTo(new RulePlace("s1", "motif"), "s2", 0, out var moved);

        Assert.Equal(new RulePlace("s2", "motif_2"), moved);
        Assert.Equal(["motif_2", "motif", "ric"], rules.CriteriaOf("s2").Select(criterion => criterion.Key));
        Assert.DoesNotContain(rules.CriteriaOf("s1"), criterion => criterion.Key == "motif");
    }

    [Fact]
    public void A_criterion_becomes_common_and_goes_up()
    {
        var rules = Rules.MoveTo(new RulePlace("s1", "echec"), RulePlace.Shared, int.MaxValue, out var moved).Move(new RulePlace(RulePlace.Shared, "echec"), -1);

        Assert.Equal("-/echec", moved.ToString());
        Assert.Equal(["adulte", "territoire", "echec", "annuel"], rules.Common.Select(criterion => criterion.Key));
    }

    [Fact]
    public void A_new_criterion_waits_for_its_condition()
    {
        var rules = Rules.AddCriterion("s1", out var added);

        Assert.Equal("critere", added.Key);
        Assert.Equal("eligibility.rule-wrong", EligibilityEngine.WhyNot(rules, FormEngine.Of(CesoaForm.Form))?.Code);
        Assert.Null(EligibilityEngine.WhyNot(rules.Put(added, rules.CriterionAt(added)! with { Rule = "age > 50" }), FormEngine.Of(CesoaForm.Form)));
    }

    [Theory]
    [InlineData("salle_infiltration", "Salle d’infiltration")]
    [InlineData("rhumatologue", "Rhumatologue")]
    [InlineData("irm", "irm")]
    public void A_resource_is_shown_by_its_name_and_kept_by_its_code(string code, string name)
    {
        Assert.Equal(name, ResourceNames.NameOf(code));
        Assert.All([name, name.ToUpperInvariant(), name.Replace('’', '\''), code], typed => Assert.Equal(code, ResourceNames.CodeOf(typed), ignoreCase: code is "irm"));
    }

    [Fact]
    public void Every_resource_of_the_library_has_a_name() =>
        Assert.All(Rules.Scenarios.SelectMany(scenario => scenario.Resources), code => Assert.NotEqual(code, ResourceNames.NameOf(code)));

    [Fact]
    public void What_is_not_there_is_refused()
    {
        Assert.Equal("edit.part-gone", Code(() => Rules.Remove(new RulePlace("s9", null))));
        Assert.Equal("edit.part-gone", Code(() => Rules.Copy(new RulePlace("s1", "ailleurs"), out _)));
        Assert.Equal("edit.part-gone", Code(() => Rules.Remove(new RulePlace(RulePlace.Shared, null))));
        Assert.Equal("edit.part-gone", Code(() => Rules.MoveTo(new RulePlace("s1", "motif"), "s9", 0, out _)));
    }

    private static string Written(EligibilityRules rules) => FormJson.Write(rules);

    private static string Code(Func<object> edit) => Assert.Throws<RefusedException>(edit).Refusal.Code;
}
