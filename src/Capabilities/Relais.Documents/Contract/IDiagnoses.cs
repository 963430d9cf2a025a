using Relais.Kernel;

namespace Relais.Documents.Contract;

/// <summary>The CIM-10 as it was imported: codes and their labels.</summary>
public interface IDiagnoses
{
    /// <summary>The label of a code, of the list in force or of an older one, or null when it is not known.</summary>
    /// <param name="code">With its point or without.</param>
    /// <param name="ct">Cancelled when the reader goes away.</param>
    Task<string?> LabelOfAsync(string code, CancellationToken ct);
}

/// <summary>Imports the CIM-10 from the file of the ATIH: what <c>relais diagnoses import</c> does.</summary>
public interface IDiagnosisImport
{
    /// <summary>Reads the lines and makes them the list in force, unless too much of the file cannot be read. A list cut in the middle is begun again without harm.</summary>
    /// <param name="path">A file of lines <c>code|…|label</c>, in UTF-8 or Windows-1252.</param>
    /// <param name="act">Who imports and when.</param>
    /// <param name="ct">Stops the reading; codes that were not reached stay as they were.</param>
    /// <exception cref="RefusedException">An import is under way.</exception>
    Task<DiagnosisImport> ImportAsync(string path, Act act, CancellationToken ct);
}

/// <summary>What became of an import.</summary>
/// <param name="Edition">Its number.</param>
/// <param name="IsPublished">Whether it is the list in force.</param>
/// <param name="Codes">How many codes the list holds.</param>
/// <param name="Changed">How many of them are new, or have another label.</param>
/// <param name="Ended">How many codes of older lists it holds no more.</param>
/// <param name="Refused">How many lines could not be read.</param>
public sealed record DiagnosisImport(int Edition, bool IsPublished, int Codes, int Changed, int Ended, int Refused);
