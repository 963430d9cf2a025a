namespace Relais.Directory.Contract;

/// <summary>A professional as others find them.</summary>
/// <param name="Person">Who.</param>
/// <param name="Places">The names of the structures and teams where they exercise today.</param>
public sealed record Colleague(Person Person, IReadOnlyList<string> Places);
