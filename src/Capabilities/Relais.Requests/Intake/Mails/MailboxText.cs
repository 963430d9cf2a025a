using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Intake.Mails;

/// <summary>An address of a team, as typed.</summary>
internal sealed record MailboxText(string Address, MailboxKind Kind, MailboxWay Way)
{
    public const int MaxHost = 200;
    public const int MaxUser = 254;
    public const int MaxPassword = 200;

    public LineId? Line { get; init; }
    public string? Host { get; init; }
    public int Port { get; init; } = 993;
    public bool IsTlsFirst { get; init; } = true;
    public string? User { get; init; }

    /// <summary>Empty to keep the one before.</summary>
    public string? Password { get; init; }
    public bool TakesTags { get; init; }
    public bool IsOpen { get; init; } = true;

    public EmailAddress? Email => EmailAddress.TryParse(Address, out var email) && !email.Text.Contains('/', StringComparison.Ordinal) ? email : null;

    /// <summary>A password is kept only for the account that it was typed for: it is never sent to another server.</summary>
    public bool IsSameAccount(Mailbox mailbox) =>
        string.Equals(Host?.Trim(), mailbox.Host, StringComparison.OrdinalIgnoreCase) && Port == mailbox.Port && User?.Trim() == mailbox.User;

    /// <summary>All that is wrong, each with the name of its field.</summary>
    /// <param name="keepsPassword">Whether one is known for this account.</param>
    public IEnumerable<(string Field, Refusal Refusal)> Wrong(bool keepsPassword)
    {
        var isImap = Way is MailboxWay.Imap;
        (string Field, bool IsWrong, Refusal Refusal)[] rules =
        [
            (nameof(Address), Email is null, IntakeRefusals.EmailWrong),
            (nameof(Host), isImap && (Host?.Trim().Length is null or 0 or > MaxHost || Uri.CheckHostName(Host.Trim()) is UriHostNameType.Unknown), MailRefusals.HostWrong),
            (nameof(Port), isImap && Port is < 1 or > 65_535, MailRefusals.HostWrong),
            (nameof(User), isImap && (string.IsNullOrWhiteSpace(User) || User.Length > MaxUser), MailRefusals.UserMissing),
            (nameof(Password), isImap && !keepsPassword && string.IsNullOrEmpty(Password), MailRefusals.PasswordMissing),
            (nameof(Password), Password?.Length > MaxPassword, MailRefusals.PasswordMissing),
        ];
        return rules.Where(rule => rule.IsWrong).Select(rule => (rule.Field, rule.Refusal));
    }

    public Refusal? WhyNot(bool keepsPassword) => Wrong(keepsPassword).Select(wrong => wrong.Refusal).FirstOrDefault();
}
