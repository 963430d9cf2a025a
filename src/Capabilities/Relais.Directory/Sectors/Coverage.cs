using Relais.Directory.Contract;

namespace Relais.Directory.Sectors;

/// <summary>How well the sectors of a team cover its territory.</summary>
/// <param name="Holes">Communes of the territory in no sector, the most populated first.</param>
/// <param name="Overlaps">Communes in several sectors, with their names.</param>
/// <param name="Outside">Communes in a sector but outside the territory.</param>
/// <param name="Population">Inhabitants of the territory.</param>
/// <param name="Covered">Those of them in at least one sector.</param>
public sealed record Coverage(
    IReadOnlyList<CommuneCard> Holes, IReadOnlyList<Overlap> Overlaps, IReadOnlyList<CommuneCard> Outside, long Population, long Covered)
{
    public bool IsComplete => Holes.Count == 0 && Overlaps.Count == 0;

    /// <summary>Compares a territory with the sectors drawn on it.</summary>
    /// <param name="territory">Every commune of the team's departments.</param>
    /// <param name="sectors">The communes of each sector.</param>
    internal static Coverage Of(IReadOnlyCollection<CommuneCard> territory, IReadOnlyCollection<DrawnSector> sectors)
    {
        var holders = sectors.SelectMany(sector => sector.Communes.Select(commune => (commune, sector.Name))).ToLookup(x => x.commune, x => x.Name);
        var within = territory.ToHashSet();
        return new Coverage(
            BySize(territory.Where(commune => !holders.Contains(commune))),
            [.. BySize(holders.Select(held => held.Key))
                .Select(commune => new Overlap(commune, [.. holders[commune].Order(StringComparer.Ordinal)]))
                .Where(overlap => overlap.Sectors.Count > 1)],
            BySize(holders.Select(held => held.Key).Where(commune => !within.Contains(commune))),
            territory.Sum(commune => (long)commune.Population),
            territory.Where(holders.Contains).Sum(commune => (long)commune.Population));
    }

    private static List<CommuneCard> BySize(IEnumerable<CommuneCard> communes) =>
        [.. communes.OrderByDescending(commune => commune.Population).ThenBy(commune => commune.Code, StringComparer.Ordinal)];
}

/// <summary>A sector and its communes, each once.</summary>
internal sealed record DrawnSector(string Name, IReadOnlyCollection<CommuneCard> Communes);

/// <summary>A commune that several sectors hold.</summary>
public sealed record Overlap(CommuneCard Commune, IReadOnlyList<string> Sectors);
