using Relais.Kernel;

namespace Relais.Platform.Mail.Secure;

/// <summary>A mail that may hold health data, to one MSSanté address.</summary>
/// <param name="To">The address; one that is not of the trust space is refused.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Name">The message's identity before the @: the same whenever it is tried again, and what receipts answer to.</param>
public sealed record SecureMail(EmailAddress To, string Subject, string Text, string Name)
{
    /// <summary>Where answers and receipts go, or null for the sender's own address.</summary>
    public string? AnswersTo { get; init; }

    /// <summary>The files it carries.</summary>
    public IReadOnlyList<SecureAttachment> Files { get; init; } = [];
}

/// <summary>A file of a secure mail.</summary>
/// <param name="Name">With its extension, in ASCII: it travels through anything.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Bytes">Its content.</param>
public sealed record SecureAttachment(string Name, string MediaType, byte[] Bytes);
