using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Forms.Contract;
using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Forms;

public class FormEngineTests
{
    private static readonly Facts Facts = new(new LocalDate(2026, 3, 2));

    [Fact]
    public void A_question_shows_when_its_condition_holds()
    {
        var engine = Engine(Number("douleur"), Number("nuit") with { EnabledWhen = "douleur >= 4" });

        Assert.False(Answered(engine, ("douleur", 3)).IsShown("nuit"));
        Assert.True(Answered(engine, ("douleur", 4)).IsShown("nuit"));
        Assert.False(Answered(engine).IsShown("nuit"));
    }

    [Fact]
    public void A_hidden_answer_is_kept_and_does_not_count()
    {
        var engine = Engine(Number("douleur"), Number("nuit") with { EnabledWhen = "douleur >= 4" }, Computed("double", "nuit * 2"));
        var hidden = Answered(engine, ("nuit", 6), ("douleur", 2));

        Assert.Null(hidden.Computed("double"));
        Assert.Equal(Answer.Of(12), hidden.With("douleur", Answer.Of(5)).Computed("double"));
    }

    [Fact]
    public void A_wrong_answer_says_why_and_does_not_count()
    {
        var evaluation = Answered(Engine(Number("douleur"), Computed("double", "douleur * 2")), ("douleur", 11));

        Assert.Equal("Indiquez une valeur de 0 à 10.", evaluation.Wrong["douleur"]);
        Assert.Null(evaluation.Computed("double"));
    }

    [Fact]
    public void A_cycle_is_refused_and_named()
    {
        var why = FormEngine.WhyNot(FormOf(Computed("a", "b + 1"), Computed("b", "c + 1"), Computed("c", "a + 1")));

        Assert.Equal("form.cycle", why?.Code);
        Assert.Contains("« a » → « b » → « c » → « a »", why!.Sentence, StringComparison.Ordinal);
        Assert.Throws<RefusedException>(() => FormEngine.Of(FormOf(Computed("a", "a + 1"))));
    }

    [Fact]
    public void A_section_hides_its_questions()
    {
        var form = FormOf(Number("douleur")) with { Sections = [.. FormOf(Number("douleur")).Sections, new Section { Key = "suite", Title = "Suite", EnabledWhen = "douleur > 5", Questions = [Number("nuit") with { Need = Need.Required }] }] };
        var evaluation = Answered(FormEngine.Of(form), ("douleur", 2));

        Assert.Empty(evaluation.Missing);
        Assert.Equal(["nuit"], evaluation.With("douleur", Answer.Of(6)).Missing.Select(question => question.Key));
    }

    [Fact]
    public void What_is_required_weighs_twice_in_the_completeness()
    {
        var engine = Engine(Number("a") with { Need = Need.Required }, Number("b") with { Need = Need.AskedFor }, Number("c"));

        Assert.Equal([0, 66, 33, 100], [Answered(engine).Completeness, Answered(engine, ("a", 1)).Completeness, Answered(engine, ("b", 1)).Completeness, Answered(engine, ("a", 1), ("b", 1)).Completeness]);
        Assert.Equal(["a"], Answered(engine, ("b", 1)).Required.Select(question => question.Key));
    }

    [Fact]
    public void What_the_record_knows_fills_what_is_not_answered()
    {
        var engine = Engine(Number("age") with { Max = 130, Prefill = "patient.age" }, Number("b"));
        var facts = Facts.OfPatient(new LocalDate(2026, 3, 2), new LocalDate(1958, 3, 3), "f", "97411");

        Assert.Equal(Answer.Of(67), engine.Prefill(Answers.None, facts)["age"]);
        Assert.Equal(Answer.Of(12), engine.Prefill(Answers.None.With("age", Answer.Of(12)), facts)["age"]);
        Assert.Equal(Answer.Of("974"), facts.Known["patient.department"]);
    }

    [Fact]
    public void Changing_one_answer_gives_what_reckoning_everything_would() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var form = RandomForm.Of(seed, questions: 30, conditions: 12);
            var engine = FormEngine.Of(form);
            var evaluation = engine.Evaluate(Answers.None, RandomForm.Facts);
            for (var i = 0; i < 15; i++)
            {
                var (key, answer) = RandomForm.Change(form, random);
                evaluation = evaluation.With(key, answer);
                var full = engine.Evaluate(evaluation.Answers, RandomForm.Facts);
                Assert.Equal(full.States, evaluation.States);
                Assert.Equal(full.Scores.Select(score => (score.Value, score.Band)), evaluation.Scores.Select(score => (score.Value, score.Band)));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_answers_does_not_matter() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var form = RandomForm.Of(seed, questions: 20, conditions: 8);
            var engine = FormEngine.Of(form);
            var changes = Enumerable.Range(0, 12).Select(_ => RandomForm.Change(form, random)).DistinctBy(change => change.Key).ToArray();

            Evaluation Play(IEnumerable<(string Key, Answer? Answer)> played) =>
                played.Aggregate(engine.Evaluate(Answers.None, RandomForm.Facts), (evaluation, change) => evaluation.With(change.Key, change.Answer));

            Assert.Equal(Play(changes).States, Play(changes.OrderBy(_ => random.Next())).States);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_what_depends_on_the_change_is_reckoned()
    {
        var engine = Engine(Number("a"), Number("b"), Computed("c", "a + 1"), Computed("d", "c + b"), Computed("e", "b + 1"));
        var before = Answered(engine, ("a", 1), ("b", 1));

        Assert.Equal(3, before.With("a", Answer.Of(2)).Reckoned);
        Assert.Equal(1, before.With("a", Answer.Of(1)).Reckoned);
    }

    [Fact]
    public void One_answer_of_200_questions_and_60_conditions_takes_far_less_than_50_ms()
    {
        var form = RandomForm.Of(7, questions: 200, conditions: 60);
        var engine = FormEngine.Of(form);
        var random = new Random(7);
        var evaluation = engine.Evaluate(Answers.None, RandomForm.Facts);
        var changes = Enumerable.Range(0, 500).Select(_ => RandomForm.Change(form, random)).ToList();
        evaluation = changes.Aggregate(evaluation, (before, change) => before.With(change.Key, change.Answer));

        var watch = Stopwatch.StartNew();
        changes.ForEach(change => evaluation = evaluation.With(change.Key, change.Answer));

        Assert.InRange(watch.Elapsed.TotalMilliseconds / changes.Count, 0, 5);
    }

    private static Question Number(string key) => new() { Key = key, Label = key, Kind = QuestionKind.Number, Min = 0, Max = 10 };

    private static Question Computed(string key, string formula) => new() { Key = key, Label = key, Kind = QuestionKind.Computed, Formula = formula };

    private static Form FormOf(params Question[] questions) => new() { Key = "essai", Title = "Essai", Sections = [new Section { Key = "partie", Title = "Partie", Questions = questions }] };

    private static FormEngine Engine(params Question[] questions) => FormEngine.Of(FormOf(questions));

    private static Evaluation Answered(FormEngine engine, params (string Key, decimal Number)[] answers) =>
        engine.Evaluate(Answers.Of(answers.Select(answer => KeyValuePair.Create(answer.Key, Answer.Of(answer.Number)))), Facts);
}
