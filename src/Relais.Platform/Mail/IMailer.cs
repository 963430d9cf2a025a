namespace Relais.Platform.Mail;

/// <summary>Hands a mail to the outside. It never throws because the outside fails: it says so.</summary>
public interface IMailer
{
    /// <summary>Tries once, within the time limit of the options.</summary>
    Task<MailOutcome> SendAsync(Mail mail, CancellationToken ct);
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
