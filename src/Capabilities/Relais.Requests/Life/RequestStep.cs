using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Life;

/// <summary>One step of a request's thread: who did what, when, with which words. Never changed.</summary>
internal sealed class RequestStep
{
    public const int MaxText = 20_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required RequestId Request { get; init; }
    public required StepKind Kind { get; init; }
    public required ProfessionalId By { get; init; }
    public required Instant At { get; init; }

    /// <summary>The one in whose place it was done, by a remplaçant; null for oneself.</summary>
    public ProfessionalId? InPlaceOf { get; init; }

    /// <summary>What was written, or the reasons of a routing, a line each.</summary>
    public string? Text { get; init; }

    /// <summary>The person concerned: the colleague added, the new expert.</summary>
    public ProfessionalId? About { get; init; }

    /// <summary>The opinion's outcome, on the step that answers.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Shown to the team alone.</summary>
    public bool IsPrivate { get; init; }
}
