using Relais.Documents.Contract;

namespace Relais.Documents.Diagnoses;

/// <summary>A line of <c>LIBCIM10MULTI.TXT</c>: <c>C435  |0|0|0|short label|whole label</c>; between the code and the label only the PMSI has a use for what stands.</summary>
internal static class DiagnosisLine
{
    /// <summary>Takes the code as it is printed and its whole label, or says why not.</summary>
    public static string? Read(string line, Action<string, string> take)
    {
        var parts = line.Split('|');
        if (parts.Length < 2)
        {
            return "pas de barre verticale";
        }

        if (CimCode.Of(parts[0]) is not { } code)
        {
            return "code illisible";
        }

        if (parts[^1].Trim() is not { Length: > 0 and <= Diagnosis.MaxLabel } label)
        {
            return $"libellé absent ou de plus de {Diagnosis.MaxLabel} caractères";
        }

        if (label.Any(IsForbidden))
        {
            return "caractère interdit";
        }

        take(code, label);
        return null;
    }

    /// <summary>What neither a database, nor an XML document, nor a paper can hold.</summary>
    private static bool IsForbidden(char letter) => char.IsControl(letter) || letter is '\uFFFE' or '\uFFFF';
}
