namespace Relais.Platform.Mail.Receiving;

/// <summary>Fetches what waits in a mailbox.</summary>
public interface IMailFetcher
{
    /// <summary>Fetches all that waits, or the oldest fifty. A message leaves the inbox only after <paramref name="keep"/> returned.</summary>
    /// <param name="account">Where.</param>
    /// <param name="keep">Stores one message durably; it reads the bytes forward once, none for a message that is too large.</param>
    /// <param name="ct">Stops after the message under way.</param>
    Task<FetchOutcome> FetchAsync(MailAccount account, Func<FetchedMail, Stream, CancellationToken, Task> keep, CancellationToken ct);
}

/// <summary>An account of an IMAP server, always spoken to over TLS.</summary>
/// <param name="Host">The server's name, for which its certificate vouches.</param>
/// <param name="Port">Its port.</param>
/// <param name="IsTlsFirst">TLS from the first byte, else by STARTTLS before anything else.</param>
/// <param name="User">Who.</param>
/// <param name="Password">Its password.</param>
public sealed record MailAccount(string Host, int Port, bool IsTlsFirst, string User, string Password)
{
    /// <inheritdoc />
    public override string ToString() => $"{Host}:{Port}";
}

/// <summary>A message of a mailbox, before it is read.</summary>
/// <param name="Name">What names it in its mailbox.</param>
/// <param name="Size">As the server says, in bytes.</param>
/// <param name="IsTooLarge">Whether it stays in its mailbox.</param>
/// <param name="From">The address of its sender as the server says, for those too large to be read.</param>
/// <param name="Subject">As the server says.</param>
/// <param name="MessageId">As the server says.</param>
public sealed record FetchedMail(string Name, long Size, bool IsTooLarge, string From, string Subject, string MessageId);

/// <summary>How a fetching ended.</summary>
public enum FetchOutcome
{
    /// <summary>Everything that waited is stored, or as much as one turn takes.</summary>
    Done,

    /// <summary>The name and password were refused.</summary>
    LoginRefused,

    /// <summary>The server's certificate was not vouched for, or it speaks no TLS.</summary>
    TlsRefused,

    /// <summary>Nobody answered.</summary>
    Unreachable,

    /// <summary>The line or the server broke; what was stored is stored.</summary>
    Broken,

    /// <summary>This installation does not allow that server.</summary>
    NotAllowed,

    /// <summary>There is no fetcher on this machine.</summary>
    Unavailable,
}
