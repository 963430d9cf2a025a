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
