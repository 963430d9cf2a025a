using NodaTime;
using Relais.Forms;
using Relais.Forms.Contract;
using Relais.Forms.Library;
using Relais.Forms.Versions;
using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Forms;

public class TeamFormTests
{
    private readonly Act _act = new(ProfessionalId.New(), Instant.FromUtc(2026, 3, 2, 9, 0));

    [Fact]
    public void A_published_version_never_changes_and_the_next_draft_is_another()
    {
        var form = Begin();
        var first = form.Publish(_act);
        form.SaveDraft(Wound with { Title = "Plaies" }, null);

        Assert.Equal(((int?)1, (int?)2, "Avis sur une plaie"), (form.Latest?.Number, form.Draft?.Number, form.Title));
        Assert.Equal("version.already-published", Assert.Throws<RefusedException>(() => first.Hold(Wound, null)).Refusal.Code);
        form.Publish(_act);
        Assert.Equal(("Plaies", "Avis sur une plaie"), (form.Title, first.ToForm().Title));
    }

    [Fact]
    public void A_form_that_cannot_be_asked_is_not_published()
    {
        var form = Begin();
        form.SaveDraft(Wound with { Sections = [] }, null);

        Assert.Equal("form.empty", form.WhyNotPublish()?.Code);
        Assert.Throws<RefusedException>(() => form.Publish(_act));
    }

    [Fact]
    public void Rules_are_checked_with_the_form_that_they_read()
    {
        var form = Begin();
        form.SaveDraft(Wound, CesoaRules.Rules);

        Assert.Equal("eligibility.name-unknown", form.WhyNotPublish()?.Code);
    }

    [Fact]
    public void Without_a_draft_there_is_nothing_to_publish_nor_to_drop()
    {
        var form = Begin();
        Assert.Equal("version.nothing-to-drop", Assert.Throws<RefusedException>(form.DropDraft).Refusal.Code);
        form.Publish(_act);

        Assert.Equal("version.nothing-to-publish", form.WhyNotPublish()?.Code);
        Assert.Equal("version.nothing-to-drop", Assert.Throws<RefusedException>(form.DropDraft).Refusal.Code);
        form.SaveDraft(Wound, null);
        form.DropDraft();
        Assert.Null(form.Draft);
    }

    [Fact]
    public void The_last_change_of_a_draft_is_taken_back_and_brought_back_until_it_is_published()
    {
        var form = Begin();
        Assert.Equal("edit.nothing-to-undo", Assert.Throws<RefusedException>(form.Undo).Refusal.Code);
        Assert.True(form.Edit(before => before with { Form = before.Form with { Title = "Plaies" } }));
        Assert.False(form.Edit(before => before with { Form = before.Form with { Title = "Plaies" } }));

        form.Undo();
        Assert.Equal("Avis sur une plaie", form.Title);
        form.Undo();
        Assert.Equal("Plaies", form.Title);
        form.Publish(_act);
        Assert.Equal("edit.nothing-to-undo", Assert.Throws<RefusedException>(form.Undo).Refusal.Code);
    }

    [Fact]
    public void The_name_of_a_form_is_fixed_and_its_size_bounded()
    {
        Assert.Equal("version.key-fixed", Assert.Throws<RefusedException>(() => Begin().SaveDraft(Wound with { Key = "autre" }, null)).Refusal.Code);
        Assert.Equal("version.too-long", Assert.Throws<RefusedException>(() => Begin().SaveDraft(Wound with { Source = new string('x', 1_100_000) }, null)).Refusal.Code);
        Assert.Equal("answers.too-long", Assert.Throws<RefusedException>(() => new StoredAnswers { Version = FormVersionId.New() }.Hold(Answers.None.With("a", Answer.Of(new string('x', 500_000))), _act)).Refusal.Code);
    }

    [Theory]
    [InlineData("form.title-missing")]
    [InlineData("form.too-large")]
    [InlineData("form.key-wrong")]
    [InlineData("form.key-twice")]
    [InlineData("form.label-missing")]
    [InlineData("form.options-wrong")]
    [InlineData("form.range-wrong")]
    [InlineData("form.formula-missing")]
    [InlineData("form.formula-wrong")]
    [InlineData("form.name-unknown")]
    [InlineData("form.item-unknown")]
    public void What_makes_a_form_impossible_to_ask_is_named(string code) => Assert.Equal(code, FormEngine.WhyNot(Wrong(code))?.Code);

    [Fact]
    public void What_changes_between_two_versions_is_said_in_french()
    {
        var before = Of(Text("a", "Motif"), Text("b", "Durée"), Choice("c"));
        var after = Of(Text("a", "Motif de la demande") with { Need = Need.Required }, Choice("c") with { Options = [new("x", "X"), new("z", "Z")] }, Text("d", "Siège") with { EnabledWhen = "c = 'x'" });

        Assert.Equal(
            [
                "Question « Siège » : ajout.",
                "Question « Durée » : retrait.",
                "« Motif », intitulé : « Motif » devient « Motif de la demande ».",
                "« Motif », nécessité : « facultative » devient « obligatoire ».",
                "« Choix », réponse ajoutée : « Z ».",
                "« Choix », réponse retirée : « Y ».",
            ],
            FormDiff.Between(before, after).Select(change => change.Sentence));
        Assert.Empty(FormDiff.Between(before, FormJson.ReadForm(FormJson.Write(before))));
    }

    private static Form Wound => WoundForm.Form;

    private static TeamForm Begin() => TeamForm.Begin(TeamId.New(), Wound, null);

    private static Question Text(string key, string label) => new() { Key = key, Label = label };

    private static Question Choice(string key) => new() { Key = key, Label = "Choix", Kind = QuestionKind.Choice, Options = [new("x", "X"), new("y", "Y")] };

    private static Form Of(params Question[] questions) => new() { Key = "essai", Title = "Essai", Sections = [new Section { Key = "partie", Title = "Partie", Questions = questions }] };

    private static Form Wrong(string code) => code switch
    {
        "form.title-missing" => Of(Text("a", "A")) with { Title = "" },
        "form.too-large" => Of([.. Enumerable.Range(0, 501).Select(i => Text("q" + i, "Q"))]),
        "form.key-wrong" => Of(Text("É", "A")),
        "form.key-twice" => Of(Text("a", "A"), Text("a", "A")),
        "form.label-missing" => Of(Text("a", "")),
        "form.options-wrong" => Of(Choice("a") with { Options = [new("x", "X")] }),
        "form.range-wrong" => Of(Text("a", "A") with { Kind = QuestionKind.Number, Min = 3, Max = 2 }),
        "form.formula-missing" => Of(Text("a", "A") with { Kind = QuestionKind.Computed }),
        "form.formula-wrong" => Of(Text("a", "A") with { EnabledWhen = "1 +" }),
        "form.name-unknown" => Of(Text("a", "A") with { EnabledWhen = "ailleurs > 1" }),
        _ => Of(Text("a", "A")) with { Scores = [new Score { Key = "s", Label = "S", Items = ["ailleurs"] }] },
    };
}
