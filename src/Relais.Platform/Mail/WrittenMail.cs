namespace Relais.Platform.Mail;

/// <summary>A mail as read back from the data folder.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Date">When, as its header says.</param>
/// <param name="Text">The text.</param>
public sealed record WrittenMail(string To, string Subject, string Date, string Text);
