using Relais.Kernel;

namespace Relais.Documents.Drugs;

/// <summary>Every reason for which an import of drugs is refused.</summary>
internal static class DrugRefusals
{
    public static readonly Refusal NotAdministrator = new("drug.not-administrator", "Seule l’administration importe les médicaments. Demandez-lui.");
    public static readonly Refusal UnderWay = new("drug.under-way", "Un import est en cours. Attendez qu’il se termine, puis recommencez si besoin.");
    public static readonly Refusal DateMissing = new("drug.date-missing", "Indiquez la date de mise à jour affichée sur le site de la base publique des médicaments.");

    public static Refusal FilesMissing(string names) => new("drug.files-missing", $"Il manque des fichiers : {names}. Téléchargez-les sur le site de la base publique des médicaments.");
}
