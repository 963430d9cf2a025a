using Relais.Kernel;

namespace Relais.Directory.Sectors;

/// <summary>The communes that a team answers together: «Brest / Lannion».</summary>
internal sealed class Sector
{
    public const int MaxName = 80;

    private Sector()
    {
    }

    public SectorId Id { get; private init; } = SectorId.New();
    public StructureId Structure { get; private init; }
    public TeamId Team { get; private init; }
    public string Name { get; private set; } = "";
    public int Version { get; private set; }

    public static Sector Create(StructureId structure, TeamId team, string name, SectorId? id = null)
    {
        var sector = new Sector { Id = id ?? SectorId.New(), Structure = structure, Team = team };
        sector.Rename(name);
        return sector;
    }

    public void Rename(string name)
    {
        RefusedException.ThrowIf(
            string.IsNullOrWhiteSpace(name) ? DirectoryRefusals.NameMissing
            : name.Length > MaxName ? DirectoryRefusals.TooLong
            : null);
        Name = name.Trim();
        Version++;
    }

    /// <summary>Makes a change of the communes a change of the sector.</summary>
    public void CommunesChange() => Version++;
}

/// <summary>One commune of one sector.</summary>
internal sealed class SectorCommune
{
    public required SectorId Sector { get; init; }

    /// <summary>INSEE code of a commune of today, never of an arrondissement.</summary>
    public required string Commune { get; init; }
    public required StructureId Structure { get; init; }
}
