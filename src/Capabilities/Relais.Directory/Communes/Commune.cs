using Relais.Directory.Contract;

namespace Relais.Directory.Communes;

/// <summary>A commune as kept in memory: its card, its group of communes (EPCI) and the names people may type for it, folded.</summary>
/// <param name="Card">What others see.</param>
/// <param name="Epci">SIREN of the EPCI, or empty.</param>
/// <param name="Folded">Its own name, then those of its arrondissements and former communes.</param>
internal sealed record Commune(CommuneCard Card, string Epci, string[] Folded);

/// <summary>A department or an EPCI.</summary>
/// <param name="Code">INSEE code or SIREN.</param>
/// <param name="Name">Official name.</param>
internal sealed record Area(string Code, string Name);
