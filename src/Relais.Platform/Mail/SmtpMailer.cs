using Microsoft.Extensions.Logging;

namespace Relais.Platform.Mail;

/// <summary>Sends by SMTP, one connection a mail.</summary>
internal sealed class SmtpMailer(MailOptions options, ILogger<SmtpMailer> log) : IMailer
{
    private readonly SmtpRelay _relay = new("mail", options.Host, options.Port, options.StartTls, options.User, options.Password, options.LimitSeconds);

    public async Task<MailOutcome> TrySendAsync(Mail mail, CancellationToken ct)
    {
        if (MailMessages.Of(mail, options) is not { } message)
        {
            return MailOutcome.Refused;
        }

        using (message)
        {
            return await _relay.TrySendAsync(message, log, ct);
        }
    }
}
