using System.Text.Json;
using Relais.Documents.Catalogues;
using Relais.Documents.Contract;

namespace Relais.Documents.Drugs;

/// <summary>What the public database says of a drug, from one edition until another that says something else.</summary>
internal sealed class Drug
{
    public const int MaxName = 400;
    public const int MaxText = 4_000;
    public const int MaxList = 40_000;

    public DrugId Id { get; private init; } = DrugId.New();

    /// <summary>Code identifiant de spécialité: eight digits.</summary>
    public required string Cis { get; init; }

    /// <summary>The first edition that says so.</summary>
    public required int Since { get; init; }

    /// <summary>The first edition that says so no more, or null.</summary>
    public int? Until { get; private init; }
    public required string Name { get; init; }
    public required string Form { get; init; }

    /// <summary>Voies d’administration, separated by semicolons as in the database.</summary>
    public required string Routes { get; init; }
    public required bool IsMarketed { get; init; }

    /// <summary>Black triangle: surveillance renforcée.</summary>
    public required bool IsWatched { get; init; }
    public required string Holder { get; init; }

    /// <summary>Substances as people name them, with their dosage: a line each.</summary>
    public required string Substances { get; init; }

    /// <summary>Conditions de prescription et de délivrance, word for word: a line each.</summary>
    public required string Conditions { get; init; }

    /// <summary><see cref="DrugPack"/>, as JSON.</summary>
    public required string Packs { get; init; }

    /// <summary>The generic groups it belongs to: a line each.</summary>
    public required string Groups { get; init; }

    /// <summary>SHA-256 of all the above, to know what changed from one edition to the next.</summary>
    public required string Digest { get; init; }

    public IReadOnlyList<string> ConditionList => Lines(Conditions);

    public IReadOnlyList<string> SubstanceList => Lines(Substances);

    public IReadOnlyList<string> RouteList => [.. Routes.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public IReadOnlyList<DrugPack> PackList => JsonSerializer.Deserialize<List<DrugPack>>(Packs) ?? [];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A pack of a drug.</summary>
/// <param name="Cip13">Code identifiant de présentation, thirteen digits.</param>
/// <param name="Label">«boîte de 2 stylos préremplis».</param>
/// <param name="Rate">Taux de remboursement as written, or null.</param>
/// <param name="IsMarketed">Whether it is sold.</param>
internal sealed record DrugPack(string Cip13, string Label, string? Rate, bool IsMarketed);

/// <summary>A word by which a drug is found.</summary>
internal sealed class DrugWord : ICatalogueWord
{
    public required DrugId Drug { get; init; }

    /// <summary>Its first three letters: equal, whatever the order of letters of the database.</summary>
    public required string Head { get; init; }
    public required string Word { get; init; }
}
