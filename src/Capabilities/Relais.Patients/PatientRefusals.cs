using Relais.Kernel;

namespace Relais.Patients;

/// <summary>Every refusal of this capability. A sentence never holds a patient's data.</summary>
internal static class PatientRefusals
{
    public static Refusal NotFound { get; } = new("patients.not-found", "Ce patient n’existe pas, ou vous n’y avez pas accès.");

    public static Refusal NoCareRole { get; } = new(
        "patients.no-care-role", "Votre rôle ne permet pas d’enregistrer un patient. Changez de lieu d’exercice, ou demandez ce rôle à votre administrateur.");

    public static Refusal NoBirthName { get; } = new("patients.no-birth-name", "Écrivez le nom de naissance, tel qu’il figure sur la pièce d’identité.");

    public static Refusal NoFirstName { get; } = new("patients.no-first-name", "Écrivez au moins le premier prénom de naissance.");

    public static Refusal NameTooLong { get; } = new("patients.name-too-long", $"Ce nom dépasse {TraitRules.MaxName} caractères\u00A0: raccourcissez-le.");

    public static Refusal NameUnreadable { get; } = new("patients.name-unreadable", "Un nom s’écrit en lettres, sans chiffres. Relisez ce qui a été saisi.");

    public static Refusal BirthDateUnreadable { get; } = new(
        "patients.birth-date-unreadable", "Écrivez la date de naissance avec le jour, le mois et l’année, par exemple 14/07/1958.");

    public static Refusal BirthDateInFuture { get; } = new(
        "patients.birth-date-in-future", "La date de naissance est dans le futur\u00A0: vérifiez le jour, le mois et l’année.");

    public static Refusal BirthDateTooOld { get; } = new(
        "patients.birth-date-too-old", "Cette date de naissance donne plus de 130\u00A0ans\u00A0: vérifiez l’année.");

    public static Refusal NoSex { get; } = new("patients.no-sex", "Choisissez le sexe inscrit à l’état civil, ou «\u00A0indéterminé\u00A0».");

    public static Refusal BirthPlaceUnreadable { get; } = new(
        "patients.birth-place-unreadable", "Le lieu de naissance est un code INSEE de 5\u00A0caractères\u00A0: celui de la commune (29024), ou du pays pour une naissance à l’étranger (99109).");

    public static Refusal NirDoesNotMatchTraits { get; } = new(
        "patients.nir-does-not-match-traits",
        "Ce numéro ne correspond pas au sexe, à la date ou au lieu de naissance. Vérifiez que c’est bien le numéro du patient, et non celui de l’assuré.");

    public static Refusal UnknownCommune { get; } = new(
        "patients.unknown-commune", "Cette commune n’est pas connue. Écrivez son nom ou son code postal, puis choisissez-la dans la liste.");

    public static Refusal SeveralCommunes { get; } = new(
        "patients.several-communes", "Plusieurs communes correspondent\u00A0: choisissez la bonne dans la liste.");

    public static Refusal PhoneUnreadable { get; } = new(
        "patients.phone-unreadable", "Ce numéro de téléphone n’est pas complet. Écrivez-le par exemple 06\u00A0…, ou +32\u00A0… pour l’étranger.");

    public static Refusal DoubtLocks { get; } = new(
        "patients.doubt-locks", "Cette identité est signalée homonyme, douteuse ou fictive\u00A0: levez d’abord ce signalement.");

    public static Refusal MinorsOnly { get; } = new(
        "patients.minors-only", "Le livret de famille et l’acte de naissance ne valent que pour un mineur. Demandez une carte d’identité, un passeport ou un titre de séjour.");

    public static Refusal NoDocument { get; } = new("patients.no-document", "Choisissez la pièce d’identité que vous avez vérifiée.");

    public static Refusal NoDoubt { get; } = new("patients.no-doubt", "Choisissez ce que vous signalez à propos de cette identité.");

    public static Refusal Alike { get; } = new(
        "patients.alike", "Ce patient est peut-être déjà connu\u00A0: comparez avec ceux qui lui ressemblent, puis choisissez.");

    public static Refusal NothingChanged { get; } = new("patients.nothing-changed", "Rien n’a été modifié\u00A0: corrigez au moins un champ, ou revenez à la fiche.");

    /// <summary>What the kernel says of a number that cannot be read, under a code of this capability: <c>patients.nir-key</c>.</summary>
    public static Refusal OfNir(Refusal nir) => nir with { Code = "patients." + nir.Code.Replace('.', '-') };
}
