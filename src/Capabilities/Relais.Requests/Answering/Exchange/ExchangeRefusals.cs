using Relais.Kernel;

namespace Relais.Requests.Answering.Exchange;

internal static class ExchangeRefusals
{
    public static readonly Refusal NameMissing = new("exchange.name-missing", "Indiquez le nom du destinataire.");
    public static readonly Refusal NameTooLong = new("exchange.name-too-long", "Le nom du destinataire compte au plus 150 caractères.");
    public static readonly Refusal NotSecure = new("exchange.not-secure", "Cette adresse n’est pas une adresse MSSanté : aucune donnée de santé n’y est envoyée. Indiquez une adresse qui se termine, par exemple, par « mssante.fr ».");
    public static readonly Refusal AlreadyThere = new("exchange.already-there", "Cette adresse reçoit déjà le compte-rendu de cette demande.");
    public static readonly Refusal NotFailed = new("exchange.not-failed", "Cet envoi n’a pas échoué : il n’y a rien à recommencer.");
    public static readonly Refusal SendingNotFound = new("exchange.sending-not-found", "Cet envoi n’existe pas ou ne vous concerne pas.");
    public static readonly Refusal NothingToSend = new("exchange.nothing-to-send", "Aucun compte-rendu n’est à envoyer : la demande n’a pas d’avis.");
}
