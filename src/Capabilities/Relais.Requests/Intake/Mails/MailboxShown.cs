using Relais.Platform.Mail.Receiving;
using Relais.Ui.Components;

namespace Relais.Requests.Intake.Mails;

/// <summary>How an address is doing, in words.</summary>
internal static class MailboxShown
{
    public static (Tone Tone, string Words) StateOf(Mailbox mailbox) => mailbox switch
    {
        { IsOpen: false } => (Tone.Neutral, "Non relevée"),
        { Outcome: null } => (Tone.Info, "Pas encore relevée"),
        { Outcome: FetchOutcome.Done } => (Tone.Done, "Relevée"),
        { Outcome: FetchOutcome.LoginRefused } => (Tone.Late, "Utilisateur ou mot de passe refusé"),
        { Outcome: FetchOutcome.TlsRefused } => (Tone.Late, "Certificat du serveur refusé"),
        { Outcome: FetchOutcome.Unreachable } => (Tone.Late, "Serveur injoignable"),
        { Outcome: FetchOutcome.NotAllowed } => (Tone.Late, "Serveur non autorisé sur cette installation"),
        { Outcome: FetchOutcome.Unavailable } => (Tone.Late, "Node manque sur cette machine"),
        _ => (Tone.Soon, "Relevé interrompu, repris bientôt"),
    };
}
