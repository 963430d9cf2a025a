using Relais.Kernel;

namespace Relais.Requests.Contract;

/// <summary>Writes the documents of a request as other software reads them, for the command line of the machine.</summary>
public interface IRequestExport
{
    /// <summary>Writes them into a folder, created when it is missing; refused when there is no such request.</summary>
    /// <param name="number">DA-2026-004217.</param>
    /// <param name="folder">Where.</param>
    /// <param name="act">Who asks: journaled.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    /// <returns>The files written.</returns>
    Task<IReadOnlyList<string>> WriteAsync(string number, string folder, Act act, CancellationToken ct);
}
