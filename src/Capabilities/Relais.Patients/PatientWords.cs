using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Ui.Components;
using Relais.Ui.Time;

namespace Relais.Patients;

/// <summary>How identities are said on screens.</summary>
internal static class PatientWords
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");

    public static string Date(LocalDate date) => Day.Format(date);

    /// <summary>«67 ans», «14 mois», «9 jours».</summary>
    public static string Age(LocalDate birth, LocalDate today)
    {
        var months = Period.Between(birth, today, PeriodUnits.Months).Months;
        return months switch
        {
            >= 24 => string.Create(French, $"{months / 12}\u00A0ans"),
            >= 1 => string.Create(French, $"{months}\u00A0mois"),
            _ => Days(Math.Max(0, Period.DaysBetween(birth, today))),
        };
    }

    public static string Of(Sex sex) => sex switch
    {
        Sex.Female => "Féminin",
        Sex.Male => "Masculin",
        Sex.Unknown => "Indéterminé",
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };

    /// <summary>«née», «né», «né(e)».</summary>
    public static string Born(Sex sex) => sex switch
    {
        Sex.Female => "née",
        Sex.Male => "né",
        Sex.Unknown => "né(e)",
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };

    public static (string Label, string Explanation, Tone Tone, string Icon) Of(IdentityStatus status) => status switch
    {
        IdentityStatus.Provisional => (
            "Identité provisoire", "Traits saisis, ni retrouvés dans la base nationale ni vérifiés sur une pièce d’identité.", Tone.Soon, /* icon */ "id-badge-off"),
        IdentityStatus.Fetched => (
            "Identité récupérée", "Retrouvée dans la base nationale\u00A0; il reste à la vérifier sur une pièce d’identité.", Tone.Info, /* icon */ "database"),
        IdentityStatus.Validated => (
            "Identité validée", "Vérifiée sur une pièce d’identité\u00A0; pas encore retrouvée dans la base nationale.", Tone.Info, /* icon */ "id-badge"),
        IdentityStatus.Qualified => (
            "Identité qualifiée", "Retrouvée dans la base nationale et vérifiée sur une pièce d’identité.", Tone.Done, /* icon */ "shield-check"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(IdentityDocument document) => document switch
    {
        IdentityDocument.IdentityCard => "Carte nationale d’identité",
        IdentityDocument.Passport => "Passeport",
        IdentityDocument.ResidencePermit => "Titre de séjour",
        IdentityDocument.FamilyBook => "Livret de famille, avec la pièce d’un parent (mineur)",
        IdentityDocument.BirthCertificate => "Extrait d’acte de naissance, avec la pièce d’un parent (mineur)",
        _ => throw new ArgumentOutOfRangeException(nameof(document)),
    };

    /// <summary>«homonyme, douteuse».</summary>
    public static string Of(IdentityDoubt doubts) => string.Join(", ", Doubts.Where(doubt => doubts.HasFlag(doubt)).Select(Word));

    public static IReadOnlyList<IdentityDoubt> Doubts { get; } = [IdentityDoubt.Homonym, IdentityDoubt.Doubtful, IdentityDoubt.Fictitious];

    public static string Explain(IdentityDoubt doubt) => doubt switch
    {
        IdentityDoubt.Homonym => "Homonyme\u00A0: une autre personne a presque les mêmes traits",
        IdentityDoubt.Doubtful => "Douteuse\u00A0: ces traits ne sont peut-être pas les siens",
        IdentityDoubt.Fictitious => "Fictive\u00A0: fiche de test ou de formation",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt)),
    };

    public static string Of(StrictTrait trait) => trait switch
    {
        StrictTrait.BirthName => "Nom de naissance",
        StrictTrait.FirstNames => "Prénoms de naissance",
        StrictTrait.BirthDate => "Date de naissance",
        StrictTrait.Sex => "Sexe",
        StrictTrait.BirthPlace => "Lieu de naissance",
        _ => throw new ArgumentOutOfRangeException(nameof(trait)),
    };

    /// <summary>A kept value of a trait, as people read it.</summary>
    public static string Value(StrictTrait trait, string? value) => (trait, value) switch
    {
        (_, null) => "non renseigné",
        (StrictTrait.Sex, _) when EnumName.Of<Sex>(value) is { } sex => Of(sex),
        (StrictTrait.BirthDate, _) when LocalDatePattern.Iso.Parse(value).TryGetValue(default, out var date) => Date(date),
        _ => value,
    };

    /// <summary>«Nom de naissance : LE GOF, devenu LE GOFF».</summary>
    public static string Change(TraitChange change) =>
        $"{Of(change.Trait)}\u00A0: {Value(change.Trait, change.Old)}, devenu {Value(change.Trait, change.New)}";

    public static string NameOf(ProfessionalId id, IReadOnlyDictionary<ProfessionalId, Person> people) =>
        id == ProfessionalId.Relais ? "Relais" : people.TryGetValue(id, out var person) ? person.Name : "Une personne qui n’est plus dans l’annuaire";

    /// <summary>«Passeport, vérifié par Dr Awa Le Goff le 2 mars 2026», or null.</summary>
    public static string? Checked(Patient patient, IReadOnlyDictionary<ProfessionalId, Person> people) =>
        patient is { Document: { } document, CheckedBy: { } by, CheckedAt: { } at }
            ? $"{Of(document)}, pièce vérifiée par {NameWords.The(NameOf(by, people))} le {FrenchTime.Date(at.InZone(FrenchTime.Paris).Date)}"
            : null;

    /// <summary>The facts that the banner does not say, but the national number.</summary>
    /// <param name="traits">What is known.</param>
    /// <param name="isQualified">Whether the banner shows the national number.</param>
    /// <param name="nameOf">The name of a commune by its code, or null.</param>
    public static IReadOnlyList<(string Label, string Value)> Facts(PatientTraits traits, bool isQualified, Func<string, string?> nameOf) =>
    [
        ("Prénoms de naissance", traits.FirstNames),
        ("Lieu de naissance", BirthPlace(traits.BirthPlace, nameOf)),
        ("Commune de résidence", traits.Commune is { } commune ? nameOf(commune) ?? commune : "non renseignée"),
        ("Téléphone", PhoneNumber.TryParse(traits.Phone, out var phone) ? phone.ToString() : "non renseigné"),
        ("Numéro de sécurité sociale", traits.Ins is null ? "non renseigné" : isQualified ? "ci-dessus, avec l’identité qualifiée" : "enregistré, montré quand l’identité est qualifiée"),
    ];

    // A code of another country, or of a commune that is no more, has no name here.
    private static string BirthPlace(string? code, Func<string, string?> nameOf) =>
        code is null ? "non renseigné" : nameOf(code) is { } name ? $"{name} (code INSEE {code})" : $"code INSEE {code}";

    private static string Word(IdentityDoubt doubt) => doubt switch
    {
        IdentityDoubt.Homonym => "homonyme",
        IdentityDoubt.Doubtful => "douteuse",
        IdentityDoubt.Fictitious => "fictive",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt)),
    };

    private static string Days(int days) => string.Create(French, $"{days}\u00A0jour{(days > 1 ? "s" : "")}");
}
