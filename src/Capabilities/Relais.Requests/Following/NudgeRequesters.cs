using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Mail;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Public;
using Relais.Requests.Life;

namespace Relais.Requests.Following;

/// <summary>Reminds those who asked, in Relais, or by a mail with their secret link when they have no account.</summary>
internal sealed class NudgeRequesters(RelaisDb db, INotices notices, FollowLinks links, IMailer mailer, MailOptions mails, IClock clock) : IHandle<RequesterNudged>
{
    public async Task HandleAsync(RequesterNudged told, Guid id, CancellationToken ct)
    {
        var key = RequestId.From(told.Request);
        var request = await db.Set<Request>().AsNoTracking().Include(r => r.Parties).SingleAsync(r => r.Id == key, ct);
        foreach (var asker in request.EveryAsker.ToList())
        {
            if (await db.ContactToMailAsync(asker, ct) is { Email: { } email })
            {
                await mailer.SendAsync(
                    TellContact.Write(mails.Site, email, request.Number, told.Sentence + ".", links.LinkOf(asker) + Place(told.Path)) with { Identity = $"{id:N}.{asker.Value:N}" }, ct);
            }
            else if (request.Askers.Contains(asker))
            {
                await notices.AddAsync(
                    new Notice(asker, $"{told.Request:N}/{told.Key}", "request/" + request.Id, told.Sentence, $"/demandes/{request.Id}{told.Path}", clock.GetCurrentInstant()), ct);
            }
        }
    }

    // The page of a link has what is asked on it, or one page below.
    private static string Place(string path) => path.StartsWith('/') ? path : "";
}
