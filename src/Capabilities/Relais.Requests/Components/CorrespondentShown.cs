using NodaTime;
using Relais.Kernel.Time;
using Relais.Requests.Lines;
using Relais.Ui.Components;

namespace Relais.Requests.Components;

/// <summary>Whom one may ask first, in words.</summary>
/// <param name="Choices">The usual correspondent if there is one, the whole sector, then everybody by name.</param>
/// <param name="Proposed">What is chosen before anybody chooses.</param>
/// <param name="Hint">What happens without an answer.</param>
public sealed record CorrespondentShown(IReadOnlyList<Choice> Choices, string Proposed, string Hint)
{
    internal static CorrespondentShown? Of(CorrespondentChoices? choices, Line line)
    {
        if (choices is null || line.WidenAfterHours is not { } hours)
        {
            return null;
        }

        var usual = choices.Experts.FirstOrDefault(person => person.Id == choices.Usual);
        Choice[] first = usual is null ? [] : [new(usual.Id.ToString(), $"{usual.Name}, votre correspondant habituel ({choices.Answers} avis rendus)")];
        return new(
            [.. first, new(FirstChoice.Nobody, "Tout le secteur d’emblée"), .. choices.Experts.Where(person => person != usual).Select(person => new Choice(person.Id.ToString(), person.Name))],
            usual?.Id.ToString() ?? FirstChoice.Nobody,
            $"Un expert choisi reçoit seul la demande ; sans réponse après {InFrench.Worked(Duration.FromHours(hours))}, ou s’il est absent, elle va à tout le secteur. Urgente, elle va d’emblée à tout le secteur.");
    }
}
