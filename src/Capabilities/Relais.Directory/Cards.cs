using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Directory.Teams;

namespace Relais.Directory;

/// <summary>A team beside the structure that owns it, as one query reads them.</summary>
internal sealed class TeamOfStructure
{
    public required Team Team { get; init; }
    public required Structure Structure { get; init; }

    public TeamCard ToCard() =>
        new(
            Team.Id, Structure.Id, Structure.Name, Structure.Kind, Team.Name, Team.Slug, Team.Need, Team.Summary, Team.Presentation,
            Team.Phone, Team.Email, Team.Zone, Team.Departments)
        {
            Commitments = Team.Commitments.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
}

/// <summary>How entities become what others see.</summary>
internal static class Cards
{
    public static Person ToPerson(this Professional p) =>
        new(p.Id, p.Title, p.FirstName, p.LastName, p.Profession, p.Speciality, p.Rpps, p.Email, p.Phone)
        {
            Trade = Specialities.Label(p.Speciality) ?? Professions.Label(p.Profession),
        };
}
