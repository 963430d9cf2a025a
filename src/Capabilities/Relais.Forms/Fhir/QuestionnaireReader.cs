using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;
using Relais.Kernel;

namespace Relais.Forms.Fhir;

/// <summary>A form read from a FHIR R4 Questionnaire, and in French what could not be kept of it.</summary>
internal sealed record ImportedForm(Form Form, IReadOnlyList<string> Lost);

/// <summary>Reads a FHIR R4 Questionnaire, of ours or of others.</summary>
internal sealed class QuestionnaireReader
{
    private readonly FhirKeys _keys = new();
    private readonly List<string> _lost = [];

    private QuestionnaireReader()
    {
    }

    /// <summary>The form; refused when this is no Questionnaire.</summary>
    public static ImportedForm Read(JsonNode? node) => node is JsonObject questionnaire && (string?)questionnaire["resourceType"] == "Questionnaire"
        ? new QuestionnaireReader().Questionnaire(questionnaire)
        : throw new RefusedException(FhirRefusals.NotAQuestionnaire);

    /// <summary>Reads it from a stream of a bounded size.</summary>
    public static async Task<ImportedForm> ReadAsync(Stream stream, CancellationToken ct)
    {
        try
        {
            return Read(await JsonNode.ParseAsync(stream, documentOptions: new JsonDocumentOptions { MaxDepth = 64 }, cancellationToken: ct));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new RefusedException(FhirRefusals.NotAQuestionnaire);
        }
    }

    private ImportedForm Questionnaire(JsonObject questionnaire)
    {
        var url = (string?)questionnaire["url"] ?? "";
        var key = url.StartsWith(FhirNames.FormKey, StringComparison.Ordinal) ? url[FhirNames.FormKey.Length..] : FhirKeys.Slug((string?)questionnaire["name"] ?? (string?)questionnaire["title"] ?? "formulaire");
        _keys.Learn(questionnaire);
        var form = new Form
        {
            Key = key,
            Title = (string?)questionnaire["title"] ?? (string?)questionnaire["name"] ?? "Formulaire importé",
            Purpose = (string?)questionnaire["purpose"] ?? (string?)questionnaire["description"],
            Source = (string?)questionnaire["copyright"],
            Sections = [.. Sections(questionnaire)],
            Scores = [.. Parts<Score>(questionnaire, FhirNames.Score)],
            RedFlags = [.. Parts<RedFlag>(questionnaire, FhirNames.RedFlag)],
        };
        return new ImportedForm(form, _lost);
    }

    private static IEnumerable<T> Parts<T>(JsonObject questionnaire, string url) =>
        questionnaire.Objects("extension").Where(extension => (string?)extension["url"] == url).Select(extension => FormJson.ReadPart<T>((string)extension["valueString"]!));

    /// <summary>Groups are sections; questions outside any group make one.</summary>
    private IEnumerable<Section> Sections(JsonObject questionnaire)
    {
        var loose = questionnaire.Objects("item").Where(item => (string?)item["type"] is not ("group" or "display")).ToList();
        if (loose.Count > 0)
        {
            yield return new Section { Key = _keys.Free("questions"), Title = "Questions", Questions = [.. loose.SelectMany(item => Questions(item, null))] };
        }

        foreach (var group in questionnaire.Objects("item").Where(item => (string?)item["type"] == "group"))
        {
            yield return new Section
            {
                Key = _keys.Of(group),
                Title = (string?)group["text"] ?? "Questions",
                Help = Display(group, "help"),
                EnabledWhen = Condition(group),
                Questions = [.. group.Objects("item").SelectMany(item => Questions(item, null))],
            };
        }
    }

    /// <summary>An item with those inside it: a group in a group gives its condition to its questions.</summary>
    private IEnumerable<Question> Questions(JsonObject item, string? around)
    {
        var condition = Both(around, Condition(item));
        var inside = item.Objects("item").SelectMany(child => Questions(child, (string?)item["type"] == "group" ? condition : around));
        return (string?)item["type"] switch
        {
            "display" => [],
            "group" => inside,
            _ => inside.Prepend(Question(item, condition)),
        };
    }

