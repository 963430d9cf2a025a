namespace Relais.Documents.Prescriptions.Writing;

/// <summary>A drug that a search found.</summary>
/// <param name="Cis">Its code.</param>
/// <param name="Name">As the database names it.</param>
/// <param name="Substances">With their dosage.</param>
public sealed record DrugFound(string Cis, string Name, string Substances);
