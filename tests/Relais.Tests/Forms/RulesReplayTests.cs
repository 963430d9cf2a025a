using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Forms.Contract;
using Relais.Forms.Library;
using Xunit;

namespace Relais.Tests.Forms;

public class RulesReplayTests
{
    private static readonly FormEngine Form = FormEngine.Of(CesoaForm.Form);
    private static readonly EligibilityEngine Today = EligibilityEngine.Of(CesoaRules.Rules, Form);

    [Fact]
    public void The_same_rules_switch_nobody() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var (answers, facts) = (AnswersOf(random), FactsOf(random));
            var replay = RulesReplay.Between(Today.Assess(answers, facts), EligibilityEngine.Of(FormJson.ReadRules(FormJson.Write(CesoaRules.Rules)), Form).Assess(answers, facts));

            Assert.False(replay.Switches);
            Assert.All(replay.Scenarios, scenario => Assert.Empty(scenario.Because()));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_threshold_switches_exactly_those_between_the_two() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var (low, high) = (random.Next(18, 50), random.Next(50, 90));
            var (before, after) = (Adults(low), Adults(high));
            for (var age = 10; age < 100; age++)
            {
                var answers = Answers.None.With("age", Answer.Of(age));
                var replay = RulesReplay.Between(before.Assess(answers, Nobody), after.Assess(answers, Nobody));
                Assert.Equal(age >= low && age < high, replay.Switches);
                Assert.Equal(replay.Switches ? [$"Âge requis : non (Âge : {age}\u00A0ans)."] : [], replay.Scenarios.Single().Because());
                Assert.Equal(replay.Switches, RulesReplay.Between(after.Assess(answers, Nobody), before.Assess(answers, Nobody)) is { Before: Verdict.NotMet, After: Verdict.Met });
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_becomes_unknown_switches_too_and_says_what_is_missing()
    {
        var replay = RulesReplay.Between(
            Adults(18).Assess(Answers.None.With("age", Answer.Of(40)), Nobody),
            Rules(Rule("a", "age >= 18"), Rule("d", "douleur >= 4")).Assess(Answers.None.With("age", Answer.Of(40)), Nobody));

        Assert.Equal((Verdict.Met, Verdict.Unknown), (replay.Before, replay.After));
        Assert.StartsWith("d : à préciser", replay.Scenarios.Single().Because().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_criterion_taken_away_is_said()
    {
        var child = Answers.None.With("age", Answer.Of(12));
        var replay = RulesReplay.Between(Adults(18).Assess(child, Nobody), Rules(Rule("b", "answered(age)")).Assess(child, Nobody));

        Assert.Equal(["Critère retiré : Âge requis."], replay.Scenarios.Single().Because());
    }

    [Fact]
    public void Scenarios_that_come_and_go_are_named_and_no_rules_take_everybody()
    {
        var answers = Answers.None.With("age", Answer.Of(40));
        var other = EligibilityEngine.Of(Adults(18).Rules with { Scenarios = [new Scenario { Key = "neuf", Title = "Neuf", Criteria = [Rule("a", "age >= 18")] }] }, Form);
        var replay = RulesReplay.Between(Adults(18).Assess(answers, Nobody), other.Assess(answers, Nobody));
        Assert.Equal([("neuf", "Ce scénario est ajouté."), ("s", "Ce scénario est retiré.")], replay.Scenarios.Select(scenario => (scenario.Key, scenario.Because().Single())));
        Assert.True(replay is { Before: Verdict.Met, After: Verdict.Met, Switches: true });

        Assert.Equal((Verdict.Met, Verdict.NotMet), (RulesReplay.Between(null, Adults(50).Assess(answers, Nobody)) is var opened ? (opened.Before, opened.After) : default));
    }

    private static Facts Nobody => new(new LocalDate(2026, 3, 2)) { History = [] };

    private static EligibilityEngine Adults(int threshold) => Rules(Rule("Âge requis", $"age >= {threshold}"));

    private static EligibilityEngine Rules(params Criterion[] criteria) =>
        EligibilityEngine.Of(new EligibilityRules { Key = "essai", Title = "Essai", Form = "cesoa", Scenarios = [new Scenario { Key = "s", Title = "S", Criteria = criteria }] }, Form);

    private static Criterion Rule(string says, string rule) => new() { Key = says, Says = says, Rule = rule };

    private static Facts FactsOf(Random random) =>
        Facts.OfPatient(new LocalDate(2026, 3, 2), new LocalDate(1930 + random.Next(80), 5, 4), random.Next(2) == 0 ? "f" : "m", random.Next(3) == 0 ? "29024" : "75115") with
        {
            History = random.Next(2) == 0 ? [] : [new PastEvent("sejour", new LocalDate(2026, 3, 2).PlusDays(-random.Next(800)))],
        };

    private static Answers AnswersOf(Random random) => Answers.Of(
        CesoaForm.Form.Sections.SelectMany(section => section.Questions)
            .Where(question => question.Kind is not (QuestionKind.File or QuestionKind.Text or QuestionKind.LongText or QuestionKind.Computed) && random.Next(4) > 0)
            .Select(question => KeyValuePair.Create(question.Key, RandomForm.AnswerTo(question.Kind is QuestionKind.BodyMap ? question with { Kind = QuestionKind.JointMap } : question, random))));
}
