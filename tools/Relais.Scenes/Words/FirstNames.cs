using Relais.Kernel;
using Relais.Patients.Contract;

namespace Relais.Scenes.Words;

/// <summary>Common first names, by sex and generation.</summary>
internal static class FirstNames
{
    private static readonly string[] OldWomen =
    [
        "Marie", "Jeanne", "Yvonne", "Denise", "Monique", "Jacqueline", "Simone", "Odette", "Germaine", "Paulette", "Ginette", "Thérèse", "Andrée",
        "Madeleine", "Solange", "Annick", "Colette", "Huguette", "Lucienne", "Raymonde", "Marcelle", "Renée", "Suzanne", "Bernadette", "Nicole",
    ];

    private static readonly string[] OldMen =
    [
        "Jean", "Pierre", "André", "Marcel", "René", "Roger", "Robert", "Louis", "Henri", "Georges", "Yves", "François", "Joseph", "Raymond", "Claude",
        "Maurice", "Albert", "Lucien", "Gilbert", "Guy", "Bernard", "Michel", "Fernand", "Paul", "Émile",
    ];

    private static readonly string[] Women =
    [
        "Catherine", "Nathalie", "Sylvie", "Isabelle", "Véronique", "Sandrine", "Christelle", "Céline", "Aurélie", "Émilie", "Julie", "Laura", "Marine",
        "Camille", "Manon", "Léa", "Chloé", "Pauline", "Élodie", "Delphine", "Anne", "Valérie", "Stéphanie", "Karine", "Florence", "Hélène", "Sophie",
    ];

    private static readonly string[] Men =
    [
        "Philippe", "Thierry", "Éric", "Laurent", "Christophe", "Stéphane", "Frédéric", "Sébastien", "Nicolas", "Julien", "Guillaume", "Thomas", "Kévin",
        "Maxime", "Antoine", "Romain", "Florian", "Hugo", "Lucas", "Mathieu", "David", "Olivier", "Pascal", "Bruno", "Vincent", "Arnaud", "Benoît",
    ];

    private static readonly string[] Girls =
        ["Louise", "Jade", "Alice", "Emma", "Lina", "Rose", "Anna", "Mila", "Léna", "Inès", "Zoé", "Agathe", "Lou", "Juliette", "Nina", "Éva"];

    private static readonly string[] Boys =
        ["Gabriel", "Léo", "Raphaël", "Jules", "Adam", "Arthur", "Noah", "Malo", "Ethan", "Nathan", "Tom", "Paul", "Sacha", "Gaspard", "Liam", "Noé"];

    /// <summary>Those that a person of this sex and age may bear.</summary>
    public static IReadOnlyList<string> Of(Sex sex, int age) => (sex, age) switch
    {
        (Sex.Female, >= 66) => OldWomen,
        (Sex.Female, >= 18) => Women,
        (Sex.Female, _) => Girls,
        (_, >= 66) => OldMen,
        (_, >= 18) => Men,
        _ => Boys,
    };

    /// <summary>Those of a professional, and the civility of somebody who is no doctor.</summary>
    public static (string FirstName, string Title) OfColleague(Staging.Dice dice) =>
        dice.Chance(0.55) ? (dice.Pick(Women), "Mme") : (dice.Pick(Men), "M.");

    /// <summary>As an address writes it: «maelle.le-goff».</summary>
    public static string AsAddress(string firstName, string lastName) =>
        Folded.Of(firstName).Replace(' ', '-') + "." + Folded.Of(lastName).Replace(' ', '-');
}
