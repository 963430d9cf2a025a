using System.Collections.Frozen;

namespace Relais.Directory.Contract;

/// <summary>The sectors of activity of TRE_R02-SecteurActivite (OID 1.2.250.1.71.4.2.4): what kind of place a structure is for the national directory.</summary>
public static class ActivitySectors
{
    /// <summary>Every code that Relais meets and its label, in the order of the table.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("SA01", "Établissement public de santé"),
        new("SA02", "Hôpital militaire du service de santé des armées"),
        new("SA03", "Établissement privé participant au service public hospitalier"),
        new("SA04", "Établissement privé ne participant pas au service public hospitalier"),
        new("SA05", "Centre de santé"),
        new("SA07", "Cabinet individuel"),
        new("SA08", "Cabinet de groupe"),
        new("SA09", "Exercice en société"),
        new("SA10", "Transporteur sanitaire"),
        new("SA15", "Protection maternelle et infantile"),
        new("SA16", "Établissement pour personnes handicapées"),
        new("SA17", "Établissement pour personnes âgées"),
        new("SA24", "Organisme de sécurité sociale"),
        new("SA25", "Laboratoire de biologie médicale"),
        new("SA29", "Laboratoire d’analyses"),
        new("SA33", "Pharmacie d’officine"),
        new("SA34", "Centre de dialyse"),
        new("SA36", "Centre de lutte contre le cancer"),
        new("SA41", "Autre établissement du domaine social ou médico-social"),
        new("SA50", "Permanence des soins ambulatoires hors cabinet"),
        new("SA51", "Structure de coopération avec autorisation"),
        new("SA52", "Maison ou pôle de santé"),
        new("SA54", "Centre de dépistage"),
        new("SA56", "Propharmacie"),
        new("SA57", "Coopération et coordination de soins"),
        new("SA63", "Communauté professionnelle territoriale de santé et équipe de soins spécialisés"),
        new("SA64", "Société de téléconsultation"),
        new("SA67", "Maison médicale de garde"),
    ];

    private static readonly FrozenDictionary<string, string> Labels = All.ToFrozenDictionary();

    /// <summary>The label of a code, or null when there is none.</summary>
    public static string? Label(string? code) => code is not null && Labels.TryGetValue(code, out var label) ? label : null;

    /// <summary>The usual code of a kind of structure.</summary>
    public static string Of(StructureKind kind) => kind switch
    {
        StructureKind.SpecialisedCareTeam or StructureKind.TerritorialCommunity => "SA63",
        StructureKind.ExpertCentre or StructureKind.HealthCentre => "SA05",
        StructureKind.HealthHouse => "SA52",
        StructureKind.CoordinationSupport => "SA57",
        StructureKind.Practice => "SA08",
        StructureKind.Establishment => "SA01",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
