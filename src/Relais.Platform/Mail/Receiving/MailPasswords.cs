using System.Text;
using Relais.Platform.Data;

namespace Relais.Platform.Mail.Receiving;

/// <summary>Seals the passwords of mailboxes under a key kept outside the database, each bound to its mailbox.</summary>
public sealed class MailPasswords(Secrets secrets)
{
    private const string Key = "mailboxes";

    /// <summary>The password as it may be stored.</summary>
    public byte[] Seal(Guid mailbox, string password) => secrets.Seal(Key, About(mailbox), Encoding.UTF8.GetBytes(password));

    /// <summary>The password, or null when it was sealed for another mailbox or with another key.</summary>
    public string? Open(Guid mailbox, byte[] box) => secrets.Open(Key, About(mailbox), box) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    private static string About(Guid mailbox) => $"mailbox/{mailbox}";
}
