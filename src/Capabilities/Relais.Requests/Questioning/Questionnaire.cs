using Relais.Forms.Components;
using Relais.Forms.Contract;
using Relais.Requests.Life;
using Relais.Ui.Components;

namespace Relais.Requests.Questioning;

/// <summary>The form that a line asks to fill, as it stands: what is asked, what was answered, whom the team takes.</summary>
/// <param name="Published">The version.</param>
/// <param name="Evaluation">The answers and what they are worth.</param>
/// <param name="Posted">What was just posted, or null.</param>
public sealed record Questionnaire(PublishedForm Published, Evaluation Evaluation, PostedAnswers? Posted)
{
    private const string QuestionKey = "question";

    /// <summary>Scenario by scenario, or null when the team says nothing of whom it takes.</summary>
    public Assessment? Assessment { get; } = Published.Eligibility?.Assess(Evaluation);

    /// <summary>Whether the answers say that the team does not take this patient.</summary>
    public bool IsOutside => Assessment?.Verdict is Verdict.NotMet;

    /// <summary>Whether the form asks the question itself, so that it is not asked twice.</summary>
    public bool AsksQuestion => Evaluation.Form.Sections.SelectMany(section => section.Questions).Any(question => question.Key == QuestionKey);

    /// <summary>Whether the record, or the fields above the form, fill some of its questions.</summary>
    public bool AsksWhatIsKnown => Evaluation.Form.Sections.SelectMany(section => section.Questions).Any(question => question.Prefill is not null);

    /// <summary>The question as the form asked it, or null.</summary>
    public string? Question => (Evaluation.Answers[QuestionKey] as TextAnswer)?.Text;

    /// <summary>What is wrong with the answers; outside what the team takes, the requester says why they ask all the same.</summary>
    public void Check(string? despite, FieldErrors errors)
    {
        foreach (var (field, sentence) in Posted?.Errors(toSend: true).All ?? [])
        {
            errors.Add(field, sentence);
        }

        errors.Require(!IsOutside || !string.IsNullOrWhiteSpace(despite), "Despite", RequestRefusals.OutsideCriteria.Sentence);
    }

    /// <summary>The answers as a draft keeps them.</summary>
    public string Written => FormJson.Write(Evaluation.Answers);
}
