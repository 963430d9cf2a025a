using Relais.Requests.Components;
using Relais.Requests.Contract;
using Relais.Requests.Reading;

namespace Relais.Requests.Intake.Public;

/// <summary>The part of a thread that is meant for the requester: what was asked and answered, not how the team organises itself.</summary>
internal static class FollowedSteps
{
    private static readonly StepKind[] Meant =
    [
        StepKind.Sent, StepKind.Claimed, StepKind.ComplementAsked, StepKind.ComplementGiven, StepKind.Message,
        StepKind.Oriented, StepKind.Answered, StepKind.Declined, StepKind.Withdrawn, StepKind.Closed,
    ];

    private static readonly StepKind[] OfTwin = [StepKind.Answered, StepKind.Declined, StepKind.Oriented];

    /// <param name="read">The request of the link.</param>
    /// <param name="kept">The twin that answers for it, or null.</param>
    public static IReadOnlyList<StepShown> Of(RequestRead read, RequestRead? kept)
    {
        var steps = Shown(read, Meant);
        return kept is null ? steps : [.. steps.Concat(Shown(kept, OfTwin)).OrderBy(step => step.At)];
    }

    private static List<StepShown> Shown(RequestRead read, StepKind[] meant)
    {
        read.Request.Steps.RemoveAll(step => step.IsPrivate || !meant.Contains(step.Kind));

        // Without an account files are not served: their names say what arrived.
        return [.. StepShown.Of(read).Select(step => step.Files.Count == 0 ? step : step with { Files = [], Text = $"{step.Text}\n\nJoint : {string.Join(", ", step.Files.Select(file => file.Name))}".Trim() })];
    }
}
