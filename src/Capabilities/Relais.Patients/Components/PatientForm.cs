using NodaTime;
using Relais.Kernel;
using Relais.Patients.Contract;

namespace Relais.Patients.Components;

/// <summary>The fields of a patient as a browser posts them: <c>Patient.BirthName</c>, <c>Patient.BirthDate</c>…</summary>
/// <remarks>A page binds it with <c>[SupplyParameterFromForm] public PatientForm? Patient { get; set; }</c> and reads it with <see cref="PatientForms"/>.</remarks>
public sealed class PatientForm
{
    internal const string NewPatient = "nouveau";

    /// <summary>Nom de naissance.</summary>
    public string? BirthName { get; set; }

    /// <summary>Prénoms de naissance.</summary>
    public string? FirstNames { get; set; }

    /// <summary>Date de naissance, as a browser or a person writes it.</summary>
    public string? BirthDate { get; set; }

    /// <summary>F, M or I.</summary>
    public string? Sex { get; set; }

    /// <summary>INSEE code of the birth place.</summary>
    public string? BirthPlace { get; set; }

    /// <summary>Nom utilisé.</summary>
    public string? UsedName { get; set; }

    /// <summary>Prénom utilisé.</summary>
    public string? UsedFirstName { get; set; }

    /// <summary>National number, with its key.</summary>
    public string? Ins { get; set; }

    /// <summary>Commune of residence, as typed: a name, a post code, or both.</summary>
    public string? Commune { get; set; }

    /// <summary>The commune chosen among several.</summary>
    public string? CommuneChoice { get; set; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; set; }

    /// <summary>What was decided before the patients alike: one of them, or a new one.</summary>
    public string? Choice { get; set; }

    /// <summary>The patient chosen among those alike, or null.</summary>
    public PatientId? Chosen => Guid.TryParse(Choice, out var id) ? PatientId.From(id) : null;

    /// <summary>Whether the person saw the patients alike and wants a new one all the same.</summary>
    public bool EvenIfAlike => Choice == NewPatient;

    /// <summary>Among which communes to choose, when what was typed names several.</summary>
    internal IReadOnlyList<string> Communes { get; set; } = [];

    /// <summary>The date of birth, or null while it cannot be read.</summary>
    public LocalDate? ReadBirthDate() => TypedSearch.DateOf(BirthDate);

    /// <summary>The sex, or null while none is chosen.</summary>
    public Sex? ReadSex() => Sex switch
    {
        "F" => Contract.Sex.Female,
        "M" => Contract.Sex.Male,
        "I" => Contract.Sex.Unknown,
        _ => null,
    };

    internal static string LetterOf(Sex sex) => sex switch
    {
        Contract.Sex.Female => "F",
        Contract.Sex.Male => "M",
        Contract.Sex.Unknown => "I",
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };
}
