using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Relais.Platform.Mail.Secure;

/// <summary>Hands mails to the MSSanté operator: SMTP with TLS, receipts asked for. It never writes to an address out of the trust space.</summary>
public sealed class SecureMailer(SecureMailOptions options, ILogger<SecureMailer> log)
{
    /// <summary>Tries once, within the time limit of the options. It never throws because the outside fails: it says so.</summary>
    public async Task<MailOutcome> TrySendAsync(SecureMail mail, CancellationToken ct)
    {
        if (!options.IsOn || !options.IsSecure(mail.To))
        {
            return MailOutcome.Refused;
        }

        using var message = MessageOf(mail);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(options.LimitSeconds));
        return await TryAsync(message, limit.Token, ct);
    }

    private async Task<MailOutcome> TryAsync(MailMessage message, CancellationToken limit, CancellationToken ct)
    {
        using var smtp = new SmtpClient(options.Host, options.Port)
        {
            EnableSsl = options.StartTls,
            Credentials = options.User is null ? null : new NetworkCredential(options.User, options.Password),
        };
        try
        {
            await smtp.SendMailAsync(message, limit).WaitAsync(limit);
            return MailOutcome.Accepted;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("The MSSanté server did not answer in {Seconds} s", options.LimitSeconds);
            return MailOutcome.TemporaryFailure;
        }
        catch (SmtpException e) when (!ct.IsCancellationRequested)
        {
            // The status only: a server's sentence may quote the address.
            log.LogWarning("The MSSanté server answered {Status} ({Cause})", e.StatusCode, e.InnerException?.GetType().Name ?? "-");
            return SmtpAnswers.Means(e.StatusCode);
        }
        catch (Exception e) when (e is AuthenticationException or IOException && !ct.IsCancellationRequested)
        {
            log.LogWarning("The connection to the MSSanté server failed: {Cause}", e.GetType().Name);
            return MailOutcome.TemporaryFailure;
        }
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
