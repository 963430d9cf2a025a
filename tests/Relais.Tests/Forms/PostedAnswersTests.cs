using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NodaTime;
using Relais.Forms.Components;
using Relais.Forms.Contract;
using Relais.Forms.Library;
using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Forms;

public class PostedAnswersTests
{
    private static readonly FormEngine Engine = FormEngine.Of(WoundForm.Form);
    private static readonly Facts Facts = new(new LocalDate(2026, 3, 2));

    [Fact]
    public void Each_kind_of_answer_is_read()
    {
        var file = FileId.New();
        var answers = Read(
            ("type", ["", "escarre"]), ("question", ["Que faire ?"]), ("siege", ["", "talon_d", "talon_g"]), ("debut", ["2026-01-15"]), ("longueur", ["4,5"]), ("infection", ["", "-"]),
            ("photo", ["", file.ToString()]), ("douleur", ["", "6"])).Evaluation.Answers;

        Assert.Equal(
            [
                ("debut", Answer.Of(new LocalDate(2026, 1, 15))), ("douleur", Answer.Of(6)), ("infection", Answer.Chosen()), ("longueur", Answer.Of(4.5m)), ("photo", Answer.Files(file)),
                ("question", Answer.Of("Que faire ?")), ("siege", Answer.Chosen("talon_g", "talon_d")), ("type", Answer.Chosen("escarre")),
            ],
            answers.All.Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData("15/01/2026")]
    [InlineData("2026-01-15")]
    public void A_date_is_read_as_the_browser_or_a_person_writes_it(string typed) =>
        Assert.Equal(Answer.Of(new LocalDate(2026, 1, 15)), Read(("debut", [typed])).Evaluation.Answers["debut"]);

    [Theory]
    [InlineData("longueur", "beaucoup", "Indiquez un nombre en cm : 12,5.")]
    [InlineData("longueur", "101", "Indiquez une valeur de 0 à 100\u00A0cm.")]
    [InlineData("longueur", "1,25", "Gardez 1 décimale au plus.")]
    [InlineData("debut", "hier", "Indiquez une date : 12/03/2026.")]
    [InlineData("debut", "2026-03-03", "Cette date est dans le futur : vérifiez-la.")]
    [InlineData("type", "piqure", "Choisissez une réponse dans la liste.")]
    public void What_is_wrong_is_said_beside_its_field_and_kept(string key, string typed, string said)
    {
        var posted = Read((key, [typed]));

        Assert.Equal(said, posted.Errors(toSend: false).For("Reponses." + key));
        Assert.Equal(said.StartsWith("Indiquez un nombre", StringComparison.Ordinal) || said.StartsWith("Indiquez une date", StringComparison.Ordinal), posted.Typed.GetValueOrDefault(key) == typed);
    }

    [Fact]
    public void None_and_some_cannot_both_be_ticked() =>
        Assert.Equal("Choisissez « Aucun », ou des réponses, pas les deux.", Read(("infection", ["", "-", "pus"])).Errors(toSend: false).For("Reponses.infection"));

    [Fact]
    public void What_is_required_is_asked_only_to_send()
    {
        var posted = Read(("type", ["", ""]));

        Assert.True(posted.Errors(toSend: false).None);
        Assert.Equal("Répondez à « Type de plaie ».", posted.Errors(toSend: true).For("Reponses.type"));
        Assert.Null(posted.Errors(toSend: true).For("Reponses.stade_escarre"));
    }

    [Fact]
    public void What_was_not_on_the_page_keeps_its_answer_and_what_is_emptied_loses_it()
    {
        var before = Answers.None.With("hba1c", Answer.Of(7.5m)).With("pansement", Answer.Of("Hydrocolloïde")).With("siege", Answer.Chosen("talon_d"));
        var answers = PostedAnswers.Read(Engine, Posted(("pansement", [" "]), ("siege", [""])), before, Facts).Evaluation.Answers;

        Assert.Equal(["hba1c"], answers.All.Select(pair => pair.Key));
    }

    [Fact]
    public void A_file_that_is_no_id_is_left_out() => Assert.Equal(Answer.Files(), Read(("photo", ["../../etc/passwd"])).Evaluation.Answers["photo"]);

    private static PostedAnswers Read(params (string Key, string[] Values)[] fields) => PostedAnswers.Read(Engine, Posted(fields), Answers.None, Facts);

    private static FormCollection Posted(params (string Key, string[] Values)[] fields) => new(fields.ToDictionary(field => "Reponses." + field.Key, field => new StringValues(field.Values)));
}
