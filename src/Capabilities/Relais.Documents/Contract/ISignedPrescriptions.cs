using NodaTime;
using Relais.Kernel;

namespace Relais.Documents.Contract;

/// <summary>The signed prescriptions of an occasion, for whoever may see the occasion: the document was joined to it.</summary>
public interface ISignedPrescriptions
{
    /// <summary>Those that hold (revoked ones are left out), the newest first.</summary>
    /// <param name="occasion">Which occasion; the caller has seen that it may be read.</param>
    /// <param name="ct">Stops the reading.</param>
    Task<IReadOnlyList<SignedPrescription>> AboutAsync(Guid occasion, CancellationToken ct);
}

/// <summary>A signed prescription, without what it prescribes.</summary>
/// <param name="File">The document.</param>
/// <param name="Kind">«Ordonnance simple».</param>
/// <param name="SignedAt">When.</param>
public sealed record SignedPrescription(FileId File, string Kind, Instant SignedAt);
