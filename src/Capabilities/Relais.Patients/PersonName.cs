using NodaTime;
using Relais.Kernel;
using Relais.Patients.Contract;

namespace Relais.Patients;

/// <summary>What two records are compared by: folded names, and the date of birth.</summary>
/// <param name="Family">Birth name, folded, without spaces.</param>
/// <param name="Used">Used name, or the birth name again.</param>
/// <param name="First">First given name.</param>
/// <param name="UsedFirst">Used first name, or the first given name again.</param>
/// <param name="Birth">Date of birth.</param>
internal sealed record PersonName(string Family, string Used, string First, string UsedFirst, LocalDate Birth)
{
    public static PersonName Of(string birthName, string firstName, string? usedName, string? usedFirstName, LocalDate birth)
    {
        var (family, first) = (Packed(birthName), Packed(firstName));
        return new(family, usedName is null ? family : Packed(usedName), first, usedFirstName is null ? first : Packed(usedFirstName), birth);
    }

    public static PersonName Of(PatientTraits traits) =>
        Of(traits.BirthName, traits.FirstNames.Split(' ')[0], traits.UsedName, traits.UsedFirstName, traits.BirthDate);

    public static PersonName Of(PatientName name) => Of(name.BirthName, name.FirstName, name.UsedName, null, name.BirthDate);

    /// <summary>The two names in the order of the alphabet, so that swapping them gives the same key.</summary>
    public static string KeyOf(string birthName, string firstName)
    {
        var (family, first) = (Packed(birthName), Packed(firstName));
        return string.CompareOrdinal(family, first) <= 0 ? $"{family}|{first}" : $"{first}|{family}";
    }

    private static string Packed(string name) => Folded.Of(name).Replace(" ", "", StringComparison.Ordinal);
}
