using System.Net.Mail;

namespace Relais.Platform.Mail;

/// <summary>How mails leave. Without <see cref="Host"/> they are written as files in the data folder.</summary>
public sealed record MailOptions
{
    /// <summary>The SMTP server, or null.</summary>
    public string? Host { get; init; }

    /// <summary>Its port: 587 by default (submission). Implicit TLS (465) is not spoken.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Whether to demand STARTTLS; without it nothing is sent. Only a relay on the same machine or network may do without.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>The account, or null when the server asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Its password.</summary>
    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "relais@localhost";

    /// <summary>The sender's name.</summary>
    public string FromName { get; init; } = "Relais";

    /// <summary>The address of this site, for the links in mails.</summary>
    public Uri Site { get; init; } = new("http://localhost:5000");

    /// <summary>How long one attempt may take: 15 seconds by default, 1 to 60.</summary>
    public int LimitSeconds { get; init; } = 15;

    /// <summary>Whether the mails written as files are shown to anyone: in demo mode only.</summary>
    public bool ShowFolder { get; init; }

    /// <summary>The options themselves, once they make sense.</summary>
    /// <exception cref="InvalidOperationException">Says which one is wrong.</exception>
    public MailOptions Validated() => WhatIsWrong() is { } wrong ? throw new InvalidOperationException(wrong) : this;

    private string? WhatIsWrong() => this switch
    {
        { Port: < 1 or > 65535 } => "Mail:Port must be between 1 and 65535.",
        { Port: 465 } => "Mail:Port 465 speaks TLS from the first byte; use 587 with STARTTLS.",
        { LimitSeconds: < 1 or > 60 } => "Mail:LimitSeconds must be between 1 and 60.",
        { User: not null, Password: null } => "Mail:Password is needed with Mail:User.",
        { User: not null, StartTls: false } => "Mail:User needs Mail:StartTls: a password never travels in clear.",
        { Site: not { IsAbsoluteUri: true, Scheme: "https" or "http" } } => "Mail:Site must be the http(s) address of this site.",
        _ when !MailAddress.TryCreate(From, out _) => "Mail:From must be an e-mail address.",
        _ => null,
    };
}
