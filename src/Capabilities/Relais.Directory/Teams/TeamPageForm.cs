namespace Relais.Directory.Teams;

/// <summary>The form of a team's page, as typed.</summary>
internal sealed class TeamPageForm
{
    public int Version { get; set; }
    public string? Presentation { get; set; }
    public string? HowItWorks { get; set; }
    public string? Values { get; set; }
    public string? Commitments { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Hours { get; set; }
    public bool NamesPeople { get; set; }

    public static TeamPageForm Of(Team team) => new()
    {
        Version = team.Version,
        Presentation = team.Presentation,
        HowItWorks = team.HowItWorks,
        Values = team.Values,
        Commitments = team.Commitments,
        Phone = Typed.Show(team.Phone),
        Email = team.Email,
        Hours = team.Hours,
        NamesPeople = team.NamesPeople,
    };

    public TeamPageText ToText() => new()
    {
        Presentation = Presentation ?? "",
        HowItWorks = HowItWorks ?? "",
        Values = Values ?? "",
        Commitments = Commitments ?? "",
        Phone = Phone,
        Email = Email,
        Hours = Hours ?? "",
        NamesPeople = NamesPeople,
    };
}
