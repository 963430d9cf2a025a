using Relais.Kernel;

namespace Relais.Directory.Contract;

/// <summary>The kinds of structures that work together.</summary>
public enum StructureKind
{
    /// <summary>Équipe de soins spécialisés.</summary>
    SpecialisedCareTeam,

    /// <summary>Centre expert ambulatoire.</summary>
    ExpertCentre,

    /// <summary>Communauté professionnelle territoriale de santé (CPTS).</summary>
    TerritorialCommunity,

    /// <summary>Maison de santé pluriprofessionnelle (MSP).</summary>
    HealthHouse,

    /// <summary>Centre de santé (CDS).</summary>
    HealthCentre,

    /// <summary>Dispositif d’appui à la coordination (DAC).</summary>
    CoordinationSupport,

    /// <summary>Cabinet.</summary>
    Practice,

    /// <summary>Établissement de santé ou médico-social.</summary>
    Establishment,
}

/// <summary>A structure as the other capabilities show it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Usual name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Commune">INSEE code of its site, or null.</param>
/// <param name="CommuneName">Name of that commune, or null.</param>
/// <param name="Phone">E.164, or null.</param>
public sealed record StructureCard(StructureId Id, string Name, StructureKind Kind, string? Commune, string? CommuneName, string? Phone)
{
    /// <summary>Nine characters, or null.</summary>
    public string? Finess { get; init; }

    /// <summary>Its address without the town, as typed, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Its address for mails, or null.</summary>
    public string? Email { get; init; }

    /// <summary>Code of TRE_R02-SecteurActivite.</summary>
    public string ActivitySector { get; init; } = ActivitySectors.Of(Kind);
}
