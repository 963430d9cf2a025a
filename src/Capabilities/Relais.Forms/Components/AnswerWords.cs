using System.Globalization;
using NodaTime.Text;
using Relais.Forms.Contract;

namespace Relais.Forms.Components;

/// <summary>How answers are shown.</summary>
internal static class AnswerWords
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Number(decimal number) => number.ToString("#,##0.##########", French);

    /// <summary>For people: «12,5 mg/L», «2 mars 2026», «Prurit, Douleur».</summary>
    public static string Of(Question question, Answer answer) => answer switch
    {
        TextAnswer text => text.Text,
        NumberAnswer number => $"{Number(number.Number)}{(question.Unit is { } unit ? "\u00A0" + unit : "")}{(question is { Kind: QuestionKind.Scale, Max: { } max } ? "\u00A0/\u00A0" + Number(max) : "")}",
        DateAnswer date => date.Date.ToString("d MMMM uuuu", French),
        ChosenAnswer { Codes.Count: 0 } => question.NoneLabel ?? "Aucun",
        ChosenAnswer chosen => string.Join(", ", question.Choices.Where(option => chosen.Codes.Contains(option.Code)).Select(option => option.Label)),
        FilesAnswer files => files.Ids.Count == 1 ? "1 fichier joint" : $"{files.Ids.Count} fichiers joints",
        _ => "",
    };

    /// <summary>For a field: as it would be typed.</summary>
    public static string? Typed(Answer? answer) => answer switch
    {
        TextAnswer text => text.Text,
        NumberAnswer number => number.Number.ToString("0.##########", French),
        DateAnswer date => LocalDatePattern.Iso.Format(date.Date),
        _ => null,
    };

    public static string Of(ScoreResult score) => $"{Number(score.Value)}{(score.Score.OutOf is { } most ? $"\u00A0/\u00A0{Number(most)}" : "")}";
}
