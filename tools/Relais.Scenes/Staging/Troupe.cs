using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Scenes.Words;

namespace Relais.Scenes.Staging;

/// <summary>Adds people by the dozen.</summary>
internal static class Troupe
{
    private static readonly string[] Houses = ["Maison de santé", "Cabinet médical", "Pôle de santé", "Cabinet de médecine générale", "Centre de santé"];

    /// <summary>Experts of a team, working there.</summary>
    public static List<Player> Experts(this Stage stage, string key, int count, string speciality, IReadOnlyList<string> names, StructureId place, TeamId team)
    {
        var experts = new List<Player>();
        for (var rank = 1; rank <= count; rank++)
        {
            var (first, _) = FirstNames.OfColleague(stage.Dice);
            var expert = stage.Person($"{key}/{rank}", "Dr", first, stage.Dice.Pick(names), Professions.Doctor, speciality, place);
            stage.Give(expert, Role.Expert, place, team);
            experts.Add(expert);
        }

        return experts;
    }

    /// <summary>General practitioners of communes, a few in each place.</summary>
    public static List<Player> Practitioners(this Stage stage, IReadOnlyList<string> communes, int perPlace, IReadOnlyList<string> names)
    {
        var people = new List<Player>();
        foreach (var code in communes)
        {
            var kind = stage.Dice.Below(Houses.Length);
            var commune = stage.Commune(code);
            var place = stage.Place("practice/" + code, kind is 0 or 2 ? StructureKind.HealthHouse : kind == 4 ? StructureKind.HealthCentre : StructureKind.Practice, $"{Houses[kind]} {Of(commune.Name)}", code);
            for (var rank = 1; rank <= perPlace; rank++)
            {
                var (first, _) = FirstNames.OfColleague(stage.Dice);
                var person = stage.Person($"practitioner/{code}/{rank}", "Dr", first, stage.Dice.Pick(names), Professions.Doctor, "SM54", place);
                stage.Give(person, Role.Requester, place);
                people.Add(person);
            }
        }

        return people;
    }

    /// <summary>«de Quimper», «d’Auray», «du Faouët».</summary>
    public static string Of(string commune) => commune switch
    {
        ['L', 'e', ' ', ..] => "du " + commune[3..],
        ['L', 'e', 's', ' ', ..] => "des " + commune[4..],
        ['L', 'a', ' ', ..] => "de la " + commune[3..],
        [var first, ..] when "AÂEÉÈÊIÎOÔUYHaeiouyh".Contains(first, StringComparison.Ordinal) => "d’" + commune,
        _ => "de " + commune,
    };
}
