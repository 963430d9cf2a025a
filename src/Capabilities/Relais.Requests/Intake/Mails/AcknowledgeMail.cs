using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Mail;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;

namespace Relais.Requests.Intake.Mails;

/// <summary>Tells the sender of a mail that it arrived: no subject of theirs, no health data. The secret link follows with the request.</summary>
internal sealed class AcknowledgeMail(RelaisDb db, IDirectory directory, IMailer mailer) : IHandle<MailTaken>
{
    public async Task HandleAsync(MailTaken told, Guid id, CancellationToken ct)
    {
        var mail = await db.MailToAcknowledgeAsync(told.Mail, ct);
        var team = (await directory.TeamsAsync([mail.Team], ct)).GetValueOrDefault(mail.Team)?.Name ?? "L’équipe";
        if (!EmailAddress.TryParse(mail.From, out var to))
        {
            return;
        }

        await mailer.SendAsync(
            new Mail(
                to.Text,
                "Votre message est arrivé",
                $"""
                Bonjour,

                {team} a bien reçu votre message. La coordination le lit et en fait une demande d’avis :
                vous recevrez alors son numéro et un lien pour la suivre.

                En cas d’urgence, appelez le 15.

                Ce message est envoyé automatiquement.
                """)
            {
                Identity = $"{id:N}.mail",
            },
            ct);
    }
}
