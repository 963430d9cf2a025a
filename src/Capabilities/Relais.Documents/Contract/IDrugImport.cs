using NodaTime;
using Relais.Kernel;

namespace Relais.Documents.Contract;

/// <summary>Imports an edition of the public database of drugs (BDPM) from a folder: what <c>relais drugs import</c> does.</summary>
public interface IDrugImport
{
    /// <summary>Reads the five files of a folder, and publishes them as the edition in force unless too much of them cannot be read.</summary>
    /// <param name="folder">Where <c>CIS_bdpm.txt</c> and the others are.</param>
    /// <param name="publishedOn">The day that the database tells of, or null: that of its newest file.</param>
    /// <param name="act">Who imports and when.</param>
    /// <param name="ct">Stops the reading; nothing is published then.</param>
    /// <exception cref="RefusedException">A file is missing, or an import is under way.</exception>
    Task<DrugImport> ImportAsync(string folder, LocalDate? publishedOn, Act act, CancellationToken ct);
}

/// <summary>What became of an import.</summary>
/// <param name="Edition">Its number.</param>
/// <param name="IsPublished">Whether it is the edition in force.</param>
/// <param name="Drugs">How many drugs it tells of.</param>
/// <param name="Changed">How many of them are new or changed.</param>
/// <param name="Refused">How many lines could not be read.</param>
public sealed record DrugImport(int Edition, bool IsPublished, int Drugs, int Changed, int Refused);
