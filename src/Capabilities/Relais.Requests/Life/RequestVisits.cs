using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Visits;

namespace Relais.Requests.Life;

/// <summary>From the opinion to the visit: offered by the team, chosen by whoever asked or by the team itself when they agreed to it.</summary>
internal sealed partial class Request
{
    public Visit? Visit { get; private set; }

    /// <summary>Puts beside a request that is only read what was read of its visit.</summary>
    public void Attach(Visit? visit) => Visit = visit;

    /// <summary>Whether the person answers for the visits of this request.</summary>
    public bool LeadsVisits(Act act) => IsExpertOrCoordinator(act) || IsActiveParty(act);

    /// <summary>Offers slots, in place of those of before.</summary>
    /// <param name="offer">What is offered.</param>
    /// <param name="version">Of the visit that was read; zero when there was none.</param>
    /// <param name="zone">Whose clock the thread tells.</param>
    /// <param name="act">Who offers, when.</param>
    public RequestStep OfferVisit(VisitOffer offer, long version, DateTimeZone zone, Act act)
    {
        RefusedException.ThrowIf(WhyNotOfferVisit(act) ?? WhyNotVersion(version) ?? offer.WhyNot(act.At));
        Visit ??= Visit.Of(Id);
        Visit.Offer(offer, act);
        if (offer.Host != Expert && !Parties.Exists(party => party.Professional == offer.Host && party.IsActive))
        {
            Parties.RemoveAll(party => party.Professional == offer.Host);
            Parties.Add(new RequestParty { Request = Id, Professional = offer.Host, Since = act.At, IsActive = true });
        }

        return Take(StepKind.VisitOffered, act, VisitWords.Offer(Visit, zone), about: offer.Host);
    }

    public Refusal? WhyNotOfferVisit(Act act) => this switch
    {
        { State: not (RequestState.Answered or RequestState.Closed) } => VisitRefusals.TooEarly,
        _ when !LeadsVisits(act) => VisitRefusals.NotTheTeam,
        { Visit.State: VisitState.Happened } => VisitRefusals.AlreadyOver,
        { Outcome: Life.Outcome.AdviceOnly or Life.Outcome.Emergency, WishesVisit: false, Visit: null } => VisitRefusals.NoVisitProposed,
        _ => null,
    };

    /// <summary>Changes what is to be done before the visit.</summary>
    public RequestStep PrepareVisit(VisitPreparation preparation, long version, Act act)
    {
        RefusedException.ThrowIf(WhyNotPrepareVisit(act) ?? WhyNotVersion(version) ?? preparation.WhyNot());
        Visit!.Prepare(preparation);
        return Take(StepKind.VisitPrepared, act, VisitWords.Preparation(Visit));
    }

    public Refusal? WhyNotPrepareVisit(Act act) =>
        !LeadsVisits(act) ? VisitRefusals.NotTheTeam
        : Visit is { State: VisitState.Offered or VisitState.OthersAsked or VisitState.Booked } ? null
        : VisitRefusals.NothingToDo;

    /// <summary>Takes one slot.</summary>
    public RequestStep ChooseSlot(Guid slot, long version, DateTimeZone zone, Act act)
    {
        RefusedException.ThrowIf(WhyNotChooseSlot(act) ?? WhyNotVersion(version));
        var chosen = Visit!.Slots.Find(one => one.Id == slot && one.IsOpen(act.At));
        RefusedException.ThrowIf(chosen is null ? VisitRefusals.SlotGone : null);
        Visit.Book(chosen!);
        return Take(StepKind.VisitBooked, act, VisitWords.Booking(Visit, zone), about: Visit.Host);
    }

    public Refusal? WhyNotChooseSlot(Act act) =>
        Visit is not { State: VisitState.Offered } ? VisitRefusals.NotOffered
        : !ChoosesSlots(act) ? LeadsVisits(act) ? VisitRefusals.NotTheChooser : RequestRefusals.NotYours
        : Visit.IsExpired(act.At) ? VisitRefusals.Expired
        : null;

