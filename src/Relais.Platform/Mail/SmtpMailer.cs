using System.Net;
using System.Net.Mail;
using System.Security.Authentication;
using Microsoft.Extensions.Logging;

namespace Relais.Platform.Mail;

/// <summary>Sends by SMTP, one connection a mail.</summary>
internal sealed class SmtpMailer(MailOptions options, ILogger<SmtpMailer> log) : IMailer
{
    public async Task<MailOutcome> TrySendAsync(Mail mail, CancellationToken ct)
    {
        if (MailMessages.Of(mail, options) is not { } message)
        {
            return MailOutcome.Refused;
        }

        using (message)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(TimeSpan.FromSeconds(options.LimitSeconds));
            return await TryAsync(message, limit.Token, ct);
        }
    }

    private async Task<MailOutcome> TryAsync(MailMessage message, CancellationToken limit, CancellationToken ct)
    {
        using var smtp = Client();
        try
        {
            await smtp.SendMailAsync(message, limit).WaitAsync(limit);
            return MailOutcome.Accepted;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("The mail server did not answer in {Seconds} s", options.LimitSeconds);
            return MailOutcome.TemporaryFailure;
        }
        catch (SmtpException e) when (!ct.IsCancellationRequested)
        {
            // The status only: a server's sentence may quote the address.
            log.LogWarning("The mail server answered {Status} ({Cause})", e.StatusCode, e.InnerException?.GetType().Name ?? "-");
            return SmtpAnswers.Means(e.StatusCode);
        }
        catch (Exception e) when (e is AuthenticationException or IOException && !ct.IsCancellationRequested)
        {
            log.LogWarning("The connection to the mail server failed: {Cause}", e.GetType().Name);
            return MailOutcome.TemporaryFailure;
        }
    }

    private SmtpClient Client() => new(options.Host, options.Port)
    {
        EnableSsl = options.StartTls,
        Credentials = options.User is null ? null : new NetworkCredential(options.User, options.Password),
    };
}
