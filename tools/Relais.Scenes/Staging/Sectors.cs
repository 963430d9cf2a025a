using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.Sectors;
using Relais.Kernel;

namespace Relais.Scenes.Staging;

/// <summary>How a sector is drawn: by its groups of communes (EPCI) and single communes first, then by what is left of its departments.</summary>
internal sealed record SectorDrawing(string Name)
{
    public IReadOnlyList<string> Departments { get; init; } = [];

    public IReadOnlyList<string> Epcis { get; init; } = [];

    public IReadOnlyList<string> Communes { get; init; } = [];
}

/// <summary>The sectors of a team, a partition of its territory.</summary>
internal sealed class StagedSectors
{
    private readonly Dictionary<string, SectorCard> _ofCommune = [];

    private StagedSectors()
    {
    }

    public List<SectorCard> Cards { get; } = [];

    public SectorCard Of(string commune) => _ofCommune[commune];

    public bool Holds(string commune) => _ofCommune.ContainsKey(commune);

    public static StagedSectors Draw(Stage stage, StructureId structure, TeamId team, IReadOnlyList<SectorDrawing> drawings)
    {
        var sectors = new StagedSectors();
        foreach (var drawing in drawings)
        {
            var id = SectorId.From(stage.IdOf($"sector/{team}/{drawing.Name}"));
            sectors.Cards.Add(new SectorCard(id, team, drawing.Name));
            stage.Entities.Add(Sector.Create(structure, team, drawing.Name, id));
        }

        var territory = stage.TeamOf(team).Departments.ToHashSet();
        foreach (var commune in stage.France.All.Where(commune => territory.Contains(commune.Card.Department)))
        {
            var rank = RankOf(commune, drawings);
            sectors._ofCommune[commune.Card.Code] = sectors.Cards[rank];
            stage.Entities.Add(new SectorCommune { Sector = sectors.Cards[rank].Id, Commune = commune.Card.Code, Structure = structure });
        }

        return sectors;
    }

    private static int RankOf(Commune commune, IReadOnlyList<SectorDrawing> drawings)
    {
        Func<SectorDrawing, bool>[] rules =
        [
            drawing => drawing.Communes.Contains(commune.Card.Code),
            drawing => drawing.Epcis.Contains(commune.Epci),
            drawing => drawing.Departments.Contains(commune.Card.Department),
        ];
        foreach (var holds in rules)
        {
            for (var rank = 0; rank < drawings.Count; rank++)
            {
                if (holds(drawings[rank]))
                {
                    return rank;
                }
            }
        }

        throw new ArgumentException($"No sector for {commune.Card.Name} ({commune.Card.Code}).", nameof(commune));
    }
}
