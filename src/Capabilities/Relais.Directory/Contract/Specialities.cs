using System.Collections.Frozen;

namespace Relais.Directory.Contract;

/// <summary>The ordinal specialities of TRE_R38-SpecialiteOrdinale (OID 1.2.250.1.213.2.28).</summary>
public static class Specialities
{
    private static readonly FrozenSet<string> Cardiology = ["SM04", "SM73", "SM79", "SM80", "SM81"];

    private static readonly FrozenSet<string> GeneralPractice = ["SM26", "SM53", "SM54"];

    private static readonly FrozenDictionary<string, string> Labels = SpecialityTable.Rows.ToFrozenDictionary();

    /// <summary>Every code and its label, in the order of the table.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All => SpecialityTable.Rows;

    /// <summary>Whether the code is in the table.</summary>
    public static bool Exists(string? code) => code is not null && Labels.ContainsKey(code);

    /// <summary>The label of a code, or null when there is none.</summary>
    public static string? Label(string? code) => code is not null && Labels.TryGetValue(code, out var label) ? label : null;

    /// <summary>Whether the code names general practice under any of its three titles.</summary>
    public static bool IsGeneralist(string? code) => code is not null && GeneralPractice.Contains(code);

    /// <summary>Whether the code names cardiology, before or since 2017, options included.</summary>
    public static bool IsCardiologist(string? code) => code is not null && Cardiology.Contains(code);

    /// <summary>The codes that a filter on one code must accept: the trade under all its titles.</summary>
    /// <param name="code">SM04 gives SM04, SM73, SM79, SM80, SM81; SM15 gives itself.</param>
    public static IReadOnlyCollection<string> Alike(string code) =>
        IsCardiologist(code) ? Cardiology
        : IsGeneralist(code) ? GeneralPractice
        : [code];
}
