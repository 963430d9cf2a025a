namespace Relais.Requests.Contract;

/// <summary>An expert will be away: what counted on them then is looked at again.</summary>
/// <param name="Professional">Who.</param>
public sealed record AbsenceDeclared(Guid Professional);
