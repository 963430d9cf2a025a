using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Relais.Forms.Clauses;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;
using Relais.Forms.Library;
using Relais.Ui.Components;
using Xunit;

namespace Relais.Tests.Forms.Editing;

public class ClauseTests
{
    private static readonly Form Form = CesoaForm.Form;
    private static readonly Subjects Subjects = Subjects.Of(Form);

    [Theory]
    [InlineData("age >= 18", "« Âge » est au moins 18\u00A0ans")]
    [InlineData("months_since(debut_dos) > 1 and months_since(debut_dos) < 3", "« Début de la douleur » date de plus de 1 mois et de moins de 3 mois")]
    [InlineData("past('sejour', 12) = 0", "« séjour dans l’équipe » n’a pas eu lieu dans les 12 derniers mois")]
    [InlineData("patient.department in ('75', '92')", "« département du patient » est l’un de 75, 92")]
    [InlineData("not answered(age)", "« Âge » n’est pas renseigné")]
    [InlineData("count(fracture) > 0", "« Siège de la fracture » comprend au moins un élément")]
    [InlineData("not (echec_dos = 'oui' or age < 18)", "il n’est pas vrai que « Échec d’un traitement médical, avec ou sans rééducation » est « Oui », ni que « Âge » est inférieur à 18\u00A0ans")]
    [InlineData("age >= 18 and (echec_dos = 'oui' or age > 60)", "« Âge » est au moins 18\u00A0ans et (« Échec d’un traitement médical, avec ou sans rééducation » est « Oui » ou « Âge » dépasse 60\u00A0ans)")]
    [InlineData("age * 2 > 10", "(« Âge » × 2) dépasse 10")]
    public void A_condition_is_chosen_from_lists_said_in_french_and_written_back_the_same(string formula, string words)
    {
        var clause = ClauseFormula.Read(formula, Subjects);

        Assert.Equal(words, new ClauseWords(Subjects).Say(clause));
        Assert.Equal(formula, clause.Write(Subjects));
        Assert.Equal(formula.Contains('*', StringComparison.Ordinal), clause is Written);
    }

    [Fact]
    public void Every_criterion_of_the_expert_centre_can_be_chosen_from_lists()
    {
        var criteria = CesoaRules.Rules.Common.Concat(CesoaRules.Rules.Scenarios.SelectMany(scenario => scenario.Criteria));

        Assert.All(criteria, criterion =>
        {
            var clause = ClauseFormula.Read(criterion.Rule, Subjects);
            Assert.False(HasWritten(clause), criterion.Rule);
            Assert.Equal(criterion.Rule, clause.Write(Subjects));
        });
    }

    [Fact]
    public void What_is_read_and_written_back_says_the_same_of_any_answers() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var form = RandomForm.Of(random.Next(), 12, 8);
            var subjects = Subjects.Of(form);
            var engine = FormEngine.Of(form);
            var changed = FormEngine.Of(form with
            {
                Sections = [.. form.Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => question with { EnabledWhen = ClauseFormula.Read(question.EnabledWhen, subjects).Write(subjects) })] })],
            });
            var answers = Answers.Of(Enumerable.Range(0, 9).Select(_ => RandomForm.Change(form, random)).Where(change => change.Answer is not null).DistinctBy(change => change.Key).Select(change => KeyValuePair.Create(change.Key, change.Answer!)));
            Assert.Equal(engine.Evaluate(answers, RandomForm.Facts).Shown.Select(question => question.Key), changed.Evaluate(answers, RandomForm.Facts).Shown.Select(question => question.Key));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_comparison_of_every_kind_comes_back_from_its_formula()
    {
        foreach (var subject in Subjects.All)
        {
            foreach (var test in ClauseTest.Of(subject.Kind))
            {
                var tested = new Tested(subject.Name, test.Code, ValuesFor(test.Takes, subject));
                var formula = tested.Write(Subjects)!;
                Assert.Equal(tested, ClauseFormula.Read(formula, Subjects));
                Assert.Null(FormulaReader.Read(formula).Wrong);
            }
        }
    }

    [Fact]
    public void Lines_are_added_typed_and_taken_away()
    {
        var form = ClauseForm.Read("When", Posted(("When.How", "Any"), ("When.0.Subject", "age"), ("When.0.Test", "plus"), ("When.0.Value", "1,5")));
        Assert.Equal("age > 1.5", form.ToFormula(Subjects, new FieldErrors()));

        form.Add("When", asGroup: true);
        form.Add("When.1", asGroup: false);
        var errors = new FieldErrors();
        form.ToFormula(Subjects, errors);
        Assert.Equal("When.1.0.Subject", errors.All.Single().Field);

        form.Remove("When.1");
        form.Remove("When.7");
        form.Add("Ailleurs", asGroup: false);
        Assert.Equal("age > 1.5", form.ToFormula(Subjects, new FieldErrors()));
    }

    [Theory]
    [InlineData("age", "plus", "beaucoup")]
    [InlineData("age", "entre", "1")]
    [InlineData("motif", "est", "inconnu")]
    [InlineData("debut_dos", "avant", "hier")]
    [InlineData("patient.department", "parmi", " , ")]
    public void What_is_not_complete_is_said_beside_its_field(string subject, string test, string value)
    {
        var errors = new FieldErrors();
        ClauseForm.Read("When", Posted(("When.How", "All"), ("When.0.Subject", subject), ("When.0.Test", test), ("When.0.Value", value))).ToFormula(Subjects, errors);

        Assert.Equal("When.0.Value", errors.All.Single().Field);
    }

    [Fact]
    public void A_formula_that_cannot_be_read_is_said_beside_its_field()
    {
        var errors = new FieldErrors();
        ClauseForm.Read("When", Posted(("When.Mode", "formule"), ("When.Formula", "age >"))).ToFormula(Subjects, errors);

        Assert.Equal("When.Formula", errors.All.Single().Field);
    }

    private static bool HasWritten(Clause clause) => clause is Written || (clause is Joined joined && joined.Parts.Any(HasWritten));

    private static string[] ValuesFor(Takes takes, Subject subject) => takes switch
    {
        Takes.Nothing => [],
        Takes.Number => ["2.5"],
        Takes.TwoNumbers => ["-1", "4"],
        Takes.Date => ["2026-03-02"],
        Takes.Code => [subject.Options[0].Code],
        Takes.Codes => [subject.Options[0].Code, subject.Options[1].Code],
        Takes.Text => ["l'un"],
        _ => ["75", "2A"],
    };

    private static FormCollection Posted(params (string Name, string Value)[] fields) =>
        new(fields.GroupBy(field => field.Name).ToDictionary(field => field.Key, field => new StringValues([.. field.Select(value => value.Value)])));
}
