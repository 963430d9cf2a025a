using System.Net.Mail;
using Relais.Directory.Contract;

namespace Relais.Directory;

/// <summary>What people type in optional fields, read the same way everywhere in the directory.</summary>
internal static class Typed
{
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Whether it is empty or a number that can be called.</summary>
    public static bool IsPhone(string? text) => string.IsNullOrWhiteSpace(text) || PhoneNumber.TryParse(text, out _);

    public static string? Phone(string? text) => PhoneNumber.TryParse(text, out var phone) ? phone.E164 : null;

    /// <summary>Whether it is empty or an address that can be written to.</summary>
    public static bool IsEmail(string? text)
    {
        var email = OrNull(text);
        return email is null
            || (email.Length <= 254 && MailAddress.TryCreate(email, out var read) && read.Address == email && read.Host.Contains('.', StringComparison.Ordinal));
    }
}
