using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Mail;

namespace Relais.Platform.SignIn.Links;

/// <summary>An invitation that is not mailed but given to who starts the installation: the first account, when nobody can invite yet.</summary>
public sealed class PrintedInvitation(RelaisDb db, MailOptions mails)
{
    private static readonly Duration Life = Duration.FromHours(24);

    /// <summary>Opens the account and makes its link, valid a day and once; the caller saves, then shows it.</summary>
    /// <param name="person">Whose account it is.</param>
    /// <param name="email">The address to sign in with.</param>
    /// <param name="act">Who opens it and when.</param>
    /// <returns>Where to choose the password.</returns>
    public Uri Open(ProfessionalId person, string email, Act act)
    {
        var account = db.Add(Account.Of(person, email.Trim())).Entity;
        var token = Token.New();
        db.Add(new OneTimeLink { Id = Token.HashOf(token), Account = account.Id, ExpiresAt = act.At + Life });
        db.Record(act, "account.invite", account.Subject());
        return new Uri(mails.Site, "/compte/invitation/" + token);
    }
}
