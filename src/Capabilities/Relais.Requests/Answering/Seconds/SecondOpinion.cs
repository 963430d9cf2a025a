using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Answering.Seconds;

/// <summary>Where a second opinion stands.</summary>
internal enum SecondState
{
    /// <summary>Demandé.</summary>
    Asked,

    /// <summary>Rendu.</summary>
    Given,

    /// <summary>Retiré by those who asked.</summary>
    Withdrawn,

    /// <summary>Décliné by the one who was asked.</summary>
    Declined,
}

/// <summary>An opinion asked of another expert about a request (<i>second avis</i>): a second reader, another speciality.</summary>
internal sealed class SecondOpinion
{
    public static readonly Duration BetweenReminders = Duration.FromHours(4);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required RequestId Request { get; init; }

    /// <summary>The expert who is asked.</summary>
    public required ProfessionalId Reader { get; init; }
    public required ProfessionalId AskedBy { get; init; }
    public required Instant AskedAt { get; init; }

    /// <summary>Whether the requester does not see it.</summary>
    public required bool IsPrivate { get; set; }
    public SecondState State { get; set; }
    public Instant? RemindedAt { get; set; }

    /// <summary>The step that holds the opinion now; an earlier one of the same reader is replaced by it.</summary>
    public Guid? Step { get; set; }
    public Instant? GivenAt { get; set; }

    public bool IsAlive => State is SecondState.Asked or SecondState.Given;
}