    private Question Question(JsonObject item, string? condition)
    {
        var options = item.Objects("answerOption").Select(Option).OfType<Option>().ToList();
        var none = options.Find(option => option.Code == FhirNames.NoneCode);
        var kind = KindOf(item);
        return new Question
        {
            Key = _keys.Of(item),
            Label = (string?)item["text"] ?? (string?)item["linkId"] ?? "",
            Kind = kind,
            Need = (bool?)item["required"] == true ? Need.Required : item.Extension(FhirNames.Need) is not null ? Need.AskedFor : Need.Optional,
            Help = Display(item, "help"),
            EnabledWhen = condition,
            Formula = (string?)item.Extension(FhirNames.Calculated)?["expression"],
            Prefill = (string?)item.Extension(FhirNames.Prefill),
            Unit = (string?)item.Extension(FhirNames.Unit)?["display"] ?? (string?)item.Extension(FhirNames.Unit)?["code"],
            Min = Number(item.Extension(FhirNames.MinValue)),
            Max = Number(item.Extension(FhirNames.MaxValue)),
            Decimals = (int?)item.Extension(FhirNames.Decimals) ?? ((string?)item["type"] is "decimal" or "quantity" ? 3 : 0),
            MaxLength = (int?)item["maxLength"],
            MayBeFuture = (bool?)item.Extension(FhirNames.Future) ?? ((string?)item["type"] is "date" or "dateTime" && item.Extension(FhirNames.Kind) is null),
            Options = kind is QuestionKind.Choice or QuestionKind.Several ? [.. options.Where(option => option != none)] : [],
            NoneLabel = none?.Label,
            LowLabel = Display(item, "lower"),
            HighLabel = Display(item, "upper"),
        };
    }

    private QuestionKind KindOf(JsonObject item) =>
        Enum.TryParse<QuestionKind>((string?)item.Extension(FhirNames.Kind), ignoreCase: true, out var kind) ? kind : (string?)item["type"] switch
        {
            "text" => QuestionKind.LongText,
            "integer" or "decimal" or "quantity" => QuestionKind.Number,
            "date" or "dateTime" => QuestionKind.Date,
            "boolean" => QuestionKind.YesNo,
            "choice" or "open-choice" when item.Objects("answerOption").Count() < 2 => Loses(item, QuestionKind.Text, "sa liste de réponses n’est pas dans le fichier, la réponse sera un texte"),
            "choice" or "open-choice" => (bool?)item["repeats"] == true ? QuestionKind.Several : QuestionKind.Choice,
            "attachment" => QuestionKind.File,
            "string" or "url" => QuestionKind.Text,
            _ => Loses(item, QuestionKind.Text, "sorte de réponse inconnue, la réponse sera un texte"),
        };

    private QuestionKind Loses(JsonObject item, QuestionKind kind, string what)
    {
        _lost.Add($"« {(string?)item["text"] ?? (string?)item["linkId"]} » : {what}.");
        return kind;
    }

    private static Option? Option(JsonObject option)
    {
        if (option["valueCoding"] is JsonObject coding)
        {
            var code = (string?)coding["code"] ?? (string?)coding["display"] ?? "";
            return new Option(code == FhirNames.NoneCode ? code : FhirKeys.Slug(code), (string?)coding["display"] ?? code) { Points = Number(coding.Extension(FhirNames.Ordinal) ?? option.Extension(FhirNames.Ordinal)) };
        }

        return (option["valueString"] ?? option["valueInteger"] ?? option["valueDate"])?.ToString() is { } text ? new Option(FhirKeys.Slug(text), text) : null;
    }

    private static string? Display(JsonObject item, string control) => (string?)item.Objects("item").FirstOrDefault(child =>
        (string?)child["type"] == "display" && (string?)(child.Extension(FhirNames.ItemControl)?["coding"]?[0]?["code"]) == control)?["text"];

    private string? Condition(JsonObject item)
    {
        var written = (string?)item.Extension(FhirNames.Condition);
        var expression = item.Extension(FhirNames.EnabledWhen);
        if ((string?)expression?["language"] == FhirNames.Language)
        {
            written = (string?)expression["expression"];
        }

        var flat = EnableWhen.Read(item, _keys.Of, FhirKeys.Slug);
        if (flat is null)
        {
            if (written is null && (expression is not null || item["enableWhen"] is not null))
            {
                Loses(item, default, "sa condition n’a pas pu être lue, elle sera toujours posée");
            }

            return written;
        }

        return written is not null && EnableWhen.Says(FormulaReader.Read(written).Formula, flat) ? written : flat.ToString();
    }

    private static string? Both(string? one, string? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => $"({one}) and ({other})",
    };

    private static decimal? Number(JsonNode? node) => node is null ? null : decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
