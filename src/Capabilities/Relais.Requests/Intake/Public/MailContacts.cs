using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Mail;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Mails;
using Relais.Requests.Life;
using Relais.Requests.Visits;

namespace Relais.Requests.Intake.Public;

/// <summary>Makes a code and mails it: the code is in no event and no table, only its keyed hash is.</summary>
internal sealed class SendPublicCode(RelaisDb db, FollowLinks links, IMailer mailer, IClock clock) : IHandle<PublicCodeAsked>
{
    public async Task HandleAsync(PublicCodeAsked told, Guid id, CancellationToken ct)
    {
        if (await db.SenderToProveAsync(ProfessionalId.From(told.Contact), ct) is not var (sender, email) || sender.Request is not null)
        {
            return;
        }

        var code = links.CodeOf(id);
        sender.Give(links.HashOf(sender.Id, code), clock.GetCurrentInstant());
        await mailer.SendAsync(
            new Mail(
                email,
                "Votre code pour Relais",
                $"""
                Bonjour,

                Voici le code qui confirme votre adresse sur Relais, valable quinze minutes :

                {code}

                Si vous n’avez rien demandé, ignorez ce message.
                """),
            ct);
    }
}

/// <summary>Tells the requester without an account that something is new: a number and a link, never health data.</summary>
internal sealed class TellContact(RelaisDb db, FollowLinks links, IMailer mailer, MailOptions mails, MailThreads threads) : IHandle<RequestProgressed>
{
    public async Task HandleAsync(RequestProgressed told, Guid id, CancellationToken ct)
    {
        var key = RequestId.From(told.Request);
        var request = await db.Set<Request>().AsNoTracking().Include(r => r.Parties).SingleAsync(r => r.Id == key, ct);
        var isPrivate = await db.Set<RequestStep>().AnyAsync(s => s.Id == told.Step && s.IsPrivate, ct);
        if (isPrivate || (request.MayBecomeVisit && told.Kind is StepKind.VisitOffered) || Sentence(told.Kind, request.Number) is not { } sentence)
        {
            return;
        }

        var tag = threads.TagOf(request.Number);
        var mailbox = await db.MailboxForAnswersAsync(request.Team, ct);

        foreach (var asker in request.EveryAsker.Where(asker => asker.Value != told.By || told.Kind is StepKind.Sent).ToList())
        {
            if (await db.ContactToMailAsync(asker, ct) is { Email: { } email })
            {
                await mailer.SendAsync(Write(mails.Site, email, request.Number, sentence, links.LinkOf(asker)) with { Identity = $"{id:N}.{asker.Value:N}.{tag}", ReplyTo = mailbox?.AddressFor(tag) }, ct);
            }
        }
    }

    /// <summary>Whether somebody without an account may have to be told: who sends is alone to ask, others may join later.</summary>
    internal static bool Concerns(RequestProgressed told) => Sentence(told.Kind, "") is not null && (told.IsByContact || told.Kind is not StepKind.Sent);

    internal static string? Sentence(StepKind kind, string number) => kind switch
    {
        StepKind.Sent => $"Votre demande d’avis {number} est bien arrivée.",
        StepKind.Claimed => $"Un expert a pris en charge votre demande {number}.",
        StepKind.ComplementAsked => $"Un complément vous est demandé pour la demande {number}.",
        StepKind.Answered => $"L’avis demandé est rendu : {number}.",
        StepKind.Declined or StepKind.Oriented or StepKind.BoardConcluded => $"Une réponse vous attend pour la demande {number}.",
        StepKind.Message => $"Un message vous attend dans la demande {number}.",
        _ when VisitPeople.IsForAskers(kind) => VisitWords.Sentence(kind, number) + ".",
        _ => null,
    };

    /// <param name="site">The address of Relais.</param>
    /// <param name="to">The requester.</param>
    /// <param name="number">Of the request.</param>
    /// <param name="sentence">What is new; no health data.</param>
    /// <param name="link">The secret link, and the page below it.</param>
    internal static Mail Write(Uri site, string to, string number, string sentence, string link) => new(
        to,
        $"Votre demande {number}",
        $"""
        Bonjour,

        {sentence}
        Suivez-la avec ce lien, qui vous est personnel :

        {new Uri(site, "/suivi/" + link)}

        Ne transmettez pas ce message : le lien donne accès à la demande.
        """);
}
