using System.Net;
using System.Net.Mail;
using System.Security.Authentication;
using Microsoft.Extensions.Logging;

namespace Relais.Platform.Mail;

/// <summary>A server to which mails are handed by SMTP, one connection a mail.</summary>
/// <param name="Name">For the log: «mail», «MSSanté».</param>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="StartTls">Whether the connection must be encrypted.</param>
/// <param name="User">Its account, or null.</param>
/// <param name="Password">Its password, or null.</param>
/// <param name="LimitSeconds">How long it may take.</param>
internal sealed record SmtpRelay(string Name, string? Host, int Port, bool StartTls, string? User, string? Password, int LimitSeconds)
{
    /// <summary>Tries once. It never throws because the outside fails: it says so.</summary>
    public async Task<MailOutcome> TrySendAsync(MailMessage message, ILogger log, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(LimitSeconds));
        using var smtp = new SmtpClient(Host, Port) { EnableSsl = StartTls, Credentials = User is null ? null : new NetworkCredential(User, Password) };
        try
        {
            await smtp.SendMailAsync(message, limit.Token).WaitAsync(limit.Token);
            return MailOutcome.Accepted;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("The {Server} server did not answer in {Seconds} s", Name, LimitSeconds);
            return MailOutcome.TemporaryFailure;
        }
        catch (SmtpException e) when (!ct.IsCancellationRequested)
        {
            // The status only: a server's sentence may quote the address.
            log.LogWarning("The {Server} server answered {Status} ({Cause})", Name, e.StatusCode, e.InnerException?.GetType().Name ?? "-");
            return SmtpAnswers.Means(e.StatusCode);
        }
        catch (Exception e) when (e is AuthenticationException or IOException && !ct.IsCancellationRequested)
        {
            log.LogWarning("The connection to the {Server} server failed: {Cause}", Name, e.GetType().Name);
            return MailOutcome.TemporaryFailure;
        }
    }
}
