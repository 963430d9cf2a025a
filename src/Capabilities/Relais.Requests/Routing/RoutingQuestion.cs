using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Routing;

/// <summary>What is asked of routing: who answers for this place, at this instant, apart from those.</summary>
/// <param name="At">When.</param>
/// <param name="Commune">The name of the patient's commune, for the reasons.</param>
/// <param name="Sectors">The team's sectors that hold it: none outside the territory, several where sectors overlap.</param>
internal sealed record RoutingQuestion(Instant At, string Commune, IReadOnlyCollection<SectorId> Sectors)
{
    /// <summary>Who must not get it.</summary>
    public IReadOnlyCollection<Exclusion> Excluded { get; init; } = [];

    /// <summary>Who is asked alone before the sector, or null.</summary>
    public FirstAsked? First { get; init; }

    /// <summary>Whether everyone who may claim is told at once.</summary>
    public bool Urgent { get; init; }

    /// <summary>Whether to skip the experts if a coordinator is there: too little of the promise is left to ask another.</summary>
    public bool StraightToCoordination { get; init; }
}

/// <summary>Someone who must not be given a request.</summary>
internal sealed record Exclusion(ProfessionalId Who, ExclusionCause Cause);

/// <summary>Why someone must not be given a request. The first that applies is the one told.</summary>
internal enum ExclusionCause
{
    /// <summary>Asks it. Never chosen, not even to dispatch.</summary>
    Requester,

    /// <summary>Declined it.</summary>
    Declined,

    /// <summary>Gave it back.</summary>
    Released,

    /// <summary>Did not answer in time.</summary>
    Silent,
}
