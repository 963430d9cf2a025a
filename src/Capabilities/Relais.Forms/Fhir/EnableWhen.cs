using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;

namespace Relais.Forms.Fhir;

/// <summary>Conditions as FHIR R4 says them: a flat list of comparisons, all or any; null when a condition is not of that shape.</summary>
internal sealed class EnableWhen(IReadOnlyDictionary<string, Question> questions)
{
    private static readonly string[] Operators = ["=", "!=", "<", "<=", ">", ">="];

    public JsonObject? Write(Formula formula)
    {
        var (isAll, parts) = formula switch
        {
            Connected connected => (connected.IsAll, connected.Conditions),
            OneOf { Part: Named named } one => (false, (IReadOnlyList<Formula>)[.. one.Texts.Select(text => new Compared(named, Comparison.Equal, new TextOf(text)))]),
            _ => (true, [formula]),
        };
        var written = parts.Select(One).ToList();
        return written.Contains(null) ? null : new JsonObject { ["enableWhen"] = new JsonArray([.. written]), ["enableBehavior"] = isAll ? "all" : "any" };
    }

    /// <summary>The condition that an item says, or null when it says none that can be kept.</summary>
    public static Formula? Read(JsonObject item, Func<string, string> keyOf, Func<string, string> codeOf)
    {
        var read = (item["enableWhen"] as JsonArray)?.OfType<JsonObject>().Select(one => One(one, keyOf, codeOf)).ToList() ?? [];
        return read.Count == 0 || read.Contains(null) ? null
            : read.Count == 1 ? read[0]
            : new Connected((string?)item["enableBehavior"] != "any", read!);
    }

    /// <summary>Whether a formula written otherwise says the same as a flat one: <c>type in ('a', 'b')</c> and <c>type = 'a' or type = 'b'</c>.</summary>
    public static bool Says(Formula? formula, Formula flat) =>
        flat.Equals(formula) || (formula is OneOf { Part: Named named } one && flat.Equals(Flat(named, one.Texts)));

    private static Formula Flat(Named named, IReadOnlyList<string> texts)
    {
        var parts = texts.Select(text => (Formula)new Compared(named, Comparison.Equal, new TextOf(text))).ToList();
        return parts.Count == 1 ? parts[0] : new Connected(false, parts);
    }

    private JsonObject? One(Formula formula) => formula switch
    {
        Compared { Left: Named named } compared when questions.GetValueOrDefault(named.Name) is { } question && Answer(question, compared) is var (key, value) =>
            new JsonObject { ["question"] = named.Name, ["operator"] = compared.Sign, [key] = value },
        Called { Name: "answered", Given: [Named named] } when questions.ContainsKey(named.Name) => Exists(named.Name, true),
        NotOf { Part: Called { Name: "answered", Given: [Named named] } } when questions.ContainsKey(named.Name) => Exists(named.Name, false),
        _ => null,
    };

    private static JsonObject Exists(string key, bool exists) => new() { ["question"] = key, ["operator"] = "exists", ["answerBoolean"] = exists };

    private static (string Key, JsonNode Value)? Answer(Question question, Compared compared) => (FhirNames.TypeOf(question), compared.Right) switch
    {
        ("integer", NumberOf number) when number.Number == Math.Floor(number.Number) && Math.Abs(number.Number) < int.MaxValue => ("answerInteger", JsonValue.Create((int)number.Number)),
        ("decimal", NumberOf number) => ("answerDecimal", JsonValue.Create((decimal)number.Number)),
        ("choice", TextOf code) when compared.How is Comparison.Equal or Comparison.Different => ("answerCoding", new JsonObject { ["code"] = code.Text }),
        ("boolean", TextOf { Text: YesNo.Yes or YesNo.No } yes) when compared.How is Comparison.Equal or Comparison.Different => ("answerBoolean", JsonValue.Create(yes.Text == YesNo.Yes)),
        ("date", TextOf day) when LocalDatePattern.Iso.Parse(day.Text).Success => ("answerDate", JsonValue.Create(day.Text)),
        ("string" or "text", TextOf text) when compared.How is Comparison.Equal or Comparison.Different && question.Kind is not QuestionKind.Computed && text.Text.Length > 0 => ("answerString", JsonValue.Create(text.Text)),
        _ => null,
    };

    private static Formula? One(JsonObject one, Func<string, string> keyOf, Func<string, string> codeOf)
    {
        var name = new Named(keyOf((string?)one["question"] ?? ""));
        if ((string?)one["operator"] == "exists")
        {
            Formula answered = new Called("answered", [name]);
            return (bool?)one["answerBoolean"] == false ? new NotOf(answered) : answered;
        }

        var how = Array.IndexOf(Operators, (string?)one["operator"]);
        return how < 0 || Literal(one, codeOf) is not { } literal ? null : new Compared(name, (Comparison)how, literal);
    }

    private static Formula? Literal(JsonObject one, Func<string, string> codeOf) =>
        one["answerInteger"] is { } integer ? Number(integer)
        : one["answerDecimal"] is { } number ? Number(number)
        : one["answerBoolean"] is { } yes ? new TextOf((bool)yes ? YesNo.Yes : YesNo.No)
        : one["answerCoding"] is { } coding ? new TextOf(codeOf((string?)coding["code"] ?? ""))
        : (one["answerDate"] ?? one["answerString"]) is { } text ? new TextOf((string)text!)
        : null;

    private static Formula Number(JsonNode node) =>
        double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture) is var number && number < 0 ? new Negated(new NumberOf(-number)) : new NumberOf(number);
}
