using Relais.Documents.Catalogues;
using Relais.Kernel;

namespace Relais.Documents.Diagnoses;

/// <summary>One import of the CIM-10; codes that it holds no more are proposed no more, and stay readable.</summary>
internal sealed class DiagnosisEdition : CatalogueEdition
{
    private DiagnosisEdition()
    {
    }

    public int Codes { get; private set; }

    public static DiagnosisEdition Begin(int number, bool isSample, Act act) => new() { Number = number, IsSample = isSample, By = act.By, BegunAt = act.At };

    public void Read(CatalogueReport report, int codes)
    {
        Keep([report]);
        Codes = codes;
    }
}
