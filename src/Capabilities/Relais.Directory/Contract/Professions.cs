using System.Collections.Frozen;

namespace Relais.Directory.Contract;

/// <summary>The health professions of TRE_G15-ProfessionSante (OID 1.2.250.1.71.1.2.7).</summary>
public static class Professions
{
    /// <summary>Médecin.</summary>
    public const string Doctor = "10";

    /// <summary>Infirmier.</summary>
    public const string Nurse = "60";

    /// <summary>Every code and its label, in the order of the table.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("10", "Médecin"),
        new("21", "Pharmacien"),
        new("26", "Audioprothésiste"),
        new("28", "Opticien-lunetier"),
        new("31", "Assistant dentaire"),
        new("32", "Physicien médical"),
        new("35", "Aide-soignant"),
        new("36", "Ambulancier"),
        new("37", "Auxiliaire de puériculture"),
        new("38", "Préparateur en pharmacie hospitalière"),
        new("39", "Préparateur en pharmacie"),
        new("40", "Chirurgien-dentiste"),
        new("50", "Sage-femme"),
        new("60", "Infirmier"),
        new("69", "Infirmier psychiatrique"),
        new("70", "Masseur-kinésithérapeute"),
        new("80", "Pédicure-podologue"),
        new("81", "Orthoprothésiste"),
        new("82", "Podo-orthésiste"),
        new("83", "Orthopédiste-orthésiste"),
        new("84", "Oculariste"),
        new("85", "Épithésiste"),
        new("86", "Technicien de laboratoire médical"),
        new("91", "Orthophoniste"),
        new("92", "Orthoptiste"),
        new("93", "Psychologue"),
        new("94", "Ergothérapeute"),
        new("95", "Diététicien"),
        new("96", "Psychomotricien"),
        new("98", "Manipulateur d’électroradiologie médicale"),
    ];

    private static readonly FrozenDictionary<string, string> Labels = All.ToFrozenDictionary();

    /// <summary>Whether the code is in the table.</summary>
    public static bool Exists(string? code) => code is not null && Labels.ContainsKey(code);

    /// <summary>The label of a code; «Professionnel» for people who are in no table (secretaries, coordinators).</summary>
    public static string Label(string? code) => code is not null && Labels.TryGetValue(code, out var label) ? label : "Professionnel";
}
