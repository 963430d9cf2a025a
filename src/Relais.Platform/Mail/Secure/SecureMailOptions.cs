using System.Net.Mail;
using Relais.Kernel;

namespace Relais.Platform.Mail.Secure;

/// <summary>How mails leave by MSSanté, the health professionals' trust space. Without <see cref="Host"/> none leaves.</summary>
public sealed record SecureMailOptions
{
    /// <summary>The operator's SMTP server, or null.</summary>
    public string? Host { get; init; }

    /// <summary>Its port: 587 by default (submission). Implicit TLS (465) is not spoken.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Whether to demand STARTTLS. Only a relay on the same machine may do without.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>The account, or null.</summary>
    public string? User { get; init; }

    /// <summary>Its password.</summary>
    public string? Password { get; init; }

    /// <summary>The organisation's MSSanté address, which mails come from.</summary>
    public string From { get; init; } = "relais@relais.mssante.fr";

    /// <summary>The sender's name.</summary>
    public string FromName { get; init; } = "Relais";

    /// <summary>The domains of the trust space, separated by spaces or commas: an address at one of them, or under it, may receive health data. No other may.</summary>
    public string Domains { get; init; } = "mssante.fr";

    /// <summary>How long one attempt may take: 60 seconds by default, 1 to 300.</summary>
    public int LimitSeconds { get; init; } = 60;

    /// <summary>Whether this node sends what waits by itself.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether this installation is joined to MSSanté.</summary>
    public bool IsOn => Host is { Length: > 0 };

    /// <summary>Whether an address is of the trust space.</summary>
    public bool IsSecure(EmailAddress address)
    {
        var host = address.Text[(address.Text.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return Domains.ToLowerInvariant().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(domain => host == domain || host.EndsWith("." + domain, StringComparison.Ordinal));
    }

    /// <summary>The options themselves, once they make sense.</summary>
    /// <exception cref="InvalidOperationException">Says which one is wrong.</exception>
    public SecureMailOptions Validated() => WhatIsWrong() is { } wrong ? throw new InvalidOperationException(wrong) : this;

    private string? WhatIsWrong() => this switch
    {
        { Port: < 1 or > 65535 or 465 } => "Mail:Secure:Port must be between 1 and 65535, and not 465; use 587 with STARTTLS.",
        { LimitSeconds: < 1 or > 300 } => "Mail:Secure:LimitSeconds must be between 1 and 300.",
        { User: not null, Password: null } => "Mail:Secure:Password is needed with Mail:Secure:User.",
        { User: not null, StartTls: false } => "Mail:Secure:User needs Mail:Secure:StartTls: a password never travels in clear.",
        { StartTls: false, Host: not (null or "localhost" or "127.0.0.1" or "::1") } => "Mail:Secure:StartTls may only be off for a relay of this machine: health data never travels in clear.",
        _ when Domains.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Length == 0 => "Mail:Secure:Domains must name the domains of MSSanté.",
        _ when !MailAddress.TryCreate(From, out _) => "Mail:Secure:From must be an e-mail address.",
        _ => null,
    };
}
