using NodaTime;
using Relais.Documents.Catalogues;

namespace Relais.Documents.Diagnoses;

/// <summary>A line of the CIM-10, the French edition of the international classification of diseases (ATIH, «CIM-10 FR à usage PMSI»).</summary>
internal sealed class Diagnosis
{
    public const int MaxCode = 10;
    public const int MaxLabel = 400;

    /// <summary>With the code in brackets, it fits what an opinion takes.</summary>
    public const int MaxShown = 285;

    /// <summary>As it is printed: <c>C43.5</c>.</summary>
    public required string Code { get; init; }

    /// <summary>«Mélanome malin du tronc».</summary>
    public required string Label { get; set; }

    /// <summary>The last list that held it.</summary>
    public required Instant SeenAt { get; set; }

    /// <summary>Since when the list holds it no more: it is not proposed, but what was said with it stays readable.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>What a field writes when it is chosen: «Mélanome malin du tronc (C43.5)».</summary>
    public string Title => $"{Shown(Label)} ({Code})";

    /// <summary>A label as it is written in an opinion: a very long one is cut.</summary>
    public static string Shown(string label) => label.Length <= MaxShown ? label : label[..(MaxShown - 1)].TrimEnd() + "…";
}

/// <summary>A word by which a diagnosis is found.</summary>
internal sealed class DiagnosisWord : ICatalogueWord
{
    public required string Code { get; init; }
    public required string Head { get; init; }
    public required string Word { get; init; }
}
