using NodaTime;

namespace Relais.Documents.Contract;

/// <summary>A patient as a document names them, by the traits of the INS.</summary>
/// <param name="Id">Local identity.</param>
/// <param name="BirthName">Nom de naissance.</param>
/// <param name="FirstNames">Every first name of the birth certificate, in order.</param>
/// <param name="BirthDate">Date de naissance.</param>
/// <param name="Sex">Sexe.</param>
public sealed record DocumentPatient(Guid Id, string BirthName, string FirstNames, LocalDate BirthDate, DocumentSex Sex)
{
    /// <summary>Nom utilisé, or null when it is the birth name.</summary>
    public string? UsedName { get; init; }

    /// <summary>Prénom utilisé, or null.</summary>
    public string? UsedFirstName { get; init; }

    /// <summary>INSEE code of the place of birth, or null.</summary>
    public string? BirthPlace { get; init; }

    /// <summary>Name of that place, or null.</summary>
    public string? BirthPlaceName { get; init; }

    /// <summary>Whether the identity is qualified: fetched from INSi and checked against a document.</summary>
    public bool IsQualified { get; init; }

    /// <summary>The number with its key, fifteen characters, or null.</summary>
    public string? Ins { get; init; }

    /// <summary>Whether the patient is invented, for a demonstration: then the number says so.</summary>
    public bool IsInvented { get; init; }

    /// <summary>Name of the commune of residence, or null.</summary>
    public string? City { get; init; }

    /// <summary>E.164, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>The number that may leave: of a qualified identity alone, and with every trait (RNIV; the schematron wants sex and place of birth).</summary>
    public string? InsThatLeaves => IsQualified && BirthPlace is { Length: > 0 } && Sex is not DocumentSex.Unknown ? Ins : null;
}

/// <summary>Administrative sex.</summary>
public enum DocumentSex
{
    /// <summary>Féminin.</summary>
    Female,

    /// <summary>Masculin.</summary>
    Male,

    /// <summary>Inconnu.</summary>
    Unknown,
}

/// <summary>A professional as a document names them.</summary>
/// <param name="Title">«Dr», «Pr», «Mme», «M.», or empty.</param>
/// <param name="FirstName">First name of exercise, possibly empty.</param>
/// <param name="LastName">Name of exercise.</param>
/// <param name="Profession">Code of TRE_G15, or empty.</param>
/// <param name="Speciality">Code of TRE_R38, or null.</param>
public sealed record DocumentProfessional(string Title, string FirstName, string LastName, string Profession, string? Speciality)
{
    /// <summary>Eleven digits, or null.</summary>
    public string? Rpps { get; init; }

    /// <summary>«Dermatologie et vénéréologie».</summary>
    public string Trade { get; init; } = "";

    /// <summary>E.164, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>Where they work, or null.</summary>
    public DocumentPlace? Place { get; init; }
}

/// <summary>A structure as a document names it.</summary>
/// <param name="Name">Usual name.</param>
/// <param name="Sector">Code of TRE_R02 (SA07, SA63…).</param>
/// <param name="SectorLabel">Its label.</param>
public sealed record DocumentPlace(string Name, string Sector, string SectorLabel)
{
    /// <summary>Nine characters, or null.</summary>
    public string? Finess { get; init; }

    /// <summary>Lines of its address, post code and town last; possibly none.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>E.164, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether it is a hospital or another establishment, not a practice in town.</summary>
    public bool IsEstablishment { get; init; }
}
