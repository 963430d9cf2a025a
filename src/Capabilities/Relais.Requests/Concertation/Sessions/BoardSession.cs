using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Requests.Concertation.Boards;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>How people meet.</summary>
internal enum SessionMode
{
    /// <summary>Réunion: a day, an hour, a place or a video link.</summary>
    Meeting,

    /// <summary>À distance, sans horaire commun: each gives an opinion before a date.</summary>
    Asynchronous,
}

/// <summary>Where a session stands.</summary>
internal enum SessionState
{
    /// <summary>Prévue.</summary>
    Planned,

    /// <summary>En cours.</summary>
    Open,

    /// <summary>Terminée.</summary>
    Closed,

    /// <summary>Annulée.</summary>
    Cancelled,
}

/// <summary>A session of a board: people, an instant or a delay, and a list of cases.</summary>
/// <remarks>Planned → Open → Closed, or Cancelled while no case is left; an asynchronous one is open at once and closed by the sweep at its end.</remarks>
internal sealed partial class BoardSession
{
    public const int MaxPlace = 200;

    private BoardSession()
    {
    }

    public BoardSessionId Id { get; private init; }
    public BoardId Board { get; private init; }
    public TeamId Team { get; private init; }
    public StructureId Structure { get; private init; }
    public string Name { get; private init; } = "";
    public string Zone { get; private init; } = "";
    public SessionMode Mode { get; private init; }
    public Instant StartsAt { get; private init; }

    /// <summary>Until when opinions are awaited; null for a meeting.</summary>
    public Instant? EndsAt { get; private init; }
    public string Place { get; private init; } = "";
    public string VideoUrl { get; private init; } = "";
    public SessionState State { get; private set; }
    public Instant? EndedAt { get; private set; }
    public int LeastPhysicians { get; private init; }
    public int LeastSpecialities { get; private init; }
    public string RequiredSpecialities { get; private init; } = "";

    /// <summary>The physician who answers for it and validates its minutes: that of the board, unless another was named.</summary>
    public ProfessionalId Chair { get; private set; }
    public ProfessionalId? Secretary { get; private set; }

    /// <summary>When the sweep looks at it next, or null.</summary>
    public Instant? NextLookAt { get; private set; }
    public long Version { get; private set; }
    public List<BoardAttendee> Attendees { get; } = [];

    public QuorumRule Rule => new(LeastPhysicians, LeastSpecialities, QuorumRule.Read(RequiredSpecialities));

    public DateTimeZone Clock => DateTimeZoneProviders.Tzdb[Zone];

    /// <summary>The quorum of a meeting: those who are there, in the room or by video.</summary>
    public QuorumVerdict Quorum => Boards.Quorum.Of(Rule, Attendees.Where(a => a.IsThere).Select(a => a.Voice));

    public static BoardSession Plan(Board board, SessionText text, string zone, IReadOnlyDictionary<ProfessionalId, Person> people, Act act, BoardSessionId? id = null)
    {
        RefusedException.ThrowIf(board.WhyNotPlan() ?? text.WhyNot(act.At));
        var session = new BoardSession
        {
            Id = id ?? BoardSessionId.New(),
            Board = board.Id, Team = board.Team, Structure = board.Structure, Name = board.Name, Zone = zone,
            Mode = text.Mode,
            StartsAt = text.Mode is SessionMode.Meeting ? text.StartsAt!.Value : act.At,
            EndsAt = text.Mode is SessionMode.Meeting ? null : text.EndsAt,
            Place = text.Place.Trim(), VideoUrl = text.VideoUrl.Trim(),
            State = text.Mode is SessionMode.Meeting ? SessionState.Planned : SessionState.Open,
            LeastPhysicians = board.LeastPhysicians, LeastSpecialities = board.LeastSpecialities, RequiredSpecialities = board.RequiredSpecialities,
            Chair = board.Chair, Secretary = board.Secretary,
        };
        session.Attendees.AddRange(board.Members.Select(member => BoardAttendee.Of(session.Id, member.Professional, member.IsOutside, people.GetValueOrDefault(member.Professional))));
        session.NextLookAt = session.EndsAt is { } end ? SessionTimes.Next(session.StartsAt, end, session.StartsAt) : null;
        return session;
    }

    public bool IsAttendee(Act act) => IsAttendee(act.By);

