using System.Text.RegularExpressions;
using NodaTime;
using Relais.Kernel;
using Relais.Patients.Contract;

namespace Relais.Patients;

/// <summary>What typed traits must satisfy before they are stored; pure, but for the commune which the directory knows.</summary>
internal static partial class TraitRules
{
    public const int MaxName = 100;
    private const int OldestAge = 130;

    /// <summary>Spaces and apostrophes tidied, numbers in their stored form, empty texts made null.</summary>
    public static PatientTraits Clean(PatientTraits traits) => traits with
    {
        BirthName = Tidy(traits.BirthName) ?? "",
        FirstNames = Tidy(traits.FirstNames) ?? "",
        BirthPlace = Tidy(traits.BirthPlace)?.ToUpperInvariant(),
        UsedName = Tidy(traits.UsedName),
        UsedFirstName = Tidy(traits.UsedFirstName),
        Ins = Nir.TryParse(traits.Ins, out var nir) ? nir.Characters : Tidy(traits.Ins),
        Commune = Tidy(traits.Commune)?.ToUpperInvariant(),
        Phone = PhoneNumber.TryParse(traits.Phone, out var phone) ? phone.E164 : Tidy(traits.Phone),
    };

    /// <summary>The first thing wrong in clean traits, and the field it is about; null when nothing is.</summary>
    public static TraitFault? WhyNot(PatientTraits traits, Instant now) =>
        Faults(traits, IdentityRules.LatestToday(now)).FirstOrDefault();

    /// <summary>Everything wrong in clean traits, each with its field.</summary>
    public static IEnumerable<TraitFault> Faults(PatientTraits traits, LocalDate today)
    {
        if (NameFault(traits.BirthName, PatientRefusals.NoBirthName) is { } name)
        {
            yield return new(nameof(traits.BirthName), name);
        }

        if (NameFault(traits.FirstNames, PatientRefusals.NoFirstName) is { } first)
        {
            yield return new(nameof(traits.FirstNames), first);
        }

        if (BirthFault(traits.BirthDate, today) is { } birth)
        {
            yield return new(nameof(traits.BirthDate), birth);
        }

        foreach (var fault in Optional(traits))
        {
            yield return fault;
        }
    }

    /// <summary>Why a number cannot be this person's: sex, year, month or place of birth differ.</summary>
    public static Refusal? WhyNotTheirs(Nir nir, PatientTraits traits) =>
        (traits.Sex is Sex.Unknown || nir.IsMale == (traits.Sex is Sex.Male))
        && nir.AgreesWithBirth(traits.BirthDate)
        && (traits.BirthPlace is null || nir.AgreesWithPlace(traits.BirthPlace))
            ? null
            : PatientRefusals.NirDoesNotMatchTraits;

    private static IEnumerable<TraitFault> Optional(PatientTraits traits)
    {
        if (traits.UsedName is { } used && NameFault(used, null) is { } usedFault)
        {
            yield return new(nameof(traits.UsedName), usedFault);
        }

        if (traits.UsedFirstName is { } usedFirst && NameFault(usedFirst, null) is { } usedFirstFault)
        {
            yield return new(nameof(traits.UsedFirstName), usedFirstFault);
        }

        if (traits.BirthPlace is { } place && !InseeCode().IsMatch(place))
        {
            yield return new(nameof(traits.BirthPlace), PatientRefusals.BirthPlaceUnreadable);
        }

        if (NirFault(traits) is { } nir)
        {
            yield return new(nameof(traits.Ins), nir);
        }

        if (traits.Phone is { } phone && !PhoneNumber.TryParse(phone, out _))
        {
            yield return new(nameof(traits.Phone), PatientRefusals.PhoneUnreadable);
        }
    }

    private static Refusal? NameFault(string name, Refusal? ifEmpty) => name switch
    {
        "" => ifEmpty,
        { Length: > MaxName } => PatientRefusals.NameTooLong,
        _ when !name.Any(char.IsLetter) || name.Any(c => char.IsDigit(c) || char.IsControl(c)) => PatientRefusals.NameUnreadable,
        _ => null,
    };

    private static Refusal? BirthFault(LocalDate birth, LocalDate today) => birth switch
    {
        _ when birth > today => PatientRefusals.BirthDateInFuture,
        _ when IdentityRules.AgeOn(today, birth) > OldestAge => PatientRefusals.BirthDateTooOld,
        _ => null,
    };

    private static Refusal? NirFault(PatientTraits traits) => traits.Ins switch
    {
        null => null,
        var typed when Nir.TryParse(typed, out var nir) => WhyNotTheirs(nir, traits),
        var typed => PatientRefusals.OfNir(Nir.WhyNot(typed)!),
    };

    private static string? Tidy(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Spaces().Replace(text.Trim(), " ").Replace('’', '\'');

    [GeneratedRegex(@"^(\d[\dAB]\d{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex InseeCode();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}

/// <summary>Something wrong in typed traits.</summary>
/// <param name="Field">The property of <see cref="PatientTraits"/>.</param>
/// <param name="Refusal">What to do.</param>
internal sealed record TraitFault(string Field, Refusal Refusal);
