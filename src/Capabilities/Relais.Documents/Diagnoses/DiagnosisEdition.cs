using Relais.Documents.Catalogues;
using Relais.Kernel;

namespace Relais.Documents.Diagnoses;

/// <summary>One import of the CIM-10; codes that it holds no more are proposed no more, and stay readable.</summary>
internal sealed class DiagnosisEdition : CatalogueEdition
{
    private DiagnosisEdition()
    {
    }

    /// <summary>From how many codes in force a shorter list is doubted: before, it is the sample of a demonstration.</summary>
    public const int Whole = 1_000;

    public int Codes { get; private set; }

    /// <summary>Whether it holds less than half of the codes in force: a file cut on its way would end the others.</summary>
    public bool IsTooShort { get; private set; }

    public static DiagnosisEdition Begin(int number, bool isSample, Act act) => new() { Number = number, IsSample = isSample, By = act.By, BegunAt = act.At };

    public void Read(CatalogueReport report, int codes, int inForce)
    {
        Keep([report]);
        (Codes, IsTooShort) = (codes, inForce >= Whole && codes < inForce / 2);
    }
}
