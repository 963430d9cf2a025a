using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Calls;
using Relais.Scenes.Staging;

namespace Relais.Scenes.History;

/// <summary>Something that came in otherwise than by Relais.</summary>
/// <param name="At">When.</param>
internal abstract record Arrival(Instant At)
{
    /// <summary>The request that it became, or null.</summary>
    public RequestId? Request { get; init; }
}

/// <summary>A telephone call, with what was typed while speaking.</summary>
internal sealed record CallArrival(Guid Id, Player TakenBy, Instant At, CallForm Form) : Arrival(At)
{
    /// <summary>What was answered at once, or null.</summary>
    public string? Answer { get; init; }
}

/// <summary>A letter by post, scanned: its lines are what the picture shows.</summary>
internal sealed record LetterArrival(Player DroppedBy, Instant At, string Name, IReadOnlyList<string> Lines) : Arrival(At);

/// <summary>A requester without an account who follows theirs by a secret link, or is about to send it.</summary>
internal sealed record SenderArrival(ProfessionalId Contact, LineId Line, Instant At) : Arrival(At)
{
    /// <summary>Whether the code came back.</summary>
    public bool IsConfirmed { get; init; }
}