    public bool IsAttendee(ProfessionalId who) => Attendees.Exists(a => a.Professional == who);

    /// <summary>Whether somebody may be named to answer for a case, or to follow it.</summary>
    public bool IsConcerned(ProfessionalId? expert, ProfessionalId? author, ProfessionalId who) =>
        who == expert || who == author || Attendees.Exists(a => a.Professional == who && a.IsPhysician);

    /// <summary>Whether their opinion is awaited: not that of a secretary who is no physician.</summary>
    public bool IsAsked(BoardAttendee attendee) => attendee.IsPhysician || attendee.Professional != Secretary;

    /// <summary>Whether they plan it, write its minutes and lead it: not once they left the team.</summary>
    public bool IsLedBy(Act act) => ((act.By == Chair || act.By == Secretary) && HasOfTeam(act.By)) || act.Holds(Team, Role.Coordinator);

    /// <summary>Whether somebody called to it is of the team.</summary>
    public bool HasOfTeam(ProfessionalId who) => Attendees.Exists(a => a.Professional == who && !a.IsOutside);

    public void Mark(ProfessionalId who, Presence presence, Act act)
    {
        RefusedException.ThrowIf(WhyNotMark(who, act));
        Attendees.Single(a => a.Professional == who).Presence = presence;
        Version++;
    }

    public Refusal? WhyNotMark(ProfessionalId who, Act act) => this switch
    {
        { State: SessionState.Closed or SessionState.Cancelled } => BoardRefusals.SessionOver,
        _ when act.By != who && !IsLedBy(act) => BoardRefusals.NotTheLead,
        _ when !Attendees.Exists(a => a.Professional == who) => BoardRefusals.MemberGone,
        _ => null,
    };

    public void Start(Act act)
    {
        RefusedException.ThrowIf(WhyNotStart(act));
        State = SessionState.Open;
        Version++;
    }

    public Refusal? WhyNotStart(Act act) => this switch
    {
        { State: not SessionState.Planned } => BoardRefusals.AlreadyStarted,
        _ when !IsLedBy(act) => BoardRefusals.NotTheLead,
        _ => null,
    };

    /// <param name="isCaseLeft">Whether a case has no minutes yet.</param>
    /// <param name="act">Who, when.</param>
    public void Close(bool isCaseLeft, Act act)
    {
        RefusedException.ThrowIf(WhyNotClose(isCaseLeft, act));
        End(SessionState.Closed, act);
    }

    public Refusal? WhyNotClose(bool isCaseLeft, Act act) => this switch
    {
        { State: SessionState.Planned } => BoardRefusals.NotStarted,
        { State: not SessionState.Open } => BoardRefusals.SessionOver,
        _ when !IsLedBy(act) => BoardRefusals.NotTheLead,
        _ => isCaseLeft ? BoardRefusals.CasesLeft : null,
    };

    /// <param name="isCaseLeft">Whether a case is on its list.</param>
    /// <param name="act">Who, when.</param>
    public void Cancel(bool isCaseLeft, Act act)
    {
        RefusedException.ThrowIf(WhyNotCancel(isCaseLeft, act));
        End(SessionState.Cancelled, act);
    }

    public Refusal? WhyNotCancel(bool isCaseLeft, Act act) => this switch
    {
        { State: SessionState.Closed or SessionState.Cancelled } => BoardRefusals.SessionOver,
        _ when !IsLedBy(act) => BoardRefusals.NotTheLead,
        _ => isCaseLeft ? BoardRefusals.HasCases : null,
    };

    /// <summary>Whether cases may still be put on its list.</summary>
    public Refusal? WhyNotTakeCases(Instant now) =>
        State is SessionState.Closed or SessionState.Cancelled || EndsAt <= now ? BoardRefusals.SessionOver : null;

    /// <summary>What the sweep does once its time has come: closes it at its end, else waits for the next reminder.</summary>
    /// <returns>Whether it was closed.</returns>
    public bool LookAgain(Act act)
    {
        if (EndsAt is { } end && act.At < end)
        {
            NextLookAt = SessionTimes.Next(StartsAt, end, act.At);
            Version++;
            return false;
        }

        End(SessionState.Closed, act);
        return true;
    }

    private void End(SessionState state, Act act)
    {
        (State, EndedAt, NextLookAt) = (state, act.At, null);
        Version++;
    }
}
