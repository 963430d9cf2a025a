using Relais.Directory.Contract;
using Relais.Forms.Contract;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Reading;

namespace Relais.Requests.Concertation.Cases;

/// <summary>Writes what a sheet begins with from what the request already says: nobody types it twice.</summary>
internal static class CaseSheet
{
    /// <summary>The history: what the requester wrote and brought.</summary>
    public static string ContextOf(RequestRead read)
    {
        var complements = read.Request.Steps.Where(step => step is { Kind: StepKind.ComplementGiven, Text: not null }).Select(step => step.Text!);
        return Join([read.Request.Question, .. complements]);
    }

    /// <summary>What the form and the experts say: answers, diagnosis, opinions meant for the requester too.</summary>
    public static string ClinicalOf(RequestRead read)
    {
        var answers = read.Questionnaire is { } sent
            ? string.Join('\n', sent.Evaluation.InWords().Select(answer => $"{answer.Label}\u00A0: {answer.Words}"))
            : "";
        var opinions = read.Request.Steps
            .Where(step => step is { Kind: StepKind.Answered or StepKind.SecondGiven, IsPrivate: false, Text: not null })
            .Select(step => $"Avis {NameWords.Of(read.NameOf(step.By))}\u00A0: {Diagnosis(read.Request, step)}{step.Text}");
        return Join([answers, .. opinions]);
    }

    private static string Diagnosis(Request request, RequestStep step) =>
        request.Findings.Find(finding => finding.Step == step.Id)?.Sentence is { } sentence ? sentence + ". " : "";

    private static string Join(IEnumerable<string> parts)
    {
        var text = string.Join("\n\n", parts.Select(part => part.Trim()).Where(part => part.Length > 0));
        return text.Length <= CaseText.MaxText ? text : text[..(CaseText.MaxText - 1)] + "…";
    }
}
