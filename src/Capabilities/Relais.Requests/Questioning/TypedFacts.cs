using NodaTime;
using Relais.Forms.Contract;
using Relais.Patients.Components;
using Relais.Patients.Contract;

namespace Relais.Requests.Questioning;

/// <summary>What a form may know of the patient, from the record or from the fields above the form.</summary>
internal static class TypedFacts
{
    public static Facts Of(PatientName patient, LocalDate today) =>
        Facts.OfPatient(today, patient.BirthDate, LetterOf(patient.Sex), patient.Commune);

    /// <summary>What was typed so far: what cannot be read yet is not known.</summary>
    public static Facts Of(PatientForm typed, string? commune, LocalDate today) =>
        Facts.OfPatient(today, typed.ReadBirthDate() is { } born && born <= today ? born : null, LetterOf(typed.ReadSex()), commune);

    /// <summary>What figures are reckoned from, on the day of a past request.</summary>
    public static Facts Of(PatientTraitsCounted? counted, LocalDate day) =>
        counted is null ? new Facts(day) : Facts.OfPatient(day, counted.BirthDate, LetterOf(counted.Sex), counted.Commune);

    /// <summary>The same, with who asks.</summary>
    public static Facts Requested(this Facts facts, string? profession) => profession is not { Length: > 0 }
        ? facts
        : facts with { Known = new Dictionary<string, Answer>(facts.Known) { ["requester.profession"] = Answer.Of(profession) } };

    private static string? LetterOf(Sex? sex) => sex switch
    {
        Sex.Female => "f",
        Sex.Male => "m",
        Sex.Unknown or null => null,
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };
}
