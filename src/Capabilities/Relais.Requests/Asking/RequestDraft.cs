using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Asking;

/// <summary>A request being written: what was typed, kept as it is, checked only when it is sent.</summary>
/// <remarks>Its identity becomes the request's, so that sending it twice sends it once. Seen by its author alone.</remarks>
internal sealed class RequestDraft
{
    /// <summary>Of what is typed, as JSON.</summary>
    public const int MaxFields = 60_000;

    public required RequestId Id { get; init; }
    public required ProfessionalId Author { get; init; }
    public required LineId Line { get; set; }

    /// <summary><see cref="RequestForm"/> as JSON.</summary>
    public required string Fields { get; set; }
    public required Instant UpdatedAt { get; set; }
}
