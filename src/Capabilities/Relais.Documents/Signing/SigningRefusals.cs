using Relais.Kernel;

namespace Relais.Documents.Signing;

/// <summary>Every reason for which a signing key is refused.</summary>
internal static class SigningRefusals
{
    public static readonly Refusal NotYours = new("signing.not-yours", "Cette clé de signature n’est pas la vôtre.");
    public static readonly Refusal AlreadyRevoked = new("signing.already-revoked", "Cette clé de signature est déjà révoquée.");
    public static readonly Refusal FileMissing = new("signing.file-missing", "Choisissez le fichier de votre certificat (.p12 ou .pfx).");
    public static readonly Refusal NotReadable = new("signing.not-readable", "Ce certificat ne s’ouvre pas : vérifiez le fichier (.p12 ou .pfx) et son mot de passe.");
    public static readonly Refusal NotUsable = new("signing.not-usable", "Ce certificat ne permet pas de signer : il est échu, pas encore valable, ou sans clé privée RSA ou ECDSA.");
}
