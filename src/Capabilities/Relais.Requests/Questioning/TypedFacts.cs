using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Relais.Forms.Contract;
using Relais.Patients.Components;
using Relais.Patients.Contract;

namespace Relais.Requests.Questioning;

/// <summary>What a form may know of the patient, from the record or from the fields above the form.</summary>
internal static class TypedFacts
{
    private static readonly LocalDatePattern French = LocalDatePattern.Create("d/M/uuuu", CultureInfo.InvariantCulture);

    public static Facts Of(PatientName patient, LocalDate today) =>
        Facts.OfPatient(today, patient.BirthDate, LetterOf(patient.Sex), patient.Commune);

    /// <summary>What was typed so far: what cannot be read yet is not known.</summary>
    public static Facts Of(PatientForm typed, string? commune, LocalDate today) =>
        Facts.OfPatient(today, Day(typed.BirthDate) is { } born && born <= today ? born : null, typed.Sex?.ToLowerInvariant() is "f" or "m" ? typed.Sex.ToLowerInvariant() : null, commune);

    private static string? LetterOf(Sex sex) => sex switch
    {
        Sex.Female => "f",
        Sex.Male => "m",
        Sex.Unknown => null,
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };

    private static LocalDate? Day(string? typed) =>
        LocalDatePattern.Iso.Parse(typed ?? "") is { Success: true, Value: var iso } ? iso
        : French.Parse(typed ?? "") is { Success: true, Value: var day } ? day
        : null;
}
