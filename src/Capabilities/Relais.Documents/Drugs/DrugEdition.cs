using NodaTime;
using Relais.Documents.Catalogues;
using Relais.Kernel;
using Relais.Ui.Time;

namespace Relais.Documents.Drugs;

/// <summary>One import of the public database of drugs; the editions before the one in force stay readable.</summary>
internal sealed class DrugEdition : CatalogueEdition
{
    private DrugEdition()
    {
    }

    public LocalDate PublishedOn { get; private init; }
    public int Drugs { get; private set; }

    public static DrugEdition Begin(int number, LocalDate publishedOn, bool isSample, Act act) =>
        new() { Number = number, PublishedOn = publishedOn, IsSample = isSample, By = act.By, BegunAt = act.At };

    /// <summary>«base des médicaments du 2 mars 2026», or that it is an extract.</summary>
    public string Title => IsSample ? "extrait de démonstration de la base des médicaments, qui ne sert pas à prescrire" : $"base des médicaments du {FrenchTime.Date(PublishedOn)}";

    public void Read(IReadOnlyList<CatalogueReport> reports, int drugs)
    {
        Keep(reports);
        Drugs = drugs;
    }
}
