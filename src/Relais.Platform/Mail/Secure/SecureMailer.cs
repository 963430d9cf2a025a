using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Relais.Platform.Mail.Secure;

/// <summary>Hands mails to the MSSanté operator: SMTP with TLS, receipts asked for. It never writes to an address out of the trust space.</summary>
public sealed class SecureMailer(SecureMailOptions options, ILogger<SecureMailer> log)
{
    private readonly SmtpRelay _relay = new("MSSanté", options.Host, options.Port, options.StartTls, options.User, options.Password, options.LimitSeconds);

    /// <summary>Tries once, within the time limit of the options. It never throws because the outside fails: it says so.</summary>
    public async Task<MailOutcome> TrySendAsync(SecureMail mail, CancellationToken ct)
    {
        if (!options.IsOn || !options.IsSecure(mail.To))
        {
            return MailOutcome.Refused;
        }

        using var message = MessageOf(mail);
        return await _relay.TrySendAsync(message, log, ct);
    }

    private MailMessage MessageOf(SecureMail mail)
    {
        var message = new MailMessage(new MailAddress(options.From, options.FromName, Encoding.UTF8), new MailAddress(mail.To.Text))
        {
            Subject = Mail.OneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
            DeliveryNotificationOptions = DeliveryNotificationOptions.OnSuccess | DeliveryNotificationOptions.OnFailure,
        };
        var answers = mail.AnswersTo ?? options.From;
        message.ReplyToList.Add(new MailAddress(answers));
        message.Headers["Message-ID"] = $"<{mail.Name}@{new MailAddress(options.From).Host}>";
        message.Headers["Disposition-Notification-To"] = answers;
        foreach (var file in mail.Files)
        {
            var attachment = new Attachment(new MemoryStream(file.Bytes, writable: false), file.Name, file.MediaType) { TransferEncoding = TransferEncoding.Base64 };
            attachment.ContentDisposition!.FileName = file.Name;
            message.Attachments.Add(attachment);
        }

        return message;
    }
}
