using Relais.Kernel;

namespace Relais.Requests.Routing;

/// <summary>Who answers for a request, and why.</summary>
/// <param name="Level">How far routing had to go.</param>
/// <param name="Group">The one responsible group.</param>
/// <param name="Candidates">Everyone who sees the request and may claim it: those away too, who may be back before it is claimed.</param>
/// <param name="Notified">Those told first, all present; at least one unless unattended.</param>
/// <param name="Lead">The one on duty, named or chosen, or null when any of those told may take it.</param>
/// <param name="Reasons">Why, in the order of the decision.</param>
internal sealed record Assignment(
    AssignmentLevel Level,
    ResponsibleGroup Group,
    IReadOnlyList<ProfessionalId> Candidates,
    IReadOnlyList<ProfessionalId> Notified,
    ProfessionalId? Lead,
    IReadOnlyList<RoutingReason> Reasons)
{
    /// <summary>What an administrator must fix, when nobody is responsible.</summary>
    public RoutingReason? Hole => Level is AssignmentLevel.Unattended ? Reasons[^1] : null;
}

/// <summary>How far routing had to go to find someone, from best to worst.</summary>
internal enum AssignmentLevel
{
    /// <summary>The requester's usual correspondent, alone, before the sector.</summary>
    Correspondent = -1,

    Sector,
    Fallback,
    Backup,

    /// <summary>The coordinators, as a last resort or because the sector is theirs to dispatch: nobody comes after them.</summary>
    Coordination,

    /// <summary>Nobody: the line has a hole.</summary>
    Unattended,
}

/// <summary>A group that is responsible for a request.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">How people call it.</param>
/// <param name="Sector">The sector it answers for, or null.</param>
/// <param name="Structure">The practice, or null.</param>
internal sealed record ResponsibleGroup(GroupKind Kind, string Label, SectorId? Sector, StructureId? Structure)
{
    /// <summary>The recipient's identity, or null for backup experts and coordinators.</summary>
    public Guid? Key { get; init; }
}

/// <summary>What a responsible group is.</summary>
internal enum GroupKind
{
    Rota,
    Practice,
    NamedExpert,
    Backup,
    Coordinators,
    Nobody,
}
