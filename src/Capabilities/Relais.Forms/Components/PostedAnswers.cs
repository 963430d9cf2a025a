using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Ui.Components;

namespace Relais.Forms.Components;

/// <summary>A posted form read back: answers, and what was typed that is no answer, kept to be shown again.</summary>
/// <remarks>A question that was not on the page keeps its answer. Files are ids: the caller checks that they are the sender's own.</remarks>
public sealed class PostedAnswers
{
    /// <summary>How «none of these» is posted.</summary>
    internal const string None = "-";

    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static readonly LocalDatePattern French = LocalDatePattern.Create("d/M/uuuu", CultureInfo.InvariantCulture);

    private readonly string _name;

    private PostedAnswers(string name, Evaluation evaluation, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> unread) =>
        (_name, Evaluation, Typed, Unread) = (name, evaluation, typed, unread);

    /// <summary>What the answers are worth.</summary>
    public Evaluation Evaluation { get; }

    /// <summary>What was typed where it could not be read, by question.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; }

    private IReadOnlyDictionary<string, string> Unread { get; }

    /// <summary>Whether the person, without script, only asks to see the questions that follow from the answers.</summary>
    public static bool IsRefresh(IFormCollection posted) => posted.ContainsKey(FormFields.Refresh);

    /// <summary>Reads a posted form.</summary>
    /// <param name="engine">The form.</param>
    /// <param name="posted">What was posted.</param>
    /// <param name="before">The answers so far.</param>
    /// <param name="facts">What is known beside.</param>
    /// <param name="name">The name given to <see cref="FormFields"/>.</param>
    public static PostedAnswers Read(FormEngine engine, IFormCollection posted, Answers before, Facts facts, string name = FormFields.DefaultName)
    {
        var (answers, typed, unread) = (before, new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var question in engine.Form.Questions.Where(question => question.Kind is not QuestionKind.Computed && posted.ContainsKey($"{name}.{question.Key}")))
        {
            var values = posted[$"{name}.{question.Key}"].OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0).ToList();
            var (answer, why) = values.Count == 0 ? (null, null) : Read(question, values);
            answers = answers.With(question.Key, answer);
            if (why is not null)
            {
                (typed[question.Key], unread[question.Key]) = (values[0], why);
            }
        }

        return new PostedAnswers(name, engine.Evaluate(answers, facts), typed, unread);
    }

    /// <summary>What is wrong, field by field; to send, what is required and missing too.</summary>
    public FieldErrors Errors(bool toSend)
    {
        var errors = new FieldErrors();
        foreach (var question in Evaluation.Shown)
        {
            var why = Unread.GetValueOrDefault(question.Key)
                ?? Evaluation.Wrong.GetValueOrDefault(question.Key)
                ?? (toSend && question.Need is Need.Required && question.Kind is not QuestionKind.Computed && !Evaluation.IsAnswered(question.Key) ? Missing(question) : null);
            errors.Require(why is null, $"{_name}.{question.Key}", why ?? "");
        }

        return errors;
    }

    private static string Missing(Question question) => question.Kind switch
    {
        QuestionKind.File => $"Joignez au moins un fichier : {question.Label}.",
        QuestionKind.Date => $"Indiquez la date : {question.Label}.",
        _ => $"Répondez à « {question.Label} ».",
    };

    private static (Answer? Answer, string? Why) Read(Question question, List<string> values) => question.Kind switch
    {
        QuestionKind.Number or QuestionKind.Scale => decimal.TryParse(Digits(values[0]), Number, CultureInfo.InvariantCulture, out var number)
            ? (Answer.Of(number), null)
            : (null, $"Indiquez un nombre{(question.Unit is { } unit ? $" en {unit}" : "")} : 12,5."),
        QuestionKind.Date => Day(values[0]) is { } day ? (Answer.Of(day), null) : (null, "Indiquez une date : 12/03/2026."),
        QuestionKind.File => (Answer.Files(values.Select(value => Guid.TryParse(value, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Select(FileId.From)), null),
        _ when question.TakesCodes => values.Contains(None) && values.Count > 1
            ? (null, $"Choisissez « {question.NoneLabel} », ou des réponses, pas les deux.")
            : (Answer.Chosen(values.Where(value => value != None)), null),
        _ => (Answer.Of(values[0]), null),
    };

    private static string Digits(string text) =>
        text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace(',', '.');

    private static LocalDate? Day(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var iso } ? iso
        : French.Parse(text) is { Success: true, Value: var day } ? day
        : null;
}
