namespace Relais.Kernel;

/// <summary>One role that a person holds now, in a structure or in one team of it.</summary>
/// <param name="Structure">The structure of the membership.</param>
/// <param name="Team">The team, or null for the structure as a whole. A membership of the whole structure also yields a grant for each of its teams.</param>
/// <param name="Role">The role held.</param>
public readonly record struct Grant(StructureId Structure, TeamId? Team, Role Role)
{
    /// <summary>The replaced person whose role it is, for the days of the replacement; null for one's own.</summary>
    public ProfessionalId? Of { get; init; }
}
