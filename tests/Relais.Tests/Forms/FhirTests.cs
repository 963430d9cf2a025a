using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Relais.Forms;
using Relais.Forms.Contract;
using Relais.Forms.Fhir;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Forms;

public class FhirTests
{
    public static TheoryData<string> Keys => [.. FormLibrary.All.Select(item => item.Form.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_form_of_the_library_comes_back_the_same(string key) => ComesBack(FormLibrary.Find(key)!.Form);

    [Fact]
    public void Any_form_comes_back_the_same() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => ComesBack(RandomForm.Of(seed, questions: 15, conditions: 6))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_answers_that_are_shown_come_back_the_same() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var evaluation = Answered(seed);
            var shown = Answers.Of(evaluation.Answers.All.Where(pair => evaluation.IsShown(pair.Key)));
            Assert.Equal(shown, ResponseFile.Read(JsonNode.Parse(ResponseFile.Write(evaluation).ToJsonString()), evaluation.Form));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task An_independent_validator_accepts_what_is_exported()
    {
        var resources = FormLibrary.All.Select(item => QuestionnaireWriter.Write(item.Form))
            .Concat(Enumerable.Range(0, 20).Select(seed => QuestionnaireWriter.Write(RandomForm.Of(seed, questions: 25, conditions: 10))))
            .Concat(Enumerable.Range(0, 20).Select(Answered).Select(ResponseFile.Write))
            .Append(new JsonObject { ["resourceType"] = "Questionnaire", ["status"] = "active", ["item"] = new JsonArray(new JsonObject { ["linkId"] = 3 }) })
            .ToArray();
        var file = Path.Combine(Path.GetTempPath(), $"relais-fhir-{Guid.CreateVersion7():N}.json");
        await File.WriteAllTextAsync(file, new JsonArray([.. resources]).ToJsonString(), TestContext.Current.CancellationToken);
        try
        {
            var says = JsonSerializer.Deserialize<string?[]>(await Peers.RunAsync("fhir.mjs", file))!;
            Assert.Empty(says[..^1].OfType<string>());
            Assert.NotNull(says[^1]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("a >= 4", """{"question":"a","operator":">=","answerInteger":4}""", "all")]
    [InlineData("b = 'x' or answered(a)", """{"question":"b","operator":"=","answerCoding":{"code":"x"}},{"question":"a","operator":"exists","answerBoolean":true}""", "any")]
    [InlineData("b in ('x', 'y')", """{"question":"b","operator":"=","answerCoding":{"code":"x"}},{"question":"b","operator":"=","answerCoding":{"code":"y"}}""", "any")]
    [InlineData("c = 'oui' and not answered(a)", """{"question":"c","operator":"=","answerBoolean":true},{"question":"a","operator":"exists","answerBoolean":false}""", "all")]
    public void A_flat_condition_is_said_as_fhir_says_it(string condition, string expected, string behavior)
    {
        var item = QuestionnaireWriter.Write(Conditional(condition)).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        Assert.Contains($"\"enableWhen\":[{expected}],\"enableBehavior\":\"{behavior}\"", item, StringComparison.Ordinal);
        Assert.DoesNotContain(FhirNames.EnabledWhen, item, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_condition_is_kept_as_an_expression()
    {
        var item = QuestionnaireWriter.Write(Conditional("a > 2 and (b = 'x' or patient.age > 60)")).ToJsonString();

        Assert.DoesNotContain("\"enableWhen\"", item, StringComparison.Ordinal);
        Assert.Contains(FhirNames.EnabledWhen, item, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_changed_by_others_wins_over_our_own_writing()
    {
        var item = QuestionnaireWriter.Write(Conditional("a >= 4")).ToJsonString().Replace("\"answerInteger\":4", "\"answerInteger\":7", StringComparison.Ordinal);

        Assert.Equal("a >= 7", QuestionnaireReader.Read(JsonNode.Parse(item)).Form.Sections[0].Questions[^1].EnabledWhen);
    }

    [Fact]
    public void A_questionnaire_of_others_is_read_and_what_is_lost_is_said()
    {
        var imported = QuestionnaireReader.Read(JsonNode.Parse(
            """
            {"resourceType":"Questionnaire","status":"active","title":"Suivi","item":[
              {"linkId":"/1","text":"Taille","type":"quantity"},
              {"linkId":"g","text":"Groupe","type":"group","item":[
                {"linkId":"1.1","text":"Fumeur ?","type":"boolean"},
                {"linkId":"1.2","text":"Depuis","type":"group","enableWhen":[{"question":"1.1","operator":"=","answerBoolean":true}],"item":[{"linkId":"1.2.1","text":"Année","type":"integer"}]},
                {"linkId":"1.3","text":"Marque","type":"choice","answerValueSet":"http://exemple.fr/vs"},
                {"linkId":"1.4","text":"Niveau","type":"choice","answerOption":[{"valueCoding":{"code":"LA-1","display":"Bas"}},{"valueCoding":{"code":"LA-2","display":"Haut"}}]}]}]}
            """));

        Assert.Null(FormEngine.WhyNot(imported.Form));
        Assert.Equal(["x_1", "x_1_1", "x_1_2_1", "x_1_3", "x_1_4"], imported.Form.Sections.SelectMany(section => section.Questions).Select(question => question.Key));
        Assert.Equal("x_1_1 = 'oui'", imported.Form.Sections[1].Questions[1].EnabledWhen);
        Assert.Equal(["la_1", "la_2"], imported.Form.Sections[1].Questions[3].Options.Select(option => option.Code));
        Assert.StartsWith("« Marque » : sa liste", Assert.Single(imported.Lost), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("""{"resourceType":"Patient"}""")]
    [InlineData("""{"resourceType":"Questionnaire","title":{}}""")]
    public async Task What_is_no_questionnaire_is_refused(string text)
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => QuestionnaireReader.ReadAsync(stream, TestContext.Current.CancellationToken));

        Assert.Equal("fhir.not-a-questionnaire", refused.Refusal.Code);
        Assert.Equal(FhirRefusals.NotAResponse, Assert.Throws<RefusedException>(() => ResponseFile.Read(new JsonObject(), WoundForm.Form)).Refusal);
    }

    private static void ComesBack(Form form)
    {
        var imported = QuestionnaireReader.Read(JsonNode.Parse(QuestionnaireWriter.Write(form).ToJsonString()));

        Assert.Equal(FormJson.Write(form), FormJson.Write(imported.Form));
        Assert.Empty(imported.Lost);
    }

    private static Evaluation Answered(int seed)
    {
        var form = RandomForm.Of(seed, questions: 15, conditions: 5);
        var random = new Random(seed);
        var answers = form.Sections.SelectMany(section => section.Questions).Where(question => question.Kind is not QuestionKind.Computed && random.Next(4) > 0)
            .Select(question => KeyValuePair.Create(question.Key, RandomForm.AnswerTo(question, random)));
        return FormEngine.Of(form).Evaluate(Answers.Of(answers), RandomForm.Facts);
    }

    private static Form Conditional(string condition) => new()
    {
        Key = "essai",
        Title = "Essai",
        Sections =
        [
            new Section
            {
                Key = "partie",
                Title = "Partie",
                Questions =
                [
                    new Question { Key = "a", Label = "A", Kind = QuestionKind.Number },
                    new Question { Key = "b", Label = "B", Kind = QuestionKind.Choice, Options = [new("x", "X"), new("y", "Y")] },
                    new Question { Key = "c", Label = "C", Kind = QuestionKind.YesNo },
                    new Question { Key = "d", Label = "D", EnabledWhen = condition },
                ],
            },
        ],
    };
}
