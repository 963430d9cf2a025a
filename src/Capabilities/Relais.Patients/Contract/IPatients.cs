using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Patients.Contract;

/// <summary>What patients' records tell the other capabilities, always within what the person who acts may see.</summary>
public interface IPatients
{
    /// <summary>Names of the patients that this person may see; the others are left out.</summary>
    Task<IReadOnlyDictionary<PatientId, PatientName>> NamesAsync(IReadOnlyCollection<PatientId> ids, Act act, CancellationToken ct);

    /// <summary>A patient as a document that leaves Relais names them, or null when this person may not see them. The number is there only when the identity is qualified.</summary>
    Task<PatientIdentity?> ForDocumentAsync(PatientId id, Act act, CancellationToken ct);

    /// <summary>Patients this person may see whose name, birth date or number match what was typed; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<PatientName>> FindAsync(string typed, int most, Act act, CancellationToken ct);

    /// <summary>Age, sex and commune for figures: what is reckoned from them is counted, and never shown of anybody to who may not see that patient.</summary>
    Task<IReadOnlyDictionary<PatientId, PatientTraitsCounted>> ForFiguresAsync(IReadOnlyCollection<PatientId> ids, CancellationToken ct);

    /// <summary>
    /// Adds a patient to the unit of work of the caller, who saves; the act's person gets the relation «requester».
    /// When patients alike are returned the caller saves too: the journal keeps that they were shown.
    /// Refused (<c>patients.…</c>) when a trait is wrong: birth date in the future, wrong NIR key, unknown commune…
    /// </summary>
    /// <param name="traits">As typed.</param>
    /// <param name="evenIfAlike">True once the person has seen the patients alike and chosen to create all the same.</param>
    /// <returns>The new patient, or the patients alike that this person may see (accents, swapped day and month, swapped names), and then nothing is added.</returns>
    Task<Registration> RegisterAsync(PatientTraits traits, bool evenIfAlike, Act act, CancellationToken ct);
}

/// <summary>The traits of a patient, for a document that leaves.</summary>
/// <param name="Traits">With the number when, and only when, the identity is qualified.</param>
/// <param name="Status">Identity status.</param>
public sealed record PatientIdentity(PatientTraits Traits, IdentityStatus Status);

/// <summary>What figures are reckoned from. No name, no number.</summary>
/// <param name="BirthDate">Date de naissance.</param>
/// <param name="Sex">Sexe.</param>
/// <param name="Commune">INSEE code of residence, or null.</param>
public sealed record PatientTraitsCounted(LocalDate BirthDate, Sex Sex, string? Commune);

/// <summary>The outcome of a registration: exactly one of the two is set.</summary>
/// <param name="Patient">The new patient.</param>
/// <param name="Alike">Those who may be the same person.</param>
public sealed record Registration(PatientId? Patient, IReadOnlyList<PatientName> Alike);

/// <summary>What every screen shows of a patient (RNIV): birth name, first name, birth date, sex.</summary>
/// <param name="Id">Which patient.</param>
/// <param name="BirthName">Nom de naissance.</param>
/// <param name="FirstName">Premier prénom de naissance, never abbreviated.</param>
/// <param name="UsedName">Nom utilisé, or null.</param>
/// <param name="BirthDate">Date de naissance.</param>
/// <param name="Sex">Sexe.</param>
/// <param name="Status">Identity status.</param>
/// <param name="Commune">INSEE code of residence, or null.</param>
public sealed record PatientName(
    PatientId Id, string BirthName, string FirstName, string? UsedName, LocalDate BirthDate, Sex Sex, IdentityStatus Status, string? Commune)
{
    /// <summary>«LE GOFF Yann».</summary>
    public string Name => $"{BirthName.ToUpperInvariant()} {FirstNameShown.Of(FirstName)}";

    /// <summary>«née», «né», «né(e)».</summary>
    public string Born => PatientWords.Born(Sex);

    /// <summary>«67 ans», «14 mois», «9 jours».</summary>
    public string AgeOn(LocalDate day) => PatientWords.Age(BirthDate, day);
}

/// <summary>A reason to see patients that another capability knows of: party to a request, member of a circle.</summary>
/// <remarks>Registered by capabilities below; a patient is visible when one of the relations says so. Deny reads as «not found».</remarks>
public interface IPatientRelation
{
    /// <summary>Whether who sees a patient for this reason also answers for the identity: corrects it, vouches for a document, lifts a doubt.</summary>
    bool MayCorrect => true;

    /// <summary>All the patients that this person may see for this reason, as a query that composes into others and reads no more than these.</summary>
    IQueryable<PatientId> VisibleTo(RelaisDb db, Act act);

    /// <summary>The same among a few, found from the patients: however many this person may see.</summary>
    IQueryable<PatientId> VisibleTo(RelaisDb db, Act act, IReadOnlyCollection<PatientId> among);
}
