using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Visits;

/// <summary>The visit that follows an opinion: offered, chosen, done (<i>consultation proposée</i>).</summary>
/// <remarks>
/// Offered ⇄ OthersAsked; Offered → Booked → Happened, Missed or Cancelled; NotWanted by the patient, Withdrawn or Refused by the team.
/// All but Happened may be offered anew, which withdraws the slots of before. Only <see cref="Life.Request"/> changes it.
/// </remarks>
internal sealed class Visit
{
    private Visit()
    {
    }

    public RequestId Request { get; private init; }
    public VisitState State { get; private set; }

    /// <summary>The expert who sees the patient; nobody while a wish is only refused.</summary>
    public ProfessionalId? Host { get; private set; }
    public VisitMode Mode { get; private set; }
    public string Place { get; private set; } = "";

    /// <summary>Tests to do before, a line each.</summary>
    public string Tests { get; private set; } = "";
    public string Advice { get; private set; } = "";

    /// <summary>The signed prescription of those tests, as it was joined to the thread.</summary>
    public FileId? Prescription { get; private set; }

    /// <summary>When slots were last offered, or null while none ever were.</summary>
    public Instant? OfferedAt { get; private set; }
    public Instant? ExpiresAt { get; private set; }

    /// <summary>When the sweep looks at it next, or null.</summary>
    public Instant? NextCheckAt { get; private set; }
    public int Reminded { get; private set; }
    public long Version { get; private set; }
    public List<VisitSlot> Slots { get; } = [];

    public VisitSlot? Chosen => Slots.Find(slot => slot.State is SlotState.Chosen);

    public bool IsExpired(Instant now) => State is VisitState.Offered && now >= ExpiresAt;

    /// <summary>Whether somebody still has to choose.</summary>
    public bool IsOpen(Instant now) => State is VisitState.Offered && now < ExpiresAt;

    /// <summary>The slots that count on their expert: the one that was chosen, or those that may still be.</summary>
    public IEnumerable<VisitSlot> SlotsToCome(Instant now) =>
        Slots.Where(slot => slot.From > now && (State is VisitState.Booked ? slot.State is SlotState.Chosen : IsOpen(now) && slot.State is SlotState.Offered));

    public static Visit Of(RequestId request) => new() { Request = request };

    internal void Offer(VisitOffer offer, Act act)
    {
        Free();
        foreach (var start in offer.Starts.OfType<Instant>().Order())
        {
            Slots.Add(new VisitSlot { Request = Request, Host = offer.Host, From = start, Until = start + Duration.FromMinutes(offer.Minutes) });
        }

        (Host, Mode, Place) = (offer.Host, offer.Mode, offer.Place.Trim());
        (OfferedAt, ExpiresAt) = (act.At, offer.ExpiresAt(act.At));
        Enter(VisitState.Offered, VisitReminders.FirstOf(act.At, ExpiresAt.Value));
        Prepare(offer.Preparation);
    }

    internal void Prepare(VisitPreparation preparation)
    {
        (Tests, Advice, Prescription) = (preparation.Tests.Trim(), preparation.Advice.Trim(), preparation.Prescription);
        Version++;
    }

    internal void Book(VisitSlot slot)
    {
        slot.Choose();
        Enter(VisitState.Booked, VisitReminders.FirstAfter(slot.Until));
    }

    /// <summary>Nobody waits for it any more; what was taken is free.</summary>
    internal void End(VisitState state)
    {
        if (state is not (VisitState.Happened or VisitState.Missed))
        {
            Free();
        }

        Enter(state, null);
    }

    /// <summary>Counts a reminder, and says when the next is due.</summary>
    internal void NoteReminded(Instant now)
    {
        Reminded++;
        NextCheckAt = State switch
        {
            VisitState.Offered when now < ExpiresAt => VisitReminders.NextOf(Reminded, now, ExpiresAt.Value),
            VisitState.Booked => VisitReminders.NextAfter(Reminded, now),
            _ => null,
        };
        Version++;
    }

    private void Enter(VisitState state, Instant? check)
    {
        (State, NextCheckAt, Reminded) = (state, check, 0);
        Version++;
    }

    private void Free()
    {
        foreach (var slot in Slots.Where(slot => slot.State is not SlotState.Withdrawn))
        {
            slot.Withdraw();
        }
    }
}
