using NodaTime;
using Relais.Kernel;
using Relais.Platform.Signals;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Answering.Seconds;
using Relais.Requests.Closing;
using Relais.Requests.Contract;
using Relais.Requests.Lines;

namespace Relais.Requests.Life;

/// <summary>A question that a professional asks a team of experts about one patient.</summary>
/// <remarks>
/// Sent → InCharge ⇄ ComplementAwaited → Answered → Closed; Withdrawn by its author and Declined by the team while it is open.
/// Releasing, reassigning and redirecting lead back to Sent or InCharge; Merged into a twin from any open state, for a day undoable. <see cref="DueAt"/> is null while the clock stands still.
/// </remarks>
internal sealed partial class Request : IHasNews
{
    public const int MaxQuestion = 8_000;

    private Request()
    {
    }

    public RequestId Id { get; private init; }
    public string Number { get; private init; } = "";
    public LineId Line { get; private set; }
    public TeamId Team { get; private set; }
    public StructureId Structure { get; private set; }
    public PatientId Patient { get; private init; }
    public ProfessionalId Author { get; private init; }
    public StructureId? AuthorPlace { get; private init; }
    public string Commune { get; private init; } = "";
    public SectorId? Sector { get; private set; }
    public string Question { get; private init; } = "";
    public bool IsUrgent { get; private init; }
    public bool WishesVisit { get; private init; }

    public RequestState State { get; private set; }
    public Instant SentAt { get; private init; }
    public Duration Promise { get; private set; }
    public Instant? DueAt { get; private set; }

    /// <summary>Open time left when the clock stopped.</summary>
    public Duration? Left { get; private set; }

    public Guid Group { get; private set; }
    public string GroupName { get; private set; } = "";
    public int Level { get; private set; }
    public ProfessionalId? Lead { get; private set; }
    public Instant AssignedAt { get; private set; }

    /// <summary>Those told of the present assignment.</summary>
    public List<Guid> Notified { get; private set; } = [];

    /// <summary>Those told before, who did not answer in time.</summary>
    public List<Guid> Silent { get; private set; } = [];

    /// <summary>Those who took charge and gave it back.</summary>
    public List<Guid> Released { get; private set; } = [];
    public ProfessionalId? Expert { get; private set; }
    public Instant? ClaimedAt { get; private set; }
    public Outcome? Outcome { get; private set; }
    public Instant? AnsweredAt { get; private set; }
    public Instant? EndedAt { get; private set; }

    /// <summary>When the sweep looks at it next, or null once somebody is in charge.</summary>
    public Instant? NextCheckAt { get; private set; }
    public bool IsRemindedBySweep { get; private set; }
    public long Version { get; private set; }

    public List<RequestStep> Steps { get; } = [];
    public List<RequestParty> Parties { get; } = [];
    public List<RequestFile> Files { get; } = [];
    public List<Finding> Findings { get; } = [];
    public List<SecondOpinion> Seconds { get; } = [];
    public List<SurveyReply> Surveys { get; } = [];
    public Aftermath? Aftermath { get; private set; }

    IEnumerable<string> IHasNews.Topics => [$"team/{Team}", $"request/{Id}", .. Notified.Append(Author.Value).Append((Expert ?? Author).Value).Select(person => $"person/{person}")];

    public bool IsOpen => State is RequestState.Sent or RequestState.InCharge or RequestState.ComplementAwaited;

    public static Request Send(RequestDraftContent content, Line line, string number, Act act) =>
        new()
        {
            Id = content.Id,
            Number = number,
            Line = line.Id,
            Team = line.Team,
            Structure = line.Structure,
            Patient = content.Patient,
            Author = content.Author ?? act.By,
            AuthorPlace = act.Place,
            Channel = content.Channel,
            IsByContact = content.IsByContact,
            Commune = content.Commune,
            Question = content.Question,
            IsUrgent = content.IsUrgent,
            WishesVisit = content.WishesVisit, MayBecomeVisit = content.MayBecomeVisit, Consent = content.Consent,
            Answers = content.Answers, Correspondent = content.Correspondent,
            SentAt = act.At,
            Promise = line.PromiseFor(content.IsUrgent),
        };

