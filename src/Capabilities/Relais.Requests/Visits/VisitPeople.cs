using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Visits;

/// <summary>Whom each step of a visit concerns. Pure.</summary>
internal static class VisitPeople
{
    /// <summary>The steps of visits; all are meant for whoever asked.</summary>
    public static readonly StepKind[] Steps =
    [
        StepKind.VisitOffered, StepKind.VisitBooked, StepKind.VisitOthersAsked, StepKind.VisitNotWanted, StepKind.VisitWithdrawn,
        StepKind.VisitRefused, StepKind.VisitPrepared, StepKind.VisitHappened, StepKind.VisitMissed, StepKind.VisitCancelled,
    ];

    /// <summary>Whether a step is the team's, of which the requester is told.</summary>
    public static bool IsForAskers(StepKind kind) => Steps.Contains(kind) && kind is not (StepKind.VisitOthersAsked or StepKind.VisitNotWanted);

    /// <param name="request">Which.</param>
    /// <param name="step">What happened.</param>
    /// <param name="team">Those who answer.</param>
    public static IEnumerable<ProfessionalId> Concerned(Request request, RequestStep step, IEnumerable<ProfessionalId> team)
    {
        IEnumerable<ProfessionalId> host = step.About is { } about ? [about] : [];
        return step.Kind switch
        {
            // Who agreed beforehand is told once the patient was called, not asked.
            StepKind.VisitOffered when request.MayBecomeVisit => host,
            StepKind.VisitBooked or StepKind.VisitCancelled => [.. request.Askers, .. team, .. host],
            StepKind.VisitOthersAsked or StepKind.VisitNotWanted => [.. team, .. host],
            _ => [.. request.Askers, .. host],
        };
    }
}
