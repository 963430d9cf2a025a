using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Platform.Data;
using Relais.Platform.Mail;
using Relais.Platform.Outbox;

namespace Relais.Platform.SignIn.Links;

/// <summary>Makes a link and mails it, when the address is that of an open account.</summary>
internal sealed class SendLink(RelaisDb db, IMailer mailer, MailOptions mails, IClock clock) : IHandle<LinkAsked>
{
    public async Task HandleAsync(LinkAsked told, Guid id, CancellationToken ct)
    {
        var email = Account.Normalize(told.Email);
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == email && a.DisabledAt == null, ct);
        if (account is null)
        {
            return;
        }

        var token = Token.New();
        db.RemoveRange(await db.Set<OneTimeLink>().Where(link => link.Account == account.Id).ToListAsync(ct));
        db.Add(new OneTimeLink { Id = Token.HashOf(token), Account = account.Id, ExpiresAt = clock.GetCurrentInstant() + LifeOf(told.Kind) });
        await mailer.SendAsync(Write(told.Kind, account.Email!, new Uri(mails.Site, "/compte/invitation/" + token).ToString()), ct);
    }

    private static Duration LifeOf(LinkKind kind) => kind is LinkKind.Invitation ? Duration.FromDays(7) : Duration.FromHours(1);

    private static Mail.Mail Write(LinkKind kind, string to, string address) => kind switch
    {
        LinkKind.Invitation => new(
            to,
            "Votre compte Relais",
            $"""
            Bonjour,

            Un compte vous a été ouvert sur Relais, la plateforme de télé-expertise de votre équipe.
            Choisissez votre mot de passe avec ce lien, valable sept jours et une seule fois :

            {address}

            Si vous n’attendiez pas ce message, vous pouvez l’ignorer.
            """),
        LinkKind.Reset => new(
            to,
            "Choisir un nouveau mot de passe Relais",
            $"""
            Bonjour,

            Vous avez demandé à changer votre mot de passe sur Relais.
            Ce lien est valable une heure et une seule fois :

            {address}

            Votre second facteur vous sera demandé ensuite, comme d’habitude.
            Si vous n’avez rien demandé, ignorez ce message : rien n’a changé.
            """),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