    /// <summary>The first step: the requester's question, with the patient's information and agreement.</summary>
    public RequestStep Begin(Act act) => Take(StepKind.Sent, act, Question, about: act.StandsFor(Author) ? null : Author);

    public bool IsLate(Instant now) => IsOpen && DueAt < now;

    /// <summary>Entrusts the request to a group; nobody is in charge until one of its members claims it.</summary>
    public RequestStep AssignTo(Responsible to, SectorId? sector, string reasons, StepKind kind, Act act)
    {
        LeaveExpert(act);
        (Group, GroupName, Level, Lead) = (to.Group, to.Name, to.Level, to.Lead);
        (Sector, AssignedAt, IsRemindedBySweep) = (sector, act.At, false);
        Notified = [.. to.Notified.Select(who => who.Value)];
        State = RequestState.Sent;
        return Take(kind, act, reasons, about: to.Lead);
    }

    public void StartClock(Instant? dueAt) => DueAt = dueAt;

    public void CheckAt(Instant? at) => NextCheckAt = at;

    /// <summary>Those who were told and did not answer are not asked again.</summary>
    public void NoteSilence() => Silent = [.. Silent.Union(Notified)];

    public RequestStep Claim(Act act, IReadOnlySet<Guid> groups)
    {
        RefusedException.ThrowIf(WhyNotClaim(act, groups));
        return PutInCharge(ClaimantOf(act), StepKind.Claimed, null, act);
    }

    public Refusal? WhyNotClaim(Act act, IReadOnlySet<Guid> groups) => this switch
    {
        { State: RequestState.ComplementAwaited, Expert: null } => RequestRefusals.ComplementIsAwaited,
        { State: RequestState.InCharge or RequestState.ComplementAwaited } => RequestRefusals.AlreadyInCharge,
        { State: not RequestState.Sent } => RequestRefusals.NotOpen,
        _ when IsAsker(act) => RequestRefusals.OwnRequest,
        _ when !groups.Contains(Group) && !act.StandsFor(Correspondent) && !IsActiveParty(act) && !act.Holds(Team, Role.Expert) => RequestRefusals.NotYours,
        _ => null,
    };

    public RequestStep Release(string? why, Act act)
    {
        RefusedException.ThrowIf(WhyNotRelease(act));
        Released = [.. Released.Union([Expert!.Value.Value])];
        LeaveExpert(act);
        (State, AssignedAt, IsRemindedBySweep, NextCheckAt) = (RequestState.Sent, act.At, false, act.At);
        return Take(StepKind.Released, act, why);
    }

    public Refusal? WhyNotRelease(Act act) => this switch
    {
        { State: RequestState.ComplementAwaited } => RequestRefusals.ComplementIsAwaited,
        { State: not RequestState.InCharge } => RequestRefusals.NotInCharge,
        _ when !IsExpertOrCoordinator(act) => RequestRefusals.NotTheExpert,
        _ => null,
    };

    public RequestStep Reassign(ProfessionalId expert, string why, Act act)
    {
        RefusedException.ThrowIf(WhyNotReassign(act) ?? (EveryAsker.Contains(expert) ? RequestRefusals.OwnRequest : expert == Expert ? RequestRefusals.AlreadyTheirs : null));
        return PutInCharge(expert, StepKind.Reassigned, why, act);
    }

    public Refusal? WhyNotReassign(Act act) => this switch
    {
        { IsOpen: false } => RequestRefusals.NotOpen,
        _ when !IsExpertOrCoordinator(act) => RequestRefusals.NotTheCoordinator,
        _ => null,
    };

