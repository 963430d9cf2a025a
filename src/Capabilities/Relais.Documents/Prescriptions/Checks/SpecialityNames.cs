using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Documents.Prescriptions.Checks;

/// <summary>The specialities that a condition names in words, as codes of the national table.</summary>
internal static class SpecialityNames
{
    private static readonly (string Stem, string[] Codes)[] Stems =
    [
        ("dermatolog", ["SM15"]),
        ("rhumatolog", ["SM48"]),
        ("gastro", ["SM24"]),
        ("hepatolog", ["SM24"]),
        ("hepato gastro", ["SM24"]),
        ("pneumolog", ["SM41"]),
        ("cardiolog", ["SM04"]),
        ("neurolog", ["SM32", "SM33"]),
        ("neuropsychiatr", ["SM33"]),
        ("psychiatr", ["SM42", "SM43", "SM33"]),
        ("medecine interne", ["SM27", "SM72"]),
        ("pediatr", ["SM40"]),
        ("ophtalmolog", ["SM38"]),
        ("nephrolog", ["SM30"]),
        ("endocrinolog", ["SM16", "SM62"]),
        ("diabetolog", ["SM16", "SM62"]),
        ("hematolog", ["SM21", "SM22", "SM23", "SM71"]),
        ("oncolog", ["SM35", "SM36", "SM37"]),
        ("cancerolog", ["SM35", "SM36", "SM37"]),
        ("allergolog", ["SM57"]),
        ("oto rhino laryngolog", ["SM34", "SM39"]),
        ("orl", ["SM34", "SM39"]),
        ("infectiolog", ["SM58"]),
        ("maladies infectieuses", ["SM58"]),
        ("urolog", ["SM12"]),
        ("gynecolog", ["SM19", "SM20", "SM51", "SM52"]),
        ("anesthesi", ["SM02"]),
        ("geriatr", ["SM18"]),
        ("medecine generale", ["SM26", "SM53", "SM54"]),
        ("medecine vasculaire", ["SM61"]),
    ];

    private static readonly string[] Introductions =
        ["specialistes et services en ", "specialistes et services de ", "specialistes et services ", "specialistes en ", "specialiste en ", "specialistes "];

    private static readonly string[] Between = [" ou en ", " ou de ", " ou ", " et en ", " et de ", " et ", ",", ";", "/"];

    /// <summary>The codes named after «spécialistes», and whether nothing else is named there.</summary>
    public static (IReadOnlyCollection<string> Codes, bool AllKnown) In(string condition)
    {
        var folded = Fold(condition);
        if (Introductions.FirstOrDefault(words => folded.Contains(words, StringComparison.Ordinal)) is not { } introduction)
        {
            return ([], false);
        }

        var named = folded[(folded.IndexOf(introduction, StringComparison.Ordinal) + introduction.Length)..]
            .Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var codes = named.Select(CodesOf).ToList();
        return (codes.SelectMany(found => found).Distinct().ToList(), codes.Count > 0 && codes.TrueForAll(found => found.Length > 0));
    }

    // Separators are kept, which the fold of the kernel would take away.
    private static string Fold(string text) =>
        string.Join(" , ", text.Replace('(', ',').Replace(')', ',').Split([',', ';', '/']).Select(Folded.Of)).Trim(' ', ',');

    private static string[] CodesOf(string name) =>
        [.. Stems.Where(stem => name.StartsWith(stem.Stem, StringComparison.Ordinal)).SelectMany(stem => stem.Codes).SelectMany(Specialities.Alike).Distinct()];
}
