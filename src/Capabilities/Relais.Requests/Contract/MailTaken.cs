namespace Relais.Requests.Contract;

/// <summary>A mail was received and waits to be sorted: its sender may be told so.</summary>
/// <param name="Mail">Which one.</param>
public sealed record MailTaken(Guid Mail);
