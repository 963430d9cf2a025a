namespace Relais.Requests.Contract;

/// <summary>A professional without an account must prove an e-mail address: only the handler, out of sight, makes the code.</summary>
/// <param name="Contact">Who.</param>
public sealed record PublicCodeAsked(Guid Contact);
