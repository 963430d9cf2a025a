namespace Relais.Documents.Catalogues;

/// <summary>What was read of a file.</summary>
/// <param name="Name">«CIS_bdpm.txt».</param>
/// <param name="Sha256">Of its bytes, in hexadecimal.</param>
/// <param name="Lines">How many lines it holds, blank ones left out.</param>
/// <param name="Orphans">Lines about something that the edition does not have: public databases keep such lines.</param>
/// <param name="RefusedCount">How many lines could not be read.</param>
/// <param name="Refused">The first of them.</param>
public sealed record CatalogueReport(string Name, string Sha256, int Lines, int Orphans, int RefusedCount, IReadOnlyList<CatalogueRefusedLine> Refused)
{
    /// <summary>How many refused lines are kept to be shown.</summary>
    public const int MostShown = 50;

    /// <summary>Whether so much is wrong that the file is not what it should be: more than one line in fifty, above a score.</summary>
    internal bool IsTooWrong => Lines == 0 || Lines == RefusedCount || (RefusedCount > 20 && RefusedCount > Lines / 50);
}

/// <summary>A line that could not be read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Why">In French, as the page says it.</param>
/// <param name="Start">How it begins.</param>
public sealed record CatalogueRefusedLine(int Number, string Why, string Start);