    public RequestStep Answer(string opinion, Outcome outcome, Act act)
    {
        RefusedException.ThrowIf(WhyNotAnswer(act) ?? RequestRefusals.IfBlank(opinion, RequestRefusals.OpinionMissing));
        (State, Outcome, AnsweredAt) = (RequestState.Answered, outcome, act.At);
        return Take(StepKind.Answered, act, opinion, outcome: outcome);
    }

    public Refusal? WhyNotAnswer(Act act) => WhyNotWork(act);

    public RequestStep Decline(string why, string orientation, Act act)
    {
        RefusedException.ThrowIf(WhyNotDecline(act) ?? RequestRefusals.IfBlank(why, RequestRefusals.ReasonMissing) ?? RequestRefusals.IfBlank(orientation, RequestRefusals.OrientationMissing));
        End(RequestState.Declined, act);
        return Take(StepKind.Declined, act, why.Trim() + Turn + orientation.Trim());
    }

    public Refusal? WhyNotDecline(Act act) => WhyNotReassign(act);

    /// <summary>Moves the request to another line, possibly of another team; it keeps its number and its thread.</summary>
    public RequestStep Redirect(Line line, string why, Act act)
    {
        RefusedException.ThrowIf(WhyNotRedirect(act) ?? RequestRefusals.IfBlank(why, RequestRefusals.ReasonMissing) ?? (line.Id == Line ? RequestRefusals.SameLine : null));
        LeaveExpert(act);
        (Line, Team, Structure, Promise) = (line.Id, line.Team, line.Structure, line.PromiseFor(IsUrgent));
        (State, Left, Correspondent) = (RequestState.Sent, null, null);
        return Take(StepKind.Redirected, act, why);
    }

    public Refusal? WhyNotRedirect(Act act) => WhyNotReassign(act);

    public bool IsCoordinator(Act act) => act.Holds(Team, Role.Coordinator);

    private Refusal? WhyNotWork(Act act) => this switch
    {
        { State: RequestState.ComplementAwaited } => RequestRefusals.ComplementIsAwaited,
        { State: RequestState.Answered or RequestState.Closed } => RequestRefusals.AlreadyAnswered,
        { State: RequestState.Sent } => RequestRefusals.NotInCharge,
        { State: not RequestState.InCharge } => RequestRefusals.NotOpen,
        _ when !act.StandsFor(Expert) && !IsActiveParty(act) => RequestRefusals.NotTheExpert,
        _ => null,
    };

    private bool IsExpertOrCoordinator(Act act) => act.StandsFor(Expert) || IsCoordinator(act);

    private RequestStep PutInCharge(ProfessionalId expert, StepKind kind, string? why, Act act)
    {
        if (Expert != expert)
        {
            LeaveExpert(act);
        }

        Parties.RemoveAll(party => party.Professional == expert);
        (Expert, ClaimedAt, NextCheckAt) = (expert, act.At, null);
        if (State is RequestState.Sent)
        {
            State = RequestState.InCharge;
        }

        return Take(kind, act, why, about: expert);
    }

    private void LeaveExpert(Act act)
    {
        if (Expert is { } before && !Parties.Exists(party => party.Professional == before))
        {
            Parties.Add(new RequestParty { Request = Id, Professional = before, Since = act.At, IsActive = false });
        }

        (Expert, ClaimedAt) = (null, null);
    }

    private void End(RequestState state, Act act) => (State, EndedAt, NextCheckAt) = (state, act.At, null);

    private RequestStep Take(
        StepKind kind, Act act, string? text, ProfessionalId? about = null, Outcome? outcome = null, bool isPrivate = false)
    {
        RefusedException.ThrowIf(text?.Trim().Length > RequestStep.MaxText ? RequestRefusals.TextTooLong : null);
        Version++;
        var step = new RequestStep
        {
            Request = Id,
            Kind = kind,
            By = act.By, InPlaceOf = ReplacedBy(act),
            At = act.At,
            Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
            About = about,
            Outcome = outcome,
            IsPrivate = isPrivate,
        };
        Steps.Add(step);
        return step;
    }
}
