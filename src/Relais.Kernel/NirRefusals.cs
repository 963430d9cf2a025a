namespace Relais.Kernel;

/// <summary>What may be wrong in a typed national number. The number itself is never repeated whole.</summary>
internal static class NirRefusals
{
    public static Refusal Empty { get; } = new("nir.empty", "Écrivez les 15 caractères du numéro de sécurité sociale, clé comprise.");

    public static Refusal NoKey { get; } = new("nir.no-key", "Il manque la clé\u00A0: ajoutez les 2 derniers chiffres du numéro.");

    public static Refusal NotDigits { get; } = new("nir.not-digits", "Le numéro ne contient que des chiffres, sauf 2A ou 2B pour une naissance en Corse.");

    public static Refusal Sex { get; } = new("nir.sex", "Le premier chiffre du numéro est 1 ou 2 (3, 4, 7 ou 8 pour un numéro provisoire).");

    public static Refusal Key { get; } = new("nir.key", "La clé ne correspond pas\u00A0: un chiffre du numéro est sans doute faux. Relisez-le sur la carte ou l’attestation.");

    public static Refusal TooShort(int length) => new("nir.too-short", $"Le numéro compte 15 caractères, clé comprise\u00A0: il en manque {15 - length}.");

    public static Refusal TooLong(int length) => new("nir.too-long", $"Le numéro compte 15 caractères, clé comprise\u00A0: il y en a {length - 15} de trop.");

    public static Refusal Month(string month) => new("nir.month", $"Les 4e et 5e chiffres donnent le mois de naissance\u00A0: {month} n’en est pas un.");

    public static Refusal Place(string place) => new("nir.place", $"Aucun lieu de naissance n’a le code {place[..2]}\u00A0{place[2..]}, ou le numéro d’ordre manque.");
}
