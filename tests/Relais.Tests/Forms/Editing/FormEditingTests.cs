using FsCheck;
using FsCheck.Fluent;
using Relais.Forms.Contract;
using Relais.Forms.Editing;
using Relais.Forms.Fhir;
using Relais.Forms.Library;
using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Forms.Editing;

public class FormEditingTests
{
    [Fact]
    public void A_question_goes_up_and_down_and_on_to_the_next_section()
    {
        var form = Sample.Move("b", -1);
        Assert.Equal(["b", "a", "c"], KeysOf(form));
        Assert.Equal(["a", "b", "c"], KeysOf(form.Move("b", 1)));

        var further = Sample.Move("b", 1);
        Assert.Equal(("deux", "b"), (further.SectionOf("b").Key, further.Sections[1].Questions[0].Key));
        Assert.Equal(Json(Sample), Json(further.Move("b", -1)));
        Assert.Equal(Json(Sample), Json(Sample.Move("a", -1)));
    }

    [Fact]
    public void A_copied_section_speaks_of_its_own_copies()
    {
        var form = Sample.Copy("un", out var copied);
        var copy = form.Sections.Single(section => section.Key == copied);

        Assert.Equal(["un", "un_2", "deux"], form.Sections.Select(section => section.Key));
        Assert.Equal(["a_2", "b_2"], copy.Questions.Select(question => question.Key));
        Assert.Equal("a_2 >= 3", copy.Questions[1].EnabledWhen);
        Assert.Null(FormEngine.WhyNot(form));
    }

    [Fact]
    public void Another_name_follows_into_conditions_scores_alerts_and_rules()
    {
        var rules = new EligibilityRules { Key = "r", Title = "R", Form = "essai", Common = [new Criterion { Key = "c", Says = "C", Rule = "a > 1 and count(ab) = 0" }] };
        var content = new DraftContent(Sample, rules).Renamed(new Dictionary<string, string> { ["a"] = "douleur" });

        Assert.Equal("douleur >= 3", content.Form.QuestionOf("b").EnabledWhen);
        Assert.Equal(("douleur", "douleur > 8"), (content.Form.Scores[0].Items.Single(), content.Form.RedFlags[0].When));
        Assert.Equal("douleur > 1 and count(ab) = 0", content.Rules!.Common[0].Rule);
    }

    [Fact]
    public void What_is_not_there_is_refused()
    {
        Assert.Equal("edit.part-gone", Code(() => Sample.Remove("ailleurs")));
        Assert.Equal("edit.part-gone", Code(() => Sample.Move("ailleurs", 1)));
        Assert.Equal("edit.part-gone", Code(() => Sample.Copy("ailleurs", out _)));
        Assert.Equal("edit.part-gone", Code(() => Sample.AddQuestion("ailleurs", QuestionKind.Text, out _)));
        Assert.Equal("edit.part-gone", Code(() => Sample.MoveTo("a", "ailleurs", 0)));
    }

    [Fact]
    public void Names_are_made_of_what_is_read_and_never_a_word_of_formulas()
    {
        Assert.Equal("age_du_patient", FormKeys.Free([], "Âge du patient"));
        Assert.Equal("age_du_patient_2", FormKeys.Free(["age_du_patient"], "Âge du patient"));
        Assert.Equal("or_2", FormKeys.Free([], "Or"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_new_question_of_any_kind_can_be_asked_once_its_formula_is_written(QuestionKind kind)
    {
        var form = Sample.AddQuestion("un", kind, out var key);

        Assert.Equal(kind is QuestionKind.Computed ? "form.formula-missing" : null, FormEngine.WhyNot(form)?.Code);
        Assert.Null(FormEngine.WhyNot(kind is QuestionKind.Computed ? form.Put(form.QuestionOf(key) with { Formula = "a * 2" }) : form));
    }

    [Fact]
    public void Moving_and_copying_never_spoil_a_form_and_removing_only_by_what_spoke_of_it() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var form = RandomForm.Of(random.Next(), 14, 6);
            for (var step = 0; step < 12; step++)
            {
                var removed = random.Next(4) == 0 ? PartOf(form, random) : null;
                form = removed is null ? Step(form, random) : form.Remove(removed);
                var why = FormEngine.WhyNot(form)?.Code;
                Assert.True(why is null || (removed is not null && why is "form.name-unknown" or "form.item-unknown" or "form.empty"), why);
                Assert.Equal(Json(form), Json(QuestionnaireReader.Read(QuestionnaireWriter.Write(form)).Form));
                if (why is not null)
                {
                    return;
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Editing_the_forms_of_the_library_without_changing_anything_changes_nothing()
    {
        foreach (var form in FormLibrary.All.Select(item => item.Form))
        {
            Assert.All(form.Questions, question => Assert.Equal(Json(form), Json(form.Put(question))));
        }
    }

    public static TheoryData<QuestionKind> Kinds => [.. Enum.GetValues<QuestionKind>()];

    private static Form Step(Form form, Random random)
    {
        var key = PartOf(form, random);
        var section = form.Sections[random.Next(form.Sections.Count)].Key;
        return random.Next(4) switch
        {
            0 => form.Copy(key, out _),
            1 => form.Move(key, random.Next(2) == 0 ? -1 : 1),
            2 when form.Questions.Any(question => question.Key == key) => form.MoveTo(key, section, random.Next(8)),
            2 => form.MoveSectionTo(key, random.Next(5)),
            _ => form.AddQuestion(section, QuestionKind.Number, out _),
        };
    }

    private static string PartOf(Form form, Random random)
    {
        var parts = form.Sections.Select(section => section.Key).Concat(form.Questions.Select(question => question.Key)).ToList();
        return parts[random.Next(parts.Count)];
    }

    private static Form Sample { get; } = new()
    {
        Key = "essai",
        Title = "Essai",
        Sections =
        [
            new Section { Key = "un", Title = "Un", Questions = [Number("a"), Number("b") with { EnabledWhen = "a >= 3" }] },
            new Section { Key = "deux", Title = "Deux", Questions = [Number("c")] },
        ],
        Scores = [new Score { Key = "total", Label = "Total", Items = ["a"] }],
        RedFlags = [new RedFlag("alerte", "a > 8", "À voir.")],
    };

    private static Question Number(string key) => new() { Key = key, Label = "Question " + key, Kind = QuestionKind.Number };

    private static IEnumerable<string> KeysOf(Form form) => form.Questions.Select(question => question.Key);

    private static string Json(Form form) => FormJson.Write(form);

    private static string Code(Func<object> edit) => Assert.Throws<RefusedException>(edit).Refusal.Code;
}
