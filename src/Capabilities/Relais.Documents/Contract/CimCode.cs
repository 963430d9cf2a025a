using System.Text.RegularExpressions;

namespace Relais.Documents.Contract;

/// <summary>A code of the CIM-10, the French edition of the international classification of diseases (ATIH, «CIM-10 FR à usage PMSI»).</summary>
public static partial class CimCode
{
    /// <summary>The code as it is printed, <c>C43.5</c>, whether it was written with its point or without, or null when it is none.</summary>
    public static string? Of(string? written)
    {
        var code = written?.Trim().ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal) ?? "";
        code = code.Length > 3 && code[3] != '.' ? code.Insert(3, ".") : code;
        return Printed().IsMatch(code) ? code : null;
    }

    // A letter, two digits, then up to four characters after the point: extensions of the PMSI have signs.
    [GeneratedRegex(@"^[A-Z][0-9]{2}(\.[0-9+\-]{1,4})?\z")]
    private static partial Regex Printed();
}
