using Relais.Kernel;

namespace Relais.Documents.Catalogues;

/// <summary>Every reason for which an import of a public catalogue is refused, whichever it is.</summary>
internal static class CatalogueRefusals
{
    public static readonly Refusal NotAdministrator = new("catalogue.not-administrator", "Les catalogues servent à toutes les équipes : seule l’administration d’une équipe les importe. Demandez-lui.");
    public static readonly Refusal UnderWay = new("catalogue.under-way", "Un import est en cours. Attendez qu’il se termine, puis recommencez si besoin.");
}
