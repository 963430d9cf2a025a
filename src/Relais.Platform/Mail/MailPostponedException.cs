using System.Diagnostics.CodeAnalysis;

namespace Relais.Platform.Mail;

/// <summary>The mail server did not take a mail for now.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It says one thing only, without any data.")]
public sealed class MailPostponedException() : Exception("The mail server did not take the mail; it will be tried again.");
