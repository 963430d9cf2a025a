using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Routing;
using Relais.Scenes.Staging;

namespace Relais.Scenes.History;

/// <summary>Plays a script by the real rules, act after act, the sweep included, and stops now.</summary>
internal sealed partial class Replay
{
    private readonly StagedTeam _team;
    private readonly Script _script;
    private readonly Loads _loads;
    private readonly Instant _now;
    private readonly Epilogue _epilogue;
    private Desk _desk;

    private Replay(StagedTeam team, Script script, string number, Loads loads, Instant now)
    {
        (_team, _script, _loads, _now, _desk) = (team, script, loads, now, script.Desk);
        var content = new RequestDraftContent(script.Id, script.Patient.Patient.Id, script.Patient.Commune, script.Question, script.IsUrgent, script.WishesVisit)
        {
            Author = script.Writer is null ? null : script.Author.Id,
            IsByContact = script.Author.IsOutsider,
            Answers = script.Answers?.Id,
            Channel = script.Channel,
            Correspondent = script.First?.Id,
        };
        Request = Request.Send(content, _desk.Line, number, WriterAt(script.SentAt));
        _epilogue = new(Request);
        Request.Flag(RedFlags.In(script.Question, _desk.Line.RedFlags));
    }

    public Request Request { get; }

    public List<Past> Steps { get; } = [];

    public static Replay Play(StagedTeam team, Script script, string number, Loads loads, Instant now)
    {
        var replay = new Replay(team, script, number, loads, now);
        replay.Play();
        return replay;
    }

    /// <summary>Another request, about the same patient and motive, answers for this one from then on.</summary>
    public void MergeInto(Request kept, Instant at)
    {
        var act = Coordinator(at);
        Note(Request.MergeInto(kept, act), act);
    }

    private void Play()
    {
        var sent = WriterAt(_script.SentAt);
        Note(Request.Begin(sent), sent, _script.Photos);
        EnterDesk(sent);
        foreach (var beat in _script.Beats.TakeWhile(beat => beat.At <= _now))
        {
            Sweep(beat.At);
            Take(beat);
        }

        Sweep(_now);
        _epilogue.Afterwards(_desk.Line.Aftermath, _now, AskerAt);
        _loads.Note(Request);
    }

    private void EnterDesk(Act act)
    {
        Request.StartClock(Deadline.Due(_desk.Hours, Request.Promise, act.At, []).At);
        Note(RoutingDesk.Entrust(Request, _desk.Line, Decide(act.At, straight: false, FirstAt(act.At, isOver: false)), StepKind.Routed, act), act);
    }

    private Assignment Decide(Instant at, bool straight, FirstAsked? first)
    {
        var sector = _desk.Sectors.Holds(Request.Commune) ? _desk.Sectors.Of(Request.Commune) : null;
        var commune = _team.Stage.Commune(Request.Commune).Name;
        return Route.Decide(
            _loads.On(_desk.Plan, at),
            new RoutingQuestion(at, commune, sector is null ? [] : [sector.Id])
            {
                Urgent = Request.IsUrgent,
                StraightToCoordination = straight,
                First = first,
                Excluded =
                [
                    new Exclusion(Request.Author, ExclusionCause.Requester),
                    .. Request.Silent.Select(who => new Exclusion(ProfessionalId.From(who), ExclusionCause.Silent)),
                ],
            });
    }

    private void Take(Beat beat)
    {
        switch (beat.Kind)
        {
            case BeatKind.Claim:
                Claim(beat);
                break;
            case BeatKind.AddColleague:
                AddColleague(beat);
                break;
            case BeatKind.Redirect:
                Redirect(beat);
                break;
            case BeatKind.AskSecond or BeatKind.GiveSecond:
                Second(beat);
                break;
            default:
                var act = ActorOf(beat);
                Note(StepOf(beat, act), act, beat.Photos);
                break;
        }
    }

    private Act ActorOf(Beat beat) => beat.Kind switch
    {
        BeatKind.Release or BeatKind.AskComplement or BeatKind.Answer or BeatKind.Decline => ExpertAt(beat.At),
        BeatKind.Message when beat.IsPrivate => Coordinator(beat.At),
        _ => AskerAt(beat.At),
    };

