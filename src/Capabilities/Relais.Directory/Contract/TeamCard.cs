using Relais.Kernel;

namespace Relais.Directory.Contract;

/// <summary>A team as the other capabilities show it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Structure">The structure that owns it.</param>
/// <param name="StructureName">That structure's name.</param>
/// <param name="StructureKind">That structure's kind.</param>
/// <param name="Name">«Oncobreizh Télédermato».</param>
/// <param name="Slug">The address of its public page: <c>oncobreizh</c>.</param>
/// <param name="Need">What it helps with, in a few words: «Dermatologie : lésions suspectes».</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Presentation">Who we are: Markdown, possibly empty.</param>
/// <param name="Phone">E.164, or null.</param>
/// <param name="Email">Public address, or null.</param>
/// <param name="Zone">Time zone identifier: <c>Europe/Paris</c>.</param>
/// <param name="Departments">INSEE codes of the departments that make its territory.</param>
public sealed record TeamCard(
    TeamId Id,
    StructureId Structure,
    string StructureName,
    StructureKind StructureKind,
    string Name,
    string Slug,
    string Need,
    string Summary,
    string Presentation,
    string? Phone,
    string? Email,
    string Zone,
    IReadOnlyList<string> Departments)
{
    /// <summary>What the team promises, a sentence each; possibly none.</summary>
    public IReadOnlyList<string> Commitments { get; init; } = [];

    /// <summary>What the team holds to, a sentence each; possibly none.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>How a request goes from question to answer: Markdown, possibly empty.</summary>
    public string HowItWorks { get; init; } = "";

    /// <summary>When the phone is answered, in words, possibly empty.</summary>
    public string Hours { get; init; } = "";

    /// <summary>Whether the public page names the people.</summary>
    public bool NamesPeople { get; init; }

    /// <summary>INSEE code of the commune of its structure, or null.</summary>
    public string? Commune { get; init; }

    /// <summary>Changes with each change of what it says.</summary>
    public int Version { get; init; }
}

/// <summary>A sector: the communes that a team answers together.</summary>
/// <param name="Id">Which.</param>
/// <param name="Team">Whose.</param>
/// <param name="Name">«Brest / Lannion».</param>
public sealed record SectorCard(SectorId Id, TeamId Team, string Name);

/// <summary>A department of a team's territory.</summary>
/// <param name="Code">INSEE code: 29, 2A, 974.</param>
/// <param name="Name">«Finistère».</param>
/// <param name="Sectors">The sectors that hold communes of it, by name, with how many.</param>
public sealed record TerritoryPart(string Code, string Name, IReadOnlyList<(string Sector, int Communes)> Sectors);

/// <summary>A commune of France.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Name">Official name.</param>
/// <param name="PostCodes">Its post codes.</param>
/// <param name="Department">INSEE code of the department (29, 2A, 974).</param>
/// <param name="Population">Inhabitants, the municipal population.</param>
public sealed record CommuneCard(string Code, string Name, IReadOnlyList<string> PostCodes, string Department, int Population)
{
    /// <summary>SIREN of its group of communes (EPCI), or empty.</summary>
    public string Epci { get; init; } = "";
}
