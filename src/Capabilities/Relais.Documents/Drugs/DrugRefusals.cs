using Relais.Kernel;

namespace Relais.Documents.Drugs;

/// <summary>Every reason for which an import of drugs is refused.</summary>
internal static class DrugRefusals
{
    public static readonly Refusal DateMissing = new("drug.date-missing", "Indiquez la date de mise à jour affichée sur le site de la base publique des médicaments.");

    public static Refusal FilesMissing(string names) => new("drug.files-missing", $"Il manque des fichiers : {names}. Téléchargez-les sur le site de la base publique des médicaments.");
}
