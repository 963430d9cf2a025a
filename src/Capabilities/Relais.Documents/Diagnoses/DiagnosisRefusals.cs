using Relais.Kernel;

namespace Relais.Documents.Diagnoses;

internal static class DiagnosisRefusals
{
    public static readonly Refusal FileMissing = new("diagnosis.file-missing", "Choisissez le fichier LIBCIM10MULTI.TXT de l’ATIH, une fois son archive décompressée.");
}
