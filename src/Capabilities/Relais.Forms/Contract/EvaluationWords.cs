using Relais.Forms.Components;

namespace Relais.Forms.Contract;

/// <summary>Answers as sentences, for documents that leave.</summary>
public static class EvaluationWords
{
    /// <summary>What was answered, in the order of the form: alerts and scores are not told here.</summary>
    public static IReadOnlyList<AnswerInWords> InWords(this Evaluation evaluation) =>
    [
        .. from question in evaluation.Form.Questions
            where evaluation.IsAnswered(question.Key)
            let answer = evaluation.Computed(question.Key) ?? evaluation.Answers[question.Key]
            where answer is not null
            select new AnswerInWords(question.Key, question.Label, AnswerWords.Of(question, answer)),
    ];
}

/// <summary>A question and its answer, for people.</summary>
/// <param name="Key">The question's name in the form.</param>
/// <param name="Label">As it was asked.</param>
/// <param name="Words">«12,5 mg/L», «Prurit, Douleur».</param>
public sealed record AnswerInWords(string Key, string Label, string Words);
