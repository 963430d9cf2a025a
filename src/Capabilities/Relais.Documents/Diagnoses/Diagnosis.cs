using NodaTime;
using Relais.Documents.Catalogues;

namespace Relais.Documents.Diagnoses;

/// <summary>A line of the CIM-10, the French edition of the international classification of diseases (ATIH, «CIM-10 FR à usage PMSI»).</summary>
internal sealed class Diagnosis
{
    public const int MaxCode = 10;
    public const int MaxLabel = 400;

    /// <summary>As it is printed: <c>C43.5</c>.</summary>
    public required string Code { get; init; }

    /// <summary>«Mélanome malin du tronc».</summary>
    public required string Label { get; set; }

    /// <summary>The last list that held it.</summary>
    public required Instant SeenAt { get; set; }

    /// <summary>Since when the list holds it no more: it is not proposed, but what was said with it stays readable.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>What a field writes when it is chosen: «Mélanome malin du tronc (C43.5)».</summary>
    public string Title => $"{Label} ({Code})";
}

/// <summary>A word by which a diagnosis is found.</summary>
internal sealed class DiagnosisWord : ICatalogueWord
{
    public required string Code { get; init; }
    public required string Head { get; init; }
    public required string Word { get; init; }
}
