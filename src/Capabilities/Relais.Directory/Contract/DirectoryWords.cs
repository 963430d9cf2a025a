using Relais.Kernel;

namespace Relais.Directory.Contract;

/// <summary>The French words of the directory.</summary>
public static class DirectoryWords
{
    /// <summary>Every role, in the order in which people choose one.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [.. Enum.GetValues<Role>()];

    /// <summary>Every kind of structure, in the order in which people choose one.</summary>
    public static IReadOnlyList<StructureKind> Kinds { get; } = [.. Enum.GetValues<StructureKind>()];

    /// <summary>«Dr Anne Kerbrat, remplaçant du Dr Bruno Le Goff».</summary>
    /// <param name="substitute">Who acts.</param>
    /// <param name="replaced">In whose place.</param>
    public static string InPlaceOf(this Person substitute, Person replaced) =>
        $"{substitute.Name}, {(substitute.Title is "Mme" ? "remplaçante" : "remplaçant")} {NameWords.Of(replaced.Name)}";

    /// <summary>«Équipe de soins spécialisés».</summary>
    public static string Word(this StructureKind kind) => kind switch
    {
        StructureKind.SpecialisedCareTeam => "Équipe de soins spécialisés",
        StructureKind.ExpertCentre => "Centre expert ambulatoire",
        StructureKind.TerritorialCommunity => "CPTS",
        StructureKind.HealthHouse => "Maison de santé",
        StructureKind.HealthCentre => "Centre de santé",
        StructureKind.CoordinationSupport => "Dispositif d’appui à la coordination",
        StructureKind.Practice => "Cabinet",
        StructureKind.Establishment => "Établissement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>«Demande des avis».</summary>
    public static string Word(this Role role) => role switch
    {
        Role.Requester => "Demande des avis",
        Role.Expert => "Donne des avis",
        Role.Coordinator => "Coordonne",
        Role.CareProfessional => "Participe aux soins",
        Role.MobileTeam => "Équipe mobile",
        Role.Manager => "Responsable",
        Role.BillingClerk => "Facturation",
        Role.Administrator => "Administre",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
