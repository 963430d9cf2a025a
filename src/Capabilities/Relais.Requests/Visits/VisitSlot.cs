using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Visits;

/// <summary>What became of a slot.</summary>
internal enum SlotState
{
    /// <summary>Proposé.</summary>
    Offered,

    /// <summary>Choisi.</summary>
    Chosen,

    /// <summary>Retiré, or freed.</summary>
    Withdrawn,
}

/// <summary>A time at which an expert can see a patient (<i>créneau</i>).</summary>
/// <remarks>Several requests may be offered the same time; one takes it: see <see cref="TakenTime"/>.</remarks>
internal sealed class VisitSlot
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required RequestId Request { get; init; }
    public required ProfessionalId Host { get; init; }
    public required Instant From { get; init; }
    public required Instant Until { get; init; }
    public SlotState State { get; private set; }
    public List<TakenTime> Taken { get; } = [];

    public int Minutes => (int)(Until - From).TotalMinutes;

    public bool IsOpen(Instant now) => State is SlotState.Offered && now < From;

    public void Choose()
    {
        State = SlotState.Chosen;
        Taken.AddRange(TakenTime.Of(From, Until).Select(at => new TakenTime { Host = Host, At = at, Slot = Id }));
    }

    /// <summary>The time is free again.</summary>
    public void Withdraw()
    {
        State = SlotState.Withdrawn;
        Taken.Clear();
    }
}
