using Relais.Kernel;

namespace Relais.Directory.Replacing;

/// <summary>For whom somebody declares replacements: the people of a team, those of a whole structure, or themselves alone (<c>default</c>).</summary>
internal readonly record struct ReplacingFor(TeamId? Team, StructureId? Structure)
{
    public bool IsOneself => Team is null && Structure is null;

    public static ReplacingFor Of(TeamId team) => new(team, null);

    public static ReplacingFor Of(StructureId structure) => new(null, structure);
}
