namespace Relais.Platform.Mail;

/// <summary>Hands mails to the mail server.</summary>
public interface IMailer
{
    /// <summary>Tries once, within the time limit of the options. It never throws because the outside fails: it says so.</summary>
    Task<MailOutcome> TrySendAsync(Mail mail, CancellationToken ct);

    /// <summary>Tries once, and throws when the server does not take it now, so that the outbox tries again. A refusal for good is the end of it.</summary>
    /// <exception cref="MailPostponedException">Worth another attempt.</exception>
    async Task SendAsync(Mail mail, CancellationToken ct)
    {
        if (await TrySendAsync(mail, ct) is MailOutcome.TemporaryFailure)
        {
            throw new MailPostponedException();
        }
    }
}

/// <summary>What became of one attempt.</summary>
public enum MailOutcome
{
    /// <summary>The server took charge of it.</summary>
    Accepted,

    /// <summary>Not now: the server is busy, silent, unreachable or badly set up. Worth another attempt.</summary>
    TemporaryFailure,

    /// <summary>Never: the address or the message was refused for good.</summary>
    Refused,
}
