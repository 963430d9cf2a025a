using Relais.Kernel;

namespace Relais.Documents.Diagnoses;

internal static class DiagnosisRefusals
{
    public static readonly Refusal NotAList = new("diagnosis.not-a-list", "Ce fichier n’est pas la liste de la CIM-10 : donnez LIBCIM10MULTI.TXT de l’ATIH, une ligne par code, avec des barres verticales.");
}
