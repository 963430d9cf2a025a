using NodaTime;
using Relais.Billing.Tariffs;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Billing.Acts;

/// <summary>Where an act stands.</summary>
internal enum ActState
{
    /// <summary>À vérifier.</summary>
    ToCheck,

    /// <summary>Prêt à facturer.</summary>
    Ready,

    /// <summary>Exporté.</summary>
    Exported,

    /// <summary>Écarté, avec un motif.</summary>
    SetAside,
}

/// <summary>An act to bill (<i>ligne d'acte</i>), prepared from a request that was answered. Relais prepares it; billing is done in certified software.</summary>
internal sealed class ActLine
{
    public const int MaxWhy = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required ActCode Code { get; init; }
    public required RequestId Request { get; init; }
    public required string RequestNumber { get; init; }
    public required PatientId Patient { get; init; }

    /// <summary>Who bills.</summary>
    public required ProfessionalId Biller { get; init; }

    /// <summary>The remplaçant who acted in place of the one who bills, or null.</summary>
    public ProfessionalId? Substitute { get; init; }

    /// <summary>The other one: the requis of a requérant, the requérant of a requis.</summary>
    public required ProfessionalId Other { get; init; }

    /// <summary>Where the one who bills was: the requester's place, or the team's structure; null when nobody said.</summary>
    public required StructureId? Place { get; init; }

    /// <summary>The team that answered; a clerk of it prepares the opinions of its experts.</summary>
    public required TeamId Team { get; init; }
    public required Instant At { get; init; }
    public required LocalDate Day { get; init; }
    public required int Cents { get; init; }
    public required bool IsOverseas { get; init; }
    public required int Rank { get; init; }
    public required ActWarning Warnings { get; init; }
    public ActState State { get; private set; }

    /// <summary>Why it is set aside.</summary>
    public string? Why { get; private set; }
    public Guid? Batch { get; private set; }
    public long Version { get; private set; }

    public void Check()
    {
        RefusedException.ThrowIf(State is not ActState.ToCheck ? ActRefusals.NotToCheck : null);
        (State, Version) = (ActState.Ready, Version + 1);
    }

    public void SetAside(string? why)
    {
        RefusedException.ThrowIf(
            State is not (ActState.ToCheck or ActState.Ready) ? ActRefusals.AlreadyExported
            : string.IsNullOrWhiteSpace(why) ? ActRefusals.WhyMissing
            : why.Trim().Length > MaxWhy ? ActRefusals.WhyTooLong
            : null);
        (State, Why, Version) = (ActState.SetAside, why!.Trim(), Version + 1);
    }

    /// <summary>Takes it up again: it is to be checked anew.</summary>
    public void TakeUp()
    {
        RefusedException.ThrowIf(State is not (ActState.SetAside or ActState.Ready) ? ActRefusals.AlreadyExported : null);
        (State, Why, Version) = (ActState.ToCheck, null, Version + 1);
    }

    public void Export(Guid batch)
    {
        RefusedException.ThrowIf(State is not ActState.Ready ? ActRefusals.NotReady : null);
        (State, Batch, Version) = (ActState.Exported, batch, Version + 1);
    }
}

/// <summary>Acts exported together (<i>lot</i>): the file may be taken again.</summary>
internal sealed class ActBatch
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required ProfessionalId By { get; init; }
    public required Instant At { get; init; }
    public required int Count { get; init; }
    public required long Cents { get; init; }
}
