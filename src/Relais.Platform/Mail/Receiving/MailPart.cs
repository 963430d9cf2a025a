namespace Relais.Platform.Mail.Receiving;

/// <summary>A part of a mail that is no text of it: a document, a picture, another mail.</summary>
/// <param name="Name">As the sender calls it, not cleaned; empty when unnamed.</param>
/// <param name="Type">The media type announced, in lower case; it proves nothing.</param>
/// <param name="SmimeType">What S/MIME says that it is, in lower case, or empty.</param>
/// <param name="IsRelated">Whether the text shows it in place, as a signature's logo.</param>
public sealed record MailPart(string Name, string Type, string SmimeType, bool IsRelated);

/// <summary>A name and an address of a header; either may be empty.</summary>
public sealed record MailName(string Name, string Address);
