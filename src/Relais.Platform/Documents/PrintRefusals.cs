using Relais.Kernel;

namespace Relais.Platform.Documents;

/// <summary>Why a document cannot be printed to a PDF; pages then offer the browser's own printing, with this sentence.</summary>
public static class PrintRefusals
{
    /// <summary>The program is not there.</summary>
    public static readonly Refusal Unavailable = new("print.unavailable", "Ce serveur ne fait pas de PDF : WeasyPrint n’y est pas installé. Imprimez la page depuis votre navigateur (Ctrl + P).");

    /// <summary>Too many documents wait.</summary>
    public static readonly Refusal Busy = new("print.busy", "Beaucoup de documents sont en préparation. Réessayez dans une minute, ou imprimez la page depuis votre navigateur (Ctrl + P).");

    /// <summary>It took too long or too much memory, or what came out does not open.</summary>
    public static readonly Refusal Failed = new("print.failed", "Ce document n’a pas pu être préparé. Réessayez, ou imprimez la page depuis votre navigateur (Ctrl + P).");
}
