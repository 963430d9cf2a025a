using Relais.Kernel;

namespace Relais.Requests.Intake.Mails;

/// <summary>Every reason to refuse what is done with received mails and with the addresses of teams.</summary>
internal static class MailRefusals
{
    public static readonly Refusal NotFound = new("mail.not-found", "Ce courriel n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal Ended = new("mail.ended", "Ce courriel est déjà traité.");
    public static readonly Refusal NotRead = new("mail.not-read", "Ce courriel vient d’arriver et n’est pas encore lu. Revenez dans un instant.");
    public static readonly Refusal NotAside = new("mail.not-aside", "Ce courriel n’est pas écarté.");
    public static readonly Refusal RequestUnknown = new("mail.request-unknown", "Aucune demande de vos équipes ne porte ce numéro. Relisez-le : il s’écrit DA-2026-000123.");
    public static readonly Refusal MailboxNotFound = new("mail.mailbox-not-found", "Cette adresse n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal MailboxChanged = new("mail.mailbox-changed", "Quelqu’un a modifié cette adresse entre-temps. Relisez-la, puis recommencez.");
    public static readonly Refusal AddressTaken = new("mail.address-taken", "Cette adresse est déjà reliée à une équipe.");
    public static readonly Refusal LineWrong = new("mail.line-wrong", "Choisissez une ligne d’avis de cette équipe, ou aucune.");
    public static readonly Refusal HostWrong = new("mail.host-wrong", "Indiquez le serveur IMAP et son port tels que votre opérateur les donne, par exemple imap.exemple.fr et 993.");
    public static readonly Refusal HostNotAllowed = new("mail.host-not-allowed", "Cette installation n’autorise pas ce serveur. Demandez à son administrateur de l’ajouter (Mail:Receiving:Servers).");
    public static readonly Refusal UserMissing = new("mail.user-missing", "Indiquez le nom d’utilisateur de la boîte, souvent l’adresse elle-même.");
    public static readonly Refusal PasswordMissing = new("mail.password-missing", "Indiquez le mot de passe de la boîte. Après un changement de serveur ou d’utilisateur, il faut le taper de nouveau.");
    public static readonly Refusal NotDelivered = new("mail.not-delivered", "Aucun serveur de messagerie ne livre sur cette machine. Choisissez le relevé IMAP.");
}
