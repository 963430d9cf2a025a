using NodaTime;
using Relais.Kernel;
using Relais.Platform.Mail.Receiving;
using Relais.Requests.Contract;

namespace Relais.Requests.Intake.Mails;

/// <summary>An address of a team, whose mails reach the worklist.</summary>
/// <remarks>Only while it <see cref="IsOpen"/> are mails fetched; those already received stay. One node at a time holds it, by <see cref="HeldUntil"/>.</remarks>
internal sealed class Mailbox
{
    /// <summary>RFC 5321 §4.5.3.1.1.</summary>
    private const int MaxLocal = 64;

    private Mailbox()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public TeamId Team { get; private init; }
    public string Address { get; private set; } = "";
    public MailboxKind Kind { get; private set; }
    public MailboxWay Way { get; private set; }

    /// <summary>The line chosen beforehand for what comes in, or null.</summary>
    public LineId? Line { get; private set; }
    public string? Host { get; private set; }
    public int Port { get; private set; }

    /// <summary>TLS from the first byte, else by STARTTLS.</summary>
    public bool IsTlsFirst { get; private set; }
    public string? User { get; private set; }

    /// <summary>Sealed for this mailbox.</summary>
    public byte[]? Password { get; private set; }

    /// <summary>Whether its server delivers <c>avis+mot@…</c> to <c>avis@…</c>.</summary>
    public bool TakesTags { get; private set; }
    public bool IsOpen { get; private set; } = true;
    public Instant? FetchedAt { get; private set; }
    public FetchOutcome? Outcome { get; private set; }
    public Instant? HeldUntil { get; private set; }
    public long Version { get; private set; }

    /// <summary>Who sends files in its name: the mailbox itself, with a quota of its own.</summary>
    public Act ActAt(Instant now) => new(ProfessionalId.From(Id), now);

    public static Mailbox Open(TeamId team, MailboxText text, Func<Guid, string, byte[]> seal)
    {
        var mailbox = new Mailbox { Team = team };
        mailbox.Describe(text, seal);
        return mailbox;
    }

    public void Describe(MailboxText text, Func<Guid, string, byte[]> seal)
    {
        RefusedException.ThrowIf(text.WhyNot(Password is not null && text.IsSameAccount(this)));
        Password = text.Way is not MailboxWay.Imap ? null : text.Password is { Length: > 0 } typed ? seal(Id, typed) : Password;
        (Address, Kind, Way, Line) = (text.Email!.Text, text.Kind, text.Way, text.Line);
        (Host, Port, IsTlsFirst, User) = text.Way is MailboxWay.Imap ? (text.Host!.Trim().ToLowerInvariant(), text.Port, text.IsTlsFirst, text.User!.Trim()) : (null, 0, true, null);
        (TakesTags, IsOpen, Outcome) = (text.TakesTags, text.IsOpen, null);
        Version++;
    }

    /// <summary>Where an answer may come back: the address, with a secret word when the server allows and the name stays short enough.</summary>
    public string AddressFor(string tag)
    {
        var at = Address.IndexOf('@', StringComparison.Ordinal);
        return TakesTags && at + 1 + tag.Length <= MaxLocal ? Address.Insert(at, "+" + tag) : Address;
    }
}

/// <summary>What kind of mail an address receives.</summary>
internal enum MailboxKind
{
    /// <summary>E-mail.</summary>
    Email,

    /// <summary>MSSanté: the health professionals' trust space.</summary>
    Mssante,
}

/// <summary>How its mails are taken.</summary>
internal enum MailboxWay
{
    /// <summary>Fetched from an IMAP server.</summary>
    Imap,

    /// <summary>Delivered by the mail server of this machine.</summary>
    Delivered,
}
