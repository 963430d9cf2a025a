using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Relais.Forms.Contract;
using Relais.Kernel;

namespace Relais.Forms.Fhir;

/// <summary>Answers as a FHIR R4 QuestionnaireResponse: those that are shown, with what is computed from them.</summary>
internal static class ResponseFile
{
    private const string Uuid = "urn:uuid:";

    public static JsonObject Write(Evaluation evaluation) => new JsonObject
    {
        ["resourceType"] = "QuestionnaireResponse",
        ["questionnaire"] = FhirNames.FormKey + evaluation.Form.Key,
        ["status"] = evaluation.Required.Count == 0 ? "completed" : "in-progress",
        ["item"] = Items(evaluation.Form.Sections.Where(section => evaluation.IsShown(section.Key)).Select(section => Group(section, evaluation))),
    }.Cleaned();

    public static Answers Read(JsonNode? node, Form form)
    {
        if (node is not JsonObject response || (string?)response["resourceType"] != "QuestionnaireResponse")
        {
            throw new RefusedException(FhirRefusals.NotAResponse);
        }

        var items = Everything(response).GroupBy(item => (string?)item["linkId"] ?? "").ToDictionary(same => same.Key, same => same.First());
        return Answers.Of(
            from question in form.Questions
            where question.Kind is not QuestionKind.Computed && items.ContainsKey(question.Key)
            let answer = Read(question, [.. items[question.Key].Objects("answer")])
            where answer is not null
            select KeyValuePair.Create(question.Key, answer));
    }

    private static IEnumerable<JsonObject> Everything(JsonObject node) =>
        node.Objects("item").Concat(node.Objects("answer")).SelectMany(item => Everything(item).Prepend(item));

    private static JsonObject? Group(Section section, Evaluation evaluation)
    {
        var items = section.Questions.Where(question => evaluation.IsShown(question.Key)).Select(question => Item(question, evaluation)).OfType<JsonObject>().ToList();
        return items.Count == 0 ? null : new JsonObject { ["linkId"] = section.Key, ["text"] = section.Title, ["item"] = Items(items) };
    }

    private static JsonObject? Item(Question question, Evaluation evaluation)
    {
        var answer = question.Kind is QuestionKind.Computed ? evaluation.Computed(question.Key) : evaluation.Answers[question.Key];
        return answer is null ? null : new JsonObject { ["linkId"] = question.Key, ["text"] = question.Label, ["answer"] = new JsonArray([.. Values(question, answer)]) };
    }

    private static IEnumerable<JsonObject> Values(Question question, Answer answer) => (FhirNames.TypeOf(question), answer) switch
    {
        ("integer", NumberAnswer number) when number.Number == decimal.Truncate(number.Number) => [Value("valueInteger", (int)number.Number)],
        (_, NumberAnswer number) when question.Kind is not QuestionKind.Computed => [Value("valueDecimal", number.Number)],
        (_, NumberAnswer number) => [Value("valueString", number.Number.ToString(CultureInfo.InvariantCulture))],
        ("boolean", ChosenAnswer chosen) => [Value("valueBoolean", chosen.Codes.Contains(YesNo.Yes))],
        (_, ChosenAnswer { Codes.Count: 0 }) => [Coding(FhirNames.NoneCode, question.NoneLabel ?? "Aucun")],
        (_, ChosenAnswer chosen) => chosen.Codes.Select(code => Coding(code, question.LabelOf(code))),
        (_, DateAnswer date) => [Value(question.Kind is QuestionKind.Computed ? "valueString" : "valueDate", LocalDatePattern.Iso.Format(date.Date))],
        (_, FilesAnswer files) => files.Ids.Select(id => Value("valueAttachment", new JsonObject { ["url"] = Uuid + id })),
        (_, TextAnswer text) => [Value("valueString", text.Text)],
        _ => [],
    };

    private static Answer? Read(Question question, IReadOnlyList<JsonObject> values)
    {
        var value = values.Count == 0 ? null : values[0].FirstOrDefault(pair => pair.Key.StartsWith("value", StringComparison.Ordinal)).Value;
        return (value, FhirNames.TypeOf(question)) switch
        {
            (null, _) => null,
            (_, "integer" or "decimal") => Answer.Of(decimal.Parse((value is JsonObject quantity ? quantity["value"]! : value).ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)),
            (_, "boolean") => Answer.YesOrNo((bool)value),
            (_, "choice") => Answer.Chosen(values.Select(one => (string?)one["valueCoding"]?["code"] ?? "").Where(code => code is not ("" or FhirNames.NoneCode))),
            (_, "date") => LocalDatePattern.Iso.Parse((string)value!) is { Success: true, Value: var day } ? Answer.Of(day) : null,
            (_, "attachment") => Answer.Files(values.Select(one => (string?)one["valueAttachment"]?["url"]).Where(url => Guid.TryParse(url?.Replace(Uuid, "", StringComparison.Ordinal), out _)).Select(url => FileId.From(Guid.Parse(url![Uuid.Length..])))),
            _ => Answer.Of((string)value!),
        };
    }

    private static JsonObject Value(string name, JsonNode value) => new() { [name] = value };

    private static JsonObject Coding(string code, string display) => Value("valueCoding", new JsonObject { ["code"] = code, ["display"] = display });

    private static JsonArray? Items(IEnumerable<JsonObject?> items) => items.OfType<JsonObject>().ToArray() is { Length: > 0 } some ? new JsonArray([.. some]) : null;
}
