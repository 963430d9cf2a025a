namespace Relais.Documents.Drugs.Reading;

/// <summary>The files of the public database of drugs that Relais reads.</summary>
/// <remarks>Tab separated, without a head line; layouts of «Contenu et format des fichiers téléchargeables dans la BDPM» (ANSM).</remarks>
internal sealed record BdpmFile(string Name, int Columns, Func<DrugBook, string[], string?> Take)
{
    /// <summary>In the order in which they are read: the drugs first, then what is said of them.</summary>
    public static readonly IReadOnlyList<BdpmFile> All =
    [
        new("CIS_bdpm.txt", 12, BdpmLayouts.Drug),
        new("CIS_COMPO_bdpm.txt", 8, BdpmLayouts.Substance),
        new("CIS_CPD_bdpm.txt", 2, BdpmLayouts.Condition),
        new("CIS_CIP_bdpm.txt", 7, BdpmLayouts.Pack),
        new("CIS_GENER_bdpm.txt", 4, BdpmLayouts.Group),
    ];

    /// <summary>The file that a name means, or null; «CIS_bdpm (1).txt» is what browsers make of a second download.</summary>
    public static BdpmFile? Named(string name) =>
        All.FirstOrDefault(file => Path.GetFileName(name).StartsWith(Path.GetFileNameWithoutExtension(file.Name), StringComparison.OrdinalIgnoreCase));
}

/// <summary>What was read of a file.</summary>
/// <param name="Name">«CIS_bdpm.txt».</param>
/// <param name="Sha256">Of its bytes, in hexadecimal.</param>
/// <param name="Lines">How many lines it holds, blank ones left out.</param>
/// <param name="Orphans">Lines about a drug that the edition does not have: the database keeps such lines.</param>
/// <param name="RefusedCount">How many lines could not be read.</param>
/// <param name="Refused">The first of them.</param>
internal sealed record BdpmReport(string Name, string Sha256, int Lines, int Orphans, int RefusedCount, IReadOnlyList<BdpmRefusedLine> Refused)
{
    /// <summary>How many refused lines are kept to be shown.</summary>
    public const int MostShown = 50;

    /// <summary>Whether so much is wrong that the file is not what it should be: more than one line in fifty, above a score.</summary>
    public bool IsTooWrong => Lines == 0 || (RefusedCount > 20 && RefusedCount > Lines / 50);
}

/// <summary>A line that could not be read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Why">In French, as the page says it.</param>
/// <param name="Start">How it begins.</param>
internal sealed record BdpmRefusedLine(int Number, string Why, string Start);
