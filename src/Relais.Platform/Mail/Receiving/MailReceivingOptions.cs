using System.Globalization;

namespace Relais.Platform.Mail.Receiving;

/// <summary>How mails are fetched and read: section <c>Mail:Receiving</c>.</summary>
public sealed record MailReceivingOptions
{
    /// <summary>Whether this node fetches mails; reading them for the pages does not depend on it.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The Node program, 20 or later.</summary>
    public string Node { get; init; } = "node";

    /// <summary>How often each mailbox is looked at: 60 seconds by default, 1 to 3,600.</summary>
    public int EverySeconds { get; init; } = 60;

    /// <summary>How long reading one mail may take: 60 seconds by default, 1 to 600.</summary>
    public int ReadSeconds { get; init; } = 60;

    /// <summary>The memory that reading one mail may take, in MiB: 384 by default, 128 to 4,096.</summary>
    public int ReadMegabytes { get; init; } = 384;

    /// <summary>The largest mail fetched, in bytes: 60 MB by default, 1 KB to 100 MB. A larger one stays in its mailbox and is announced.</summary>
    public long MostBytes { get; init; } = 60_000_000;

    /// <summary>The only IMAP servers that teams may name, each <c>host:port</c>; none for any host at ports 143 and 993.</summary>
    public IReadOnlyList<string> Servers { get; init; } = [];

    /// <summary>A PEM file of the authorities that vouch for those servers besides the usual ones (IGC Santé for MSSanté), or null.</summary>
    public string? Authority { get; init; }

    /// <summary>The folder to which mails are moved once they are stored; it is made when it does not exist.</summary>
    public string Done { get; init; } = "Relais";

    /// <summary>Where the mail server of this machine delivers, one Maildir named by each address, or null.</summary>
    public string? Maildirs { get; init; }

    /// <summary>Whether teams may name this server.</summary>
    public bool Allows(string host, int port) =>
        Servers.Count == 0
            ? port is 143 or 993
            : Servers.Contains(string.Create(CultureInfo.InvariantCulture, $"{host}:{port}"), StringComparer.OrdinalIgnoreCase);

    /// <summary>These options, once they make sense.</summary>
    /// <exception cref="InvalidOperationException">Says which one is wrong.</exception>
    public MailReceivingOptions Validated() => WhatIsWrong() is { } wrong ? throw new InvalidOperationException(wrong) : this;

    private string? WhatIsWrong() => this switch
    {
        { EverySeconds: < 1 or > 3_600 } => "Mail:Receiving:EverySeconds must be between 1 and 3600.",
        { ReadSeconds: < 1 or > 600 } => "Mail:Receiving:ReadSeconds must be between 1 and 600.",
        { ReadMegabytes: < 128 or > 4_096 } => "Mail:Receiving:ReadMegabytes must be between 128 and 4096.",
        { MostBytes: < 1_000 or > 100_000_000 } => "Mail:Receiving:MostBytes must be between 1000 and 100000000.",
        { Done: "" or "INBOX" } => "Mail:Receiving:Done must name another folder than the inbox.",
        { Authority: { } file } when !File.Exists(file) => $"Mail:Receiving:Authority names a file that does not exist: {file}",
        _ => null,
    };
}
