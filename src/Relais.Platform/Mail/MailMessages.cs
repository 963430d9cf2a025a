using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Relais.Platform.Mail;

/// <summary>Turns a mail into what the SMTP client sends.</summary>
internal static class MailMessages
{
    /// <summary>The message, or null when the address cannot be written to.</summary>
    public static MailMessage? Of(Mail mail, MailOptions options)
    {
        if (mail.To.Any(char.IsControl) || !MailAddress.TryCreate(mail.To, out var to) || to.Address != mail.To)
        {
            return null;
        }

        var message = new MailMessage(new MailAddress(options.From, options.FromName, Encoding.UTF8), to)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
            IsBodyHtml = false,
        };
        message.Headers["Message-ID"] = MessageId(mail, options);
        // RFC 3834: no holiday answer comes back.
        message.Headers["Auto-Submitted"] = "auto-generated";
        if (mail.ReplyTo is not null && MailAddress.TryCreate(mail.ReplyTo, out var answers))
        {
            message.ReplyToList.Add(answers);
        }

        if (mail.Preferences is not null)
        {
            message.Headers["List-Unsubscribe"] = $"<{mail.Preferences.AbsoluteUri}>";
        }

        return message;
    }

    public static string MessageId(Mail mail, MailOptions options) =>
        $"<{mail.Identity ?? Guid.CreateVersion7().ToString("N")}@{new MailAddress(options.From).Host}>";
}
