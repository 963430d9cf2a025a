using Microsoft.EntityFrameworkCore;
using Relais.Platform.Data;
using Relais.Platform.Mail;
using Relais.Platform.Outbox;

namespace Relais.Platform.SignIn.Links;

/// <summary>Tells a person by mail that what they sign in with was changed.</summary>
internal sealed class SendAccountChanged(RelaisDb db, IMailer mailer, MailOptions mails) : IHandle<AccountChanged>
{
    public async Task HandleAsync(AccountChanged told, Guid id, CancellationToken ct)
    {
        var email = await db.Users.Where(account => account.Id == told.Account).Select(account => account.Email).SingleOrDefaultAsync(ct);
        if (email is not null)
        {
            await mailer.SendAsync(new(email, "Votre compte Relais a changé", Write(told.Change)), ct);
        }
    }

    private string Write(AccountChange change) =>
        $"""
        Bonjour,

        {(change is AccountChange.Password ? "Le mot de passe" : "Un second facteur")} de votre compte Relais vient d’être changé.
        Si c’est vous, tout va bien.
        Sinon, choisissez aussitôt un nouveau mot de passe et prévenez votre administrateur :

        {new Uri(mails.Site, "/compte/oubli")}
        """;
}
