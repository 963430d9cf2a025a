using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Relais.Kernel;

namespace Relais.Forms.Contract;

/// <summary>Forms, rules and answers as JSON, the way they are stored. What is read back is the same.</summary>
public static class FormJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new AnswersConverter() },
    };

    /// <summary>A form.</summary>
    public static string Write(Form form) => JsonSerializer.Serialize(form, Options);

    /// <summary>Rules.</summary>
    public static string Write(EligibilityRules rules) => JsonSerializer.Serialize(rules, Options);

    /// <summary>Answers.</summary>
    public static string Write(Answers answers) => JsonSerializer.Serialize(answers, Options);

    internal static string WritePart<T>(T part) => JsonSerializer.Serialize(part, Options);

    internal static T ReadPart<T>(string json) => Read<T>(json);

    /// <summary>A form written before.</summary>
    public static Form ReadForm(string json) => Read<Form>(json);

    /// <summary>Rules written before.</summary>
    public static EligibilityRules ReadRules(string json) => Read<EligibilityRules>(json);

    /// <summary>Answers written before.</summary>
    public static Answers ReadAnswers(string json) => Read<Answers>(json);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("Nothing is written.");

    /// <summary>Each answer says its kind: <c>{"douleur":{"number":4},"debut":{"date":"2026-01-12"}}</c>.</summary>
    private sealed class AnswersConverter : JsonConverter<Answers>
    {
        public override Answers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var stored = JsonSerializer.Deserialize<Dictionary<string, Stored>>(ref reader, options) ?? [];
            return Answers.Of(stored.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToAnswer())));
        }

        public override void Write(Utf8JsonWriter writer, Answers value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.All.ToDictionary(pair => pair.Key, pair => Stored.Of(pair.Value)), options);
    }

    private sealed record Stored(string? Text, decimal? Number, string? Date, IReadOnlyList<string>? Chosen, IReadOnlyList<Guid>? Files)
    {
        public static Stored Of(Answer answer) => answer switch
        {
            TextAnswer text => new(text.Text, null, null, null, null),
            NumberAnswer number => new(null, number.Number, null, null, null),
            DateAnswer date => new(null, null, LocalDatePattern.Iso.Format(date.Date), null, null),
            ChosenAnswer chosen => new(null, null, null, chosen.Codes, null),
            FilesAnswer files => new(null, null, null, null, [.. files.Ids.Select(id => id.Value)]),
            _ => throw new JsonException("An answer of a kind that is not stored."),
        };

        public Answer ToAnswer() => this switch
        {
            { Text: { } text } => Answer.Of(text),
            { Number: { } number } => Answer.Of(number),
            { Date: { } date } => Answer.Of(Day(date)),
            { Chosen: { } chosen } => Answer.Chosen(chosen),
            { Files: { } files } => Answer.Files(files.Select(FileId.From)),
            _ => throw new JsonException("An answer without a value."),
        };

        private static LocalDate Day(string date) => LocalDatePattern.Iso.Parse(date) is { Success: true, Value: var day } ? day : throw new JsonException("A date that is none.");
    }
}
