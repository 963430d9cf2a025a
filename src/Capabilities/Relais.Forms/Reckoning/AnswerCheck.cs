using System.Globalization;
using NodaTime;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;

namespace Relais.Forms.Reckoning;

/// <summary>What is wrong with an answer, in a French sentence that says what to do; and what it is worth in formulas.</summary>
internal static class AnswerCheck
{
    public const int MaxLine = 200;
    public const int MaxText = 4_000;
    public const int MaxFiles = 20;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string? WhyWrong(this Question question, Answer answer, LocalDate today) => answer switch
    {
        TextAnswer text => question.Kind is QuestionKind.Text or QuestionKind.LongText ? WhyWrong(question, text.Text) : Misplaced(question),
        NumberAnswer number => question.Kind is QuestionKind.Number or QuestionKind.Scale ? WhyWrong(question, number.Number) : Misplaced(question),
        DateAnswer date => question.Kind is not QuestionKind.Date ? Misplaced(question)
            : date.Date > today && !question.MayBeFuture ? "Cette date est dans le futur : vérifiez-la."
            : date.Date < today.PlusYears(-130) ? "Cette date est trop ancienne : vérifiez l’année."
            : null,
        ChosenAnswer chosen => question.TakesCodes ? WhyWrong(question, chosen.Codes) : Misplaced(question),
        FilesAnswer files => question.Kind is not QuestionKind.File ? Misplaced(question)
            : files.Ids.Count > MaxFiles ? $"Joignez {MaxFiles} fichiers au plus."
            : null,
        _ => Misplaced(question),
    };

    /// <summary>What an answer is worth in formulas.</summary>
    public static Value ValueOf(this Question question, Answer answer) => answer switch
    {
        TextAnswer text => Value.Of(text.Text),
        NumberAnswer number => Value.Of((double)number.Number),
        DateAnswer date => Value.Of(date.Date),
        ChosenAnswer { Codes: [var code] } when !question.TakesSeveral => Value.Of(code),
        ChosenAnswer chosen => Value.Of(chosen.Codes),
        FilesAnswer files => Value.Of(files.Ids.Select(id => id.ToString()).ToList()),
        _ => default,
    };

    /// <summary>What an answer is worth in a score, or null.</summary>
    public static double? Points(this Question question, Value value) => value.Kind switch
    {
        ValueKind.Number => value.Number,
        ValueKind.Text => PointsOf(question, value.Text),
        ValueKind.Codes => value.Codes.Aggregate((double?)0, (sum, code) => sum + PointsOf(question, code)),
        _ => null,
    };

    private static double? PointsOf(Question question, string code) => (double?)question.Choices.FirstOrDefault(option => option.Code == code)?.Points;

    private static string Misplaced(Question question) => $"Cette réponse ne convient pas à la question « {question.Label} » : répondez de nouveau.";

    private static string? WhyWrong(Question question, string text)
    {
        var most = question.MaxLength ?? (question.Kind is QuestionKind.LongText ? MaxText : MaxLine);
        return text.Length > most ? $"Ce texte dépasse {most.ToString("N0", French)} caractères : gardez l’essentiel." : null;
    }

    private static string? WhyWrong(Question question, decimal number)
    {
        var unit = question.Unit is null ? "" : $"\u00A0{question.Unit}";
        return (question.Min, question.Max) switch
        {
            ({ } min, { } max) when number < min || number > max => $"Indiquez une valeur de {Say(min)} à {Say(max)}{unit}.",
            ({ } min, null) when number < min => $"Indiquez une valeur d’au moins {Say(min)}{unit}.",
            (null, { } max) when number > max => $"Indiquez une valeur d’au plus {Say(max)}{unit}.",
            _ when decimal.Round(number, question.Decimals) != number =>
                question.Decimals == 0 ? "Indiquez un nombre entier." : $"Gardez {question.Decimals} décimale{(question.Decimals > 1 ? "s" : "")} au plus.",
            _ => null,
        };
    }

    private static string? WhyWrong(Question question, IReadOnlyList<string> codes) => codes switch
    {
        [] when question.NoneLabel is null => "Choisissez une réponse.",
        { Count: > 1 } when !question.TakesSeveral => "Choisissez une seule réponse.",
        _ when codes.Any(code => question.Choices.All(option => option.Code != code)) => "Choisissez une réponse dans la liste.",
        _ => null,
    };

    private static string Say(decimal number) => number.ToString("#,##0.####", French);
}
