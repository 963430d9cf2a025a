using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Forms.Contract;
using Xunit;

namespace Relais.Tests.Forms;

public class EligibilityTests
{
    private static readonly Facts Facts = new(new LocalDate(2026, 3, 2)) { History = [] };

    [Fact]
    public void A_scenario_fits_when_all_its_criteria_hold()
    {
        var assessment = Engine(Rule("a", "q0 > 3"), Rule("b", "q1 <= 5")).Assess(Numbers(4, 5), Facts);

        Assert.Equal((Verdict.Met, "a : oui (Question 0 : 4)."), (assessment.Verdict, assessment.Findings[0].Findings[0].Sentence));
        Assert.Empty(assessment.ToAsk);
    }

    [Fact]
    public void What_fails_says_what_was_found()
    {
        var finding = Engine(Rule("a", "q0 > 3")).Assess(Numbers(2), Facts).Findings[0].Failing.Single();

        Assert.Equal("a : non (Question 0 : 2).", finding.Sentence);
    }

    [Fact]
    public void What_is_not_known_becomes_what_to_ask()
    {
        var assessment = Engine(Rule("a", "q0 > 3"), Rule("b", "q1 > 3"), Rule("c", "q2 > 3") with { Ask = "Depuis quand ?" }).Assess(Numbers(4), Facts);

        Assert.Equal(Verdict.Unknown, assessment.Verdict);
        Assert.Equal(["Précisez : Question 1.", "Depuis quand ?"], assessment.ToAsk);
        Assert.Equal("b : à préciser (« Question 1 » n’est pas renseigné).", assessment.Findings[0].Unknown.First().Sentence);
    }

    [Fact]
    public void What_fails_decides_even_when_the_rest_is_not_known() =>
        Assert.Equal(Verdict.NotMet, Engine(Rule("a", "q0 > 3"), Rule("b", "q1 > 3")).Assess(Numbers(1), Facts).Verdict);

    [Theory]
    [InlineData(0, Verdict.Met)]
    [InlineData(1, Verdict.NotMet)]
    public void A_stay_of_the_last_12_months_counts(int stays, Verdict verdict)
    {
        var history = Facts with { History = [new PastEvent("sejour", new LocalDate(2025, 3, 2)), .. Enumerable.Repeat(new PastEvent("sejour", new LocalDate(2025, 3, 3)), stays)] };

        Assert.Equal(verdict, Engine(Rule("Pas de séjour", "past('sejour', 12) = 0")).Assess(Answers.None, history).Verdict);
        Assert.Equal(Verdict.Unknown, Engine(Rule("Pas de séjour", "past('sejour', 12) = 0")).Assess(Answers.None, Facts with { History = null }).Verdict);
    }

    [Fact]
    public void The_nearest_scenario_has_the_fewest_criteria_that_fail()
    {
        var rules = Rules([Rule("a", "q0 > 3"), Rule("b", "q1 > 3")], [Rule("c", "q0 > 3"), Rule("d", "q2 > 3")]);
        var assessment = EligibilityEngine.Of(rules, Form).Assess(Numbers(1, 1, 9), Facts);

        Assert.Equal("s1", assessment.Nearest!.Scenario.Key);
    }

    [Fact]
    public void Rules_that_cannot_be_read_are_refused()
    {
        Assert.Equal("eligibility.no-scenario", EligibilityEngine.WhyNot(Rules(), Form)?.Code);
        Assert.Equal("eligibility.rule-wrong", EligibilityEngine.WhyNot(Rules([Rule("a", "q0 >")]), Form)?.Code);
        Assert.Equal("eligibility.name-unknown", EligibilityEngine.WhyNot(Rules([Rule("a", "ailleurs > 3")]), Form)?.Code);
        Assert.Equal("eligibility.scenario-twice", EligibilityEngine.WhyNot(Rules([Rule("a", "q0 > 1")]) with { Scenarios = [new Scenario { Key = "s", Title = "S" }, new Scenario { Key = "s", Title = "S" }] }, Form)?.Code);
    }

    [Fact]
    public void Rules_are_written_and_read_back_the_same()
    {
        var rules = Rules([Rule("a", "q0 > 3") with { Ask = "Quoi ?", Otherwise = "Attendre." }]) with { Common = [Rule("âge", "patient.age >= 18")] };

        Assert.Equal(FormJson.Write(rules), FormJson.Write(FormJson.ReadRules(FormJson.Write(rules))));
    }

    [Fact]
    public void Turning_one_criterion_alone_changes_the_verdict_as_said() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var thresholds = Enumerable.Range(0, 6).Select(_ => random.Next(1, 9)).ToArray();
            var engine = Engine([.. thresholds.Select((threshold, i) => Rule("c" + i, random.Next(2) == 0 ? $"q{i} >= {threshold}" : $"not (q{i} < {threshold}) and answered(q{i})"))]);
            var answers = Answers.Of(Enumerable.Range(0, 6).Where(_ => random.Next(5) > 0).Select(i => KeyValuePair.Create("q" + i, Answer.Of(random.Next(10)))));
            var before = engine.Assess(answers, Facts).Findings[0];
            foreach (var turned in before.Findings.Where(finding => finding.Verdict is not Verdict.Met))
            {
                var i = int.Parse(turned.Criterion.Key[1..], System.Globalization.CultureInfo.InvariantCulture);
                var after = engine.Assess(answers.With("q" + i, Answer.Of(thresholds[i])), Facts).Findings[0];

                Assert.Equal(before.Failing.Where(f => f != turned).Select(f => f.Criterion.Key), after.Failing.Select(f => f.Criterion.Key));
                Assert.Equal(before.Unknown.Where(f => f != turned).Select(f => f.Criterion.Key), after.Unknown.Select(f => f.Criterion.Key));
                Assert.Equal(after.Failing.Any() ? Verdict.NotMet : after.Unknown.Any() ? Verdict.Unknown : Verdict.Met, after.Verdict);
                Assert.EndsWith($": oui (Question {i} : {thresholds[i]}).", after.Findings[i].Sentence, StringComparison.Ordinal);
            }
        }).QuickCheckThrowOnFailure();

    private static Answers Numbers(params int[] numbers) => Answers.Of(numbers.Select((number, i) => KeyValuePair.Create("q" + i, Answer.Of((decimal)number))));

    private static Criterion Rule(string says, string rule) => new() { Key = says, Says = says, Rule = rule };

    private static EligibilityRules Rules(params Criterion[][] scenarios) =>
        new() { Key = "essai", Title = "Essai", Form = "essai", Scenarios = [.. scenarios.Select((criteria, i) => new Scenario { Key = "s" + i, Title = "Scénario " + i, Criteria = criteria })] };

    private static EligibilityEngine Engine(params Criterion[] criteria) => EligibilityEngine.Of(Rules(criteria), Form);

    private static readonly FormEngine Form = FormEngine.Of(new Form
    {
        Key = "essai",
        Title = "Essai",
        Sections = [new Section { Key = "partie", Title = "Partie", Questions = [.. Enumerable.Range(0, 6).Select(i => new Question { Key = "q" + i, Label = "Question " + i, Kind = QuestionKind.Number })] }],
    });
}
