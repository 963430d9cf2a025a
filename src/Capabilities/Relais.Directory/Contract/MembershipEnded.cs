namespace Relais.Directory.Contract;

/// <summary>Somebody no longer holds a role: whoever counted on them there looks again.</summary>
/// <param name="Professional">Who.</param>
public sealed record MembershipEnded(Guid Professional);
