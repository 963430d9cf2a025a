using Relais.Kernel;

namespace Relais.Documents.Prescriptions;

/// <summary>Every reason for which a command on a prescription is refused.</summary>
internal static class PrescriptionRefusals
{
    public static readonly Refusal NotFound = new("prescription.not-found", "Cette ordonnance n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal NotYours = new("prescription.not-yours", "Seul le prescripteur peut faire cela.");
    public static readonly Refusal AlreadySigned = new("prescription.already-signed", "Cette ordonnance est signée : elle ne change plus. Corrigez-la par une nouvelle, qui la remplacera.");
    public static readonly Refusal NotSigned = new("prescription.not-signed", "Cette ordonnance n’est pas signée : modifiez le brouillon.");
    public static readonly Refusal AlreadyRevoked = new("prescription.already-revoked", "Cette ordonnance est déjà révoquée.");
    public static readonly Refusal ChangedMeanwhile = new("prescription.changed-meanwhile", "Cette ordonnance a changé dans une autre fenêtre. Relisez-la, puis recommencez.");
    public static readonly Refusal TooManyLines = new("prescription.too-many-lines", "Une ordonnance porte douze produits au plus. Rédigez-en une autre.");
    public static readonly Refusal TooLong = new("prescription.too-long", "Cette ordonnance est trop longue. Gardez l’essentiel.");
    public static readonly Refusal ReasonMissing = new("prescription.reason-missing", "Indiquez pourquoi l’ordonnance est révoquée : le pharmacien le lira.");
    public static readonly Refusal DrugUnknown = new("prescription.drug-unknown", "Choisissez un médicament dans la liste proposée, ou ajoutez-le comme produit hors base.");
    public static readonly Refusal Blocked = new("prescription.blocked", "L’ordonnance ne peut pas être signée : corrigez d’abord ce qui est signalé.");
    public static readonly Refusal NotRead = new("prescription.not-read", "Cochez que vous avez lu les points d’attention avant de signer.");
}
