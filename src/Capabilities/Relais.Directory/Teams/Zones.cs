namespace Relais.Directory.Teams;

/// <summary>The time zones of France.</summary>
internal static class Zones
{
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("Europe/Paris", "Métropole"),
        new("America/Guadeloupe", "Guadeloupe"),
        new("America/St_Barthelemy", "Saint-Barthélemy"),
        new("America/Marigot", "Saint-Martin"),
        new("America/Martinique", "Martinique"),
        new("America/Cayenne", "Guyane"),
        new("Indian/Reunion", "La Réunion"),
        new("Indian/Mayotte", "Mayotte"),
        new("America/Miquelon", "Saint-Pierre-et-Miquelon"),
        new("Pacific/Noumea", "Nouvelle-Calédonie"),
        new("Pacific/Tahiti", "Polynésie française (Tahiti)"),
        new("Pacific/Marquesas", "Marquises"),
        new("Pacific/Gambier", "Gambier"),
        new("Pacific/Wallis", "Wallis-et-Futuna"),
    ];

    public static bool Exists(string zone) => All.Any(known => known.Key == zone);
}
