using System.Text.Json;
using System.Text.Json.Nodes;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;

namespace Relais.Forms.Fhir;

/// <summary>A form as a FHIR R4 Questionnaire. What FHIR does not know is kept in extensions of ours, so that it reads back the same.</summary>
internal sealed class QuestionnaireWriter
{
    private readonly Form _form;
    private readonly EnableWhen _enableWhen;

    private QuestionnaireWriter(Form form) =>
        (_form, _enableWhen) = (form, new EnableWhen(form.Questions.ToDictionary(question => question.Key, StringComparer.Ordinal)));

    public static JsonObject Write(Form form) => new QuestionnaireWriter(form).Questionnaire();

    /// <summary>Writes it to a stream, without holding its text.</summary>
    public static async Task WriteAsync(Form form, Stream stream, CancellationToken ct)
    {
        await using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        Write(form).WriteTo(writer);
        await writer.FlushAsync(ct);
    }

    private JsonObject Questionnaire() => new JsonObject
    {
        ["resourceType"] = "Questionnaire",
        ["extension"] = Extensions(
        [
            .. _form.Scores.Select(score => Extension(FhirNames.Score, "valueString", FormJson.WritePart(score))),
            .. _form.RedFlags.Select(flag => Extension(FhirNames.RedFlag, "valueString", FormJson.WritePart(flag))),
        ]),
        ["url"] = FhirNames.FormKey + _form.Key,
        ["title"] = _form.Title,
        ["status"] = "active",
        ["subjectType"] = new JsonArray("Patient"),
        ["purpose"] = _form.Purpose,
        ["copyright"] = _form.Source,
        ["item"] = new JsonArray([.. _form.Sections.Select(Group)]),
    }.Cleaned();

    private JsonObject Group(Section section)
    {
        var (condition, extension) = Condition(section.EnabledWhen);
        var group = new JsonObject { ["extension"] = Extensions([extension]), ["linkId"] = section.Key, ["text"] = section.Title, ["type"] = "group" };
        group.Merge(condition);
        group["item"] = Items([Display(section.Key, section.Help, "help"), .. section.Questions.Select(Item)]);
        return group.Cleaned();
    }

    private JsonObject Item(Question question)
    {
        var (condition, extension) = Condition(question.EnabledWhen);
        var type = FhirNames.TypeOf(question);
        var item = new JsonObject { ["extension"] = Extensions([.. Extensions(question, type), extension]), ["linkId"] = question.Key, ["text"] = question.Label, ["type"] = type };
        item.Merge(condition);
        item["required"] = question.Need is Need.Required ? true : null;
        item["repeats"] = question.TakesSeveral || question.Kind is QuestionKind.File ? true : null;
        item["readOnly"] = question.Kind is QuestionKind.Computed ? true : null;
        item["maxLength"] = question.MaxLength;
        item["answerOption"] = type == "choice" ? new JsonArray([.. Options(question)]) : null;
        item["item"] = Items([Display(question.Key, question.Help, "help"), Display(question.Key, question.LowLabel, "lower"), Display(question.Key, question.HighLabel, "upper")]);
        return item.Cleaned();
    }

    private static IEnumerable<JsonObject?> Extensions(Question question, string type)
    {
        yield return Extension(FhirNames.Kind, "valueCode", JsonNamingPolicy.CamelCase.ConvertName(question.Kind.ToString()));
        yield return question.Need is Need.AskedFor ? Extension(FhirNames.Need, "valueCode", "asked-for") : null;
        yield return question.Unit is { } unit ? Extension(FhirNames.Unit, "valueCoding", new JsonObject { ["display"] = unit }) : null;
        yield return Bound(FhirNames.MinValue, question.Min, type);
        yield return Bound(FhirNames.MaxValue, question.Max, type);
        yield return question.Decimals > 0 ? Extension(FhirNames.Decimals, "valueInteger", question.Decimals) : null;
        yield return question.Kind is QuestionKind.Scale ? Control("slider") : null;
        yield return question.Formula is { } formula ? Expression(FhirNames.Calculated, formula) : null;
        yield return question.Prefill is { } fact ? Extension(FhirNames.Prefill, "valueString", fact) : null;
        yield return question.MayBeFuture ? Extension(FhirNames.Future, "valueBoolean", true) : null;
    }

    private static JsonObject? Bound(string url, decimal? bound, string type) =>
        bound is not { } value ? null : type == "integer" && value == decimal.Truncate(value) ? Extension(url, "valueInteger", (int)value) : Extension(url, "valueDecimal", value);

    private static IEnumerable<JsonObject> Options(Question question)
    {
        foreach (var option in question.Choices)
        {
            var points = option.Points is { } worth ? Extensions([Extension(FhirNames.Ordinal, "valueDecimal", worth)]) : null;
            yield return new JsonObject { ["valueCoding"] = new JsonObject { ["extension"] = points, ["code"] = option.Code, ["display"] = option.Label }.Cleaned() };
        }

        if (question.NoneLabel is { } none)
        {
            yield return new JsonObject { ["valueCoding"] = new JsonObject { ["code"] = FhirNames.NoneCode, ["display"] = none } };
        }
    }

    /// <summary>The condition as FHIR says it when it can, beside its own text; otherwise as an expression.</summary>
    private (JsonObject? Flat, JsonObject? Written) Condition(string? condition) => condition is null ? (null, null)
        : _enableWhen.Write(FormulaReader.Parse(condition)) is { } flat ? (flat, Extension(FhirNames.Condition, "valueString", condition))
        : (null, Expression(FhirNames.EnabledWhen, condition));

    private static JsonObject? Display(string key, string? text, string control) =>
        text is null ? null : new JsonObject { ["extension"] = Extensions([Control(control)]), ["linkId"] = $"{key}/{control}", ["text"] = text, ["type"] = "display" };

    private static JsonObject Control(string code) =>
        Extension(FhirNames.ItemControl, "valueCodeableConcept", new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = FhirNames.ItemControlSystem, ["code"] = code }) });

    private static JsonObject Expression(string url, string formula) =>
        Extension(url, "valueExpression", new JsonObject { ["language"] = FhirNames.Language, ["expression"] = formula });

    private static JsonObject Extension(string url, string kind, JsonNode value) => new() { ["url"] = url, [kind] = value };

    private static JsonArray? Extensions(IEnumerable<JsonObject?> extensions) => Items(extensions);

    private static JsonArray? Items(IEnumerable<JsonObject?> items) => items.OfType<JsonObject>().ToArray() is { Length: > 0 } some ? new JsonArray([.. some]) : null;
}