    public RequestStep AskOtherSlots(string? word, long version, Act act)
    {
        RefusedException.ThrowIf(WhyNotAskOtherSlots(act) ?? WhyNotVersion(version) ?? RequestRefusals.IfBlank(word, VisitRefusals.WordMissing));
        Visit!.End(VisitState.OthersAsked);
        return Take(StepKind.VisitOthersAsked, act, word, about: Visit.Host);
    }

    public Refusal? WhyNotAskOtherSlots(Act act) =>
        !AsksForVisits(act) ? RequestRefusals.NotTheAuthor
        : Visit is { State: VisitState.Offered or VisitState.Booked } ? null
        : VisitRefusals.NothingToDo;

    /// <summary>The patient wants no visit, or not this one.</summary>
    public RequestStep SayNotWanted(string? word, long version, Act act)
    {
        RefusedException.ThrowIf(WhyNotSayNotWanted(act) ?? WhyNotVersion(version));
        Visit!.End(VisitState.NotWanted);
        return Take(StepKind.VisitNotWanted, act, word, about: Visit.Host);
    }

    public Refusal? WhyNotSayNotWanted(Act act) =>
        !AsksForVisits(act) && !(MayBecomeVisit && LeadsVisits(act)) ? RequestRefusals.NotTheAuthor
        : Visit is { State: VisitState.Offered or VisitState.OthersAsked or VisitState.Booked } ? null
        : VisitRefusals.NothingToDo;

    /// <summary>Says how it ended, by the team: withdrawn, cancelled, done, missed.</summary>
    public RequestStep EndVisit(VisitState end, string? word, long version, Act act)
    {
        RefusedException.ThrowIf(WhyNotEndVisit(end, act) ?? WhyNotVersion(version) ?? (end is VisitState.Cancelled ? RequestRefusals.IfBlank(word, RequestRefusals.ReasonMissing) : null));
        Visit!.End(end);
        return Take(VisitWords.StepOf(end), act, word, about: Visit.Host);
    }

    public Refusal? WhyNotEndVisit(VisitState end, Act act) => (end, Visit) switch
    {
        _ when !LeadsVisits(act) => VisitRefusals.NotTheTeam,
        (VisitState.Withdrawn, { State: VisitState.Offered or VisitState.OthersAsked }) => null,
        (VisitState.Cancelled, { State: VisitState.Booked }) => null,
        (VisitState.Happened or VisitState.Missed, { State: VisitState.Booked, Chosen: { } slot }) => act.At < slot.From ? VisitRefusals.NotYet : null,
        _ => VisitRefusals.NothingToDo,
    };

    /// <summary>Declines the visit that the requester wished.</summary>
    public RequestStep RefuseVisit(string? why, string? orientation, long version, Act act)
    {
        RefusedException.ThrowIf(
            WhyNotRefuseVisit(act) ?? WhyNotVersion(version) ?? RequestRefusals.IfBlank(why, RequestRefusals.ReasonMissing) ?? RequestRefusals.IfBlank(orientation, RequestRefusals.OrientationMissing));
        Visit ??= Visit.Of(Id);
        Visit.End(VisitState.Refused);
        return Take(StepKind.VisitRefused, act, why!.Trim() + Turn + orientation!.Trim());
    }

    public Refusal? WhyNotRefuseVisit(Act act) =>
        WhyNotOfferVisit(act) ?? (this is { WishesVisit: true, Outcome: Life.Outcome.AdviceOnly, Visit: null or { OfferedAt: null, State: not VisitState.Refused } } ? null : VisitRefusals.NotWished);

    /// <summary>The requester; the coordination for one without an account, whom it reaches.</summary>
    private bool AsksForVisits(Act act) => IsAsker(act) || (IsByContact && IsCoordinator(act));

    private bool ChoosesSlots(Act act) => AsksForVisits(act) || (MayBecomeVisit && LeadsVisits(act));

    private Refusal? WhyNotVersion(long version) => version == (Visit?.Version ?? 0) ? null : VisitRefusals.ChangedMeanwhile;
}
