using NodaTime;
using Relais.Kernel;
using Relais.Patients.Contract;

namespace Relais.Patients;

/// <summary>The rules of the RNIV on identities (domain §4.1), pure.</summary>
internal static class IdentityRules
{
    private const int Majority = 18;

    /// <summary>The status that two facts give, capped while a doubt stands.</summary>
    public static IdentityStatus StatusOf(bool isFetched, bool isChecked, IdentityDoubt doubts) => (isFetched, isChecked && doubts is IdentityDoubt.None) switch
    {
        (true, true) => IdentityStatus.Qualified,
        (false, true) => IdentityStatus.Validated,
        (true, false) => IdentityStatus.Fetched,
        (false, false) => IdentityStatus.Provisional,
    };

    /// <summary>Why an identity may not be checked against such a document.</summary>
    public static Refusal? WhyNotCheck(IdentityDocument document, LocalDate birth, LocalDate today, IdentityDoubt doubts) => document switch
    {
        _ when doubts is not IdentityDoubt.None => PatientRefusals.DoubtLocks,
        IdentityDocument.FamilyBook or IdentityDocument.BirthCertificate when AgeOn(today, birth) >= Majority => PatientRefusals.MinorsOnly,
        _ => null,
    };

    /// <summary>Whole years lived.</summary>
    public static int AgeOn(LocalDate day, LocalDate birth) => Period.Between(birth, day, PeriodUnits.Years).Years;

    /// <summary>The latest date that it is anywhere in France (Wallis-et-Futuna): a child may be born there «tomorrow».</summary>
    public static LocalDate LatestToday(Instant now) => now.WithOffset(Offset.FromHours(12)).Date;
}
