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
            Commitments = Cards.Lines(Team.Commitments),
            Values = Cards.Lines(Team.Values),
            HowItWorks = Team.HowItWorks,
            Hours = Team.Hours,
            NamesPeople = Team.NamesPeople,
            Commune = Structure.Commune,
            Version = Team.Version,
        };

}

/// <summary>How entities become what others see.</summary>
internal static class Cards
{
    /// <summary>A card as its page would be with another text.</summary>
    public static TeamCard With(TeamCard card, TeamPageText text) =>
        card with { Presentation = text.Presentation, HowItWorks = text.HowItWorks, Commitments = Lines(text.Commitments), Values = Lines(text.Values), Hours = text.Hours };

    /// <summary>What was written one a line.</summary>
    public static string[] Lines(string text) => text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Person ToPerson(this Professional p) =>
        new(p.Id, p.Title, p.FirstName, p.LastName, p.Profession, p.Speciality, p.Rpps, p.Email, p.Phone)
        {
            Trade = Specialities.Label(p.Speciality) ?? Professions.Label(p.Profession),
        };
}
