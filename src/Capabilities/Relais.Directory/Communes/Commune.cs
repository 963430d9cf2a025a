using Relais.Directory.Contract;

namespace Relais.Directory.Communes;

/// <summary>A commune as kept in memory.</summary>
/// <param name="Card">What others see.</param>
/// <param name="Epci">SIREN of its group of communes (EPCI), or empty.</param>
internal sealed record Commune(CommuneCard Card, string Epci);

/// <summary>A department or an EPCI.</summary>
/// <param name="Code">INSEE code or SIREN.</param>
/// <param name="Name">Official name.</param>
internal sealed record Area(string Code, string Name);
