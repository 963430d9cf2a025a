using System.Net.Mail;

namespace Relais.Platform.Mail;

/// <summary>What an SMTP status says about a mail (RFC 5321 §4.2.1: 4xx not now, 5xx never).</summary>
internal static class SmtpAnswers
{
    // These 5xx blame our settings (TLS, account, sequence), not the mail: it must survive until they are repaired.
    private const int AuthenticationRequired = 530;
    private const int MechanismTooWeak = 534;
    private const int CredentialsInvalid = 535;
    private const int EncryptionRequired = 538;

    public static MailOutcome Means(SmtpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => MailOutcome.Accepted,
        500 or 502 or 503 or 504 or 521 => MailOutcome.TemporaryFailure,
        AuthenticationRequired or MechanismTooWeak or CredentialsInvalid or EncryptionRequired => MailOutcome.TemporaryFailure,
        >= 500 and < 600 => MailOutcome.Refused,
        _ => MailOutcome.TemporaryFailure,
    };
}
