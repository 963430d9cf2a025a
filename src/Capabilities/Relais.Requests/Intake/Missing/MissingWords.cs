using Relais.Forms.Contract;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Questioning;

namespace Relais.Requests.Intake.Missing;

/// <summary>What a request lacks, in words. Pure.</summary>
internal static class MissingWords
{
    private const int Most = 12;

    /// <summary>What to ask for: what no expert can do without, then what the form asked for, then what the team's criteria need to be told.</summary>
    public static IReadOnlyList<string> Of(CompletenessScore score, Questionnaire? form) =>
        [.. score.Missing.Concat(Asked(form?.Evaluation)).Concat(form?.Assessment?.ToAsk ?? []).Distinct(StringComparer.CurrentCultureIgnoreCase).Take(Most)];

    /// <summary>The questions of a form that were asked for and have no answer.</summary>
    public static IEnumerable<string> Asked(Evaluation? form) =>
        form is null ? [] : form.Missing.OrderByDescending(question => question.Need is Need.Required).Select(question => question.Label.TrimEnd('?', ' ', '\u00A0', '\u202F'));

    /// <summary>The message to the requester, or null when nothing is missing.</summary>
    public static string? Letter(IReadOnlyList<string> missing) => missing.Count == 0
        ? null
        : $"Pour vous répondre au mieux, il nous manque :\n{string.Join('\n', missing.Select(what => $"– {what}"))}\n\nLe délai promis reprend dès votre réponse.";
}
