using Relais.Requests.Components;
using Relais.Requests.Contract;
using Relais.Requests.Reading;
using Relais.Requests.Visits;

namespace Relais.Requests.Intake.Public;

/// <summary>The part of a thread that is meant for the requester: what was asked and answered, not how the team organises itself.</summary>
internal static class FollowedSteps
{
    /// <summary>What is meant for the requester.</summary>
    public static readonly StepKind[] Meant =
    [
        StepKind.Sent, StepKind.Claimed, StepKind.ComplementAsked, StepKind.ComplementGiven, StepKind.Message,
        StepKind.Oriented, StepKind.BoardConcluded, StepKind.Answered, StepKind.Declined, StepKind.Withdrawn, StepKind.Closed,
        .. VisitPeople.Steps,
    ];

    /// <summary>What is meant for one whose request was merged into another.</summary>
    public static readonly StepKind[] OfTwin = [StepKind.Answered, StepKind.Declined, StepKind.Oriented, .. VisitPeople.Steps.Where(VisitPeople.IsForAskers)];

    /// <param name="read">The request of the link.</param>
    /// <param name="kept">The twin that answers for it, or null.</param>
    /// <param name="home">The page of the link, under which its files are served.</param>
    public static IReadOnlyList<StepShown> Of(RequestRead read, RequestRead? kept, string home)
    {
        var steps = Shown(read, Meant, home);
        return kept is null ? steps : [.. steps.Concat(Shown(kept, OfTwin, home)).OrderBy(step => step.At)];
    }

    private static List<StepShown> Shown(RequestRead read, StepKind[] meant, string home)
    {
        read.Request.Steps.RemoveAll(step => step.IsPrivate || !meant.Contains(step.Kind));
        return [.. StepShown.Of(read).Select(step => step with { Files = [.. step.Files.Select(file => file with { Address = home + file.Address, HasPage = false, MayCopy = false })] })];
    }
}
