using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Scenes.Words;

namespace Relais.Scenes.Staging;

/// <summary>Adds people by the dozen.</summary>
internal static class Troupe
{
    private static readonly (StructureKind Kind, string Called)[] Houses =
    [
        (StructureKind.HealthHouse, "Maison de santé"),
        (StructureKind.Practice, "Cabinet médical"),
        (StructureKind.HealthHouse, "Pôle de santé"),
        (StructureKind.Practice, "Cabinet de médecine générale"),
        (StructureKind.HealthCentre, "Centre de santé"),
    ];

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

    /// <summary>General practitioners, in one place a commune, by turns.</summary>
    public static List<Player> Practitioners(this Stage stage, IReadOnlyList<string> communes, int count, IReadOnlyList<string> names)
    {
        var places = communes.Select(code => stage.House(code)).ToList();
        var people = new List<Player>();
        for (var rank = 0; rank < count; rank++)
        {
            var (code, place) = (communes[rank % communes.Count], places[rank % communes.Count]);
            var (first, _) = FirstNames.OfColleague(stage.Dice);
            var person = stage.Person($"practitioner/{code}/{rank / communes.Count}", "Dr", first, stage.Dice.Pick(names), Professions.Doctor, "SM54", place);
            stage.Give(person, Role.Requester, place);
            people.Add(person);
        }

        return people;
    }

    private static StructureId House(this Stage stage, string code)
    {
        var (kind, called) = stage.Dice.Pick(Houses);
        return stage.Place("practice/" + code, kind, $"{called} {Of(stage.Commune(code).Name)}", code);
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
