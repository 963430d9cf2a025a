using Relais.Kernel;

namespace Relais.Directory;

/// <summary>What people type in optional fields, read the same way everywhere in the directory.</summary>
internal static class Typed
{
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Whether it is empty or a number that can be called.</summary>
    public static bool IsPhone(string? text) => OrNull(text) is null || PhoneNumber.TryParse(text, out _);

    /// <summary>Whether it is empty or an address that can be written to.</summary>
    public static bool IsEmail(string? text) => OrNull(text) is null || EmailAddress.TryParse(text, out _);

    /// <summary>Whether it is empty or the number of an establishment.</summary>
    public static bool IsFiness(string? text) => OrNull(text) is null || Finess.TryParse(text, out _);

    public static string? Phone(string? text) => PhoneNumber.TryParse(text, out var phone) ? phone.E164 : null;

    public static string? Email(string? text) => EmailAddress.TryParse(text, out var email) ? email.Text : null;

    /// <summary>A stored number as people read it.</summary>
    public static string? Show(string? phone) => PhoneNumber.TryParse(phone, out var read) ? read.ToString() : phone;
}
