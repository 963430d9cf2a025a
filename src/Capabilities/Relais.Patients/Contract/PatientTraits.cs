using NodaTime;

namespace Relais.Patients.Contract;

/// <summary>Administrative sex as INS knows it.</summary>
public enum Sex
{
    /// <summary>Féminin.</summary>
    Female,

    /// <summary>Masculin.</summary>
    Male,

    /// <summary>Indéterminé ou inconnu.</summary>
    Unknown,
}

/// <summary>The four identity statuses of the RNIV.</summary>
public enum IdentityStatus
{
    /// <summary>Identité provisoire: neither fetched from INSi nor checked against a document.</summary>
    Provisional,

    /// <summary>Identité récupérée: fetched from INSi.</summary>
    Fetched,

    /// <summary>Identité validée: checked against a high-confidence document.</summary>
    Validated,

    /// <summary>Identité qualifiée: both. It alone may carry the INS number.</summary>
    Qualified,
}

/// <summary>A patient's INS traits as typed by a professional (RNIV; domain §4.1).</summary>
/// <param name="BirthName">Nom de naissance.</param>
/// <param name="FirstNames">Prénoms de naissance, in the order of the civil register, separated by spaces.</param>
/// <param name="BirthDate">Date de naissance, never in the future.</param>
/// <param name="Sex">Sexe.</param>
/// <param name="BirthPlace">INSEE code of the birth commune or country (99xxx), or null when unknown.</param>
/// <param name="UsedName">Nom utilisé, or null when it is the birth name.</param>
/// <param name="UsedFirstName">Prénom utilisé, or null.</param>
/// <param name="Ins">NIR typed from a card: 13 digits and key, or null.</param>
/// <param name="Commune">INSEE code of residence: what routing uses.</param>
/// <param name="Phone">As typed, or null.</param>
public sealed record PatientTraits(
    string BirthName,
    string FirstNames,
    LocalDate BirthDate,
    Sex Sex,
    string? BirthPlace,
    string? UsedName,
    string? UsedFirstName,
    string? Ins,
    string? Commune,
    string? Phone);
