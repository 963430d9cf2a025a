namespace Relais.Directory.Teams;

/// <summary>The form of a team, as typed.</summary>
public sealed class TeamForm
{
    public int Version { get; set; }
    public string? Name { get; set; }
    public string? Slug { get; set; }
    public string? Need { get; set; }
    public string? Summary { get; set; }
    public string? Zone { get; set; }

    /// <summary>Codes of departments, separated by spaces or commas.</summary>
    public string? Departments { get; set; }
    public bool Public { get; set; }

    internal static TeamForm Of(Team team) => new()
    {
        Version = team.Version,
        Name = team.Name,
        Slug = team.Slug,
        Need = team.Need,
        Summary = team.Summary,
        Zone = team.Zone,
        Departments = string.Join(", ", team.Departments),
        Public = team.Public,
    };

    internal TeamText ToText() => new(Name ?? "", Slug ?? "", Zone ?? "")
    {
        Need = Need ?? "",
        Summary = Summary ?? "",
        Departments = (Departments ?? "").ToUpperInvariant().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries),
        Public = Public,
    };
}
