namespace Relais.Documents.Prescriptions.Checks;

/// <summary>What a check found.</summary>
/// <param name="Code">Stable: <c>hospital</c>.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
/// <param name="IsBlocking">Whether nothing is signed with it; else the prescriber reads it and decides.</param>
/// <param name="Source">The condition as published, or the rule.</param>
internal sealed record Finding(string Code, string Sentence, bool IsBlocking, string Source)
{
    /// <summary>The line that it is about, from 0, or null: the whole prescription.</summary>
    public int? Line { get; init; }
}

/// <summary>Who prescribes.</summary>
/// <param name="Profession">Code of the national table.</param>
/// <param name="Speciality">Code, or null.</param>
/// <param name="IsInHospital">Whether they prescribe from an establishment.</param>
/// <param name="HasNumber">Whether their RPPS number is known.</param>
internal sealed record Prescriber(string Profession, string? Speciality, bool IsInHospital, bool HasNumber);

/// <summary>What is known of a drug when it is checked.</summary>
/// <param name="Conditions">As published.</param>
/// <param name="IsMarketed">Whether it is sold.</param>
internal sealed record DrugFacts(IReadOnlyList<string> Conditions, bool IsMarketed);