    private RequestStep StepOf(Beat beat, Act act) => beat.Kind switch
    {
        BeatKind.Release => Request.Release(beat.Text, act),
        BeatKind.AskComplement => Request.AskComplement(beat.Text!, LeftAt(beat.At), act),
        BeatKind.GiveComplement => Request.GiveComplement(beat.Text!, beat.Photos > 0, left => Deadline.Due(_desk.Hours, left, beat.At, []).At, act),
        BeatKind.Answer => Request.Answer(beat.Text!, beat.Outcome!.Value, act),
        BeatKind.Decline => Request.Decline(beat.Text!, beat.Orientation, act),
        BeatKind.Withdraw => Request.Withdraw(beat.Text, act),
        BeatKind.Remind => Request.Remind(act, null),
        BeatKind.Message => Request.Write(beat.Text!, beat.IsPrivate, act),
        BeatKind.Close => Close(act),
        _ => throw new ArgumentOutOfRangeException(nameof(beat)),
    };

    private RequestStep Close(Act act)
    {
        _epilogue.Survey(act);
        return Request.Close(act);
    }

    /// <summary>One of those told takes charge; a request that reached the coordination is entrusted by it.</summary>
    private void Claim(Beat beat)
    {
        var told = Request.Notified.Select(ProfessionalId.From).ToList();
        if ((AssignmentLevel)Request.Level >= AssignmentLevel.Coordination)
        {
            var dispatch = Coordinator(beat.At);
            var chosen = _team.Experts[(int)(SceneIds.HashOf(Request.Number) % (ulong)_team.Experts.Count)];
            Note(Request.Reassign(chosen.Id, _team.Dispatching, dispatch), dispatch);
            return;
        }

        var first = Request.Lead ?? told[0];
        var who = beat.IsByAnother ? Colleague(first) : first;
        var act = _team.Stage.Players[who].ActAt(beat.At);
        Note(Request.Claim(act, new HashSet<Guid> { Request.Group }), act);
    }

    private ProfessionalId Colleague(ProfessionalId first)
    {
        var members = Recipients().FirstOrDefault(recipient => recipient.Key == Request.Group) switch
        {
            Requests.Routing.Rota rota => rota.Members,
            Practice practice => [.. practice.Members],
            _ => _desk.Plan.Backup,
        };
        var others = members.Where(member => member != first && member != Request.Author).ToList();
        return others.Count == 0 ? first : others[(int)(SceneIds.HashOf(Request.Number) % (ulong)others.Count)];
    }

    private IEnumerable<Recipient> Recipients() => _desk.Plan.Sectors.SelectMany(sector => sector.Recipients).Concat(_desk.Plan.Fallback);

    private void AddColleague(Beat beat)
    {
        if (Request.Sector is { } sector && _team.Locals.TryGetValue(sector, out var local) && local.Id != Request.Expert)
        {
            var act = ExpertAt(beat.At);
            Note(Request.AddColleague(local.Id, beat.Text, act), act);
        }
    }

    /// <summary>A colleague of the group is asked for an opinion too, and gives it.</summary>
    private void Second(Beat beat)
    {
        var asked = Request.Seconds.LastOrDefault();
        var act = beat.Kind is BeatKind.AskSecond ? ExpertAt(beat.At) : _team.Stage.Players[asked!.Reader].ActAt(beat.At);
        Note(beat.Kind is BeatKind.AskSecond ? Request.AskSecond(beat.IsByAnother ? Request.Lead!.Value : Colleague(Request.Expert!.Value), beat.Text!, isPrivate: false, act) : Request.GiveSecond(asked!.Id, beat.Text!, act), act);
    }

    private void Redirect(Beat beat)
    {
        var act = ExpertAt(beat.At);
        _desk = _script.Elsewhere!;
        Note(Request.Redirect(_desk.Line, beat.Text!, act), act);
        EnterDesk(act);
    }

    private Act WriterAt(Instant at) => (_script.Writer ?? _script.Author).ActAt(at) with { Place = _script.Writer is null ? _script.Author.ActAt(at).Place : null };

    /// <summary>The requester, or the coordination for one who only telephones or writes.</summary>
    public Act AskerAt(Instant at) => _script.Author.IsOutsider && _script.Writer is { } writer ? writer.ActAt(at) : _script.Author.ActAt(at);

    private Duration LeftAt(Instant at) => Request.DueAt is { } due ? Deadline.TimeLeft(_desk.Hours, due, at) : Duration.Zero;

    public Act ExpertAt(Instant at) => _team.Stage.Players[Request.Expert!.Value].ActAt(at);

    private Act Coordinator(Instant at) => _team.Coordinators[0].ActAt(at);

    public void Note(RequestStep step, Act act, int photos = 0) => Steps.Add(new Past(act, step, photos));
}
