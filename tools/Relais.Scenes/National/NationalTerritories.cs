namespace Relais.Scenes.National;

/// <summary>A part of France that one team of each speciality answers for.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Departments">Its departments, the first being the one whose clock and holidays it keeps.</param>
internal sealed record NationalTerritory(string Name, params IReadOnlyList<string> Departments);

/// <summary>All the departments of France, each in one territory.</summary>
internal static class NationalTerritories
{
    public static IReadOnlyList<NationalTerritory> All { get; } =
    [
        new("Île-de-France", "75", "77", "78", "91", "92", "93", "94", "95"),
        new("Hauts-de-France", "59", "02", "60", "62", "80"),
        new("Normandie", "76", "14", "27", "50", "61"),
        new("Bretagne", "35", "22", "29", "56"),
        new("Pays de la Loire", "44", "49", "53", "72", "85"),
        new("Centre-Val de Loire", "45", "18", "28", "36", "37", "41"),
        new("Grand Est", "67", "08", "10", "51", "52", "54", "55", "57", "68", "88"),
        new("Bourgogne-Franche-Comté", "21", "25", "39", "58", "70", "71", "89", "90"),
        new("Auvergne et Loire", "63", "03", "15", "42", "43"),
        new("Rhône-Alpes", "69", "01", "07", "26", "38", "73", "74"),
        new("Poitou-Charentes et Limousin", "86", "16", "17", "19", "23", "79", "87"),
        new("Aquitaine", "33", "24", "40", "47", "64"),
        new("Midi-Pyrénées", "31", "09", "12", "32", "46", "65", "81", "82"),
        new("Languedoc-Roussillon", "34", "11", "30", "48", "66"),
        new("Provence, Alpes et Corse", "13", "04", "05", "06", "83", "84", "2A", "2B"),
        new("Guadeloupe", "971"),
        new("Martinique", "972"),
        new("Guyane", "973"),
        new("La Réunion", "974"),
        new("Mayotte", "976"),
    ];
}
