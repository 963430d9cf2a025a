using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Life;

/// <summary>Somebody who was given sight of a request beyond its author, its expert and its group: a colleague added, an expert before the present one.</summary>
internal sealed class RequestParty
{
    public required RequestId Request { get; init; }
    public required ProfessionalId Professional { get; init; }
    public required Instant Since { get; init; }

    /// <summary>True for a colleague asked to take part, false for someone who only had it before.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Asked a twin that was merged into this one: reads the opinion, does not give it.</summary>
    public bool IsRequester { get; init; }

    /// <summary>Sees it only to give a second opinion.</summary>
    public bool IsReader { get; init; }
}
