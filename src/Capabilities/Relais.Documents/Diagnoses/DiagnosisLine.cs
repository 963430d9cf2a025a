using Relais.Documents.Contract;

namespace Relais.Documents.Diagnoses;

/// <summary>A line of <c>LIBCIM10MULTI.TXT</c>: <c>C435  |0|0|0|short label|whole label</c>; between the code and the label only the PMSI has a use for what stands.</summary>
internal static class DiagnosisLine
{
    /// <summary>The code as it is printed and its whole label, or null when the line is no such line.</summary>
    public static (string Code, string Label)? Read(string? line)
    {
        var parts = line?.Split('|') ?? [];
        return parts.Length >= 2 && CimCode.Of(parts[0]) is { } code && parts[^1].Trim() is { Length: > 0 and <= Diagnosis.MaxLabel } label ? (code, label) : null;
    }
}
