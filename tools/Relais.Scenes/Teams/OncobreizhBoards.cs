using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Messaging.Notices;
using Relais.Messaging.Preferences;
using Relais.Requests.Concertation;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Scenes.History;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Teams;

/// <summary>The melanoma board of Oncobreizh: a meeting held, one to come, and opinions at a distance under way, to which an outsider is invited.</summary>
internal sealed class OncobreizhBoards
{
    private readonly Stage _stage;
    private readonly Player _chair;
    private readonly Player _coordinator;
    private readonly Instant _now;
    private readonly Player _surgeon;
    private readonly Player _pathologist;
    private readonly Player _oncologist;
    private readonly StructureId _hospital;
    private readonly Board _board;
    private readonly Dictionary<ProfessionalId, Person> _people;

    public OncobreizhBoards(Stage stage, StructureId place, TeamId team, Player chair, Player coordinator, Instant now)
    {
        (_stage, _chair, _coordinator, _now) = (stage, chair, coordinator, now);
        _hospital = stage.Place("chu", StructureKind.Establishment, "Centre hospitalier de la Cornouaille", "29232");
        _surgeon = stage.Person("surgeon", "Dr", "Maïwenn", "Kerouédan", Professions.Doctor, "SM10", place);
        _pathologist = stage.Person("pathologist", "Dr", "Tangi", "Le Dantec", Professions.Doctor, "SM01", place);
        _oncologist = stage.Person("oncologist", "Dr", "Enora", "Tréguer", Professions.Doctor, "SM36", _hospital);
        stage.Give(_surgeon, Role.CareProfessional, place, team);
        stage.Give(_pathologist, Role.CareProfessional, place, team);
        stage.Give(_oncologist, Role.Requester, _hospital);
        _people = new[] { (_chair, "SM15"), (_surgeon, "SM10"), (_pathologist, "SM01"), (_oncologist, "SM36") }
            .ToDictionary(one => one.Item1.Id, one => Known(one.Item1, one.Item2));
        var founded = Act(coordinator, Duration.FromDays(-200));
        var text = new BoardText("RCP mélanome", "Mélanomes de stade II et plus, reprises discutées, essais.", QuorumRule.Usual with { Required = ["SM36"] }, chair.Id, coordinator.Id, IsOpen: true);
        _board = Board.Create(team, place, text, founded, BoardId.From(stage.IdOf("board")));
        _board.AddMember(_surgeon.Id, isOutside: false, founded);
        _board.AddMember(_pathologist.Id, isOutside: false, founded);
        _board.AddMember(_oncologist.Id, isOutside: true, founded);
    }

    /// <summary>Dr Katell Salaün, a radiotherapist who is of no team and of no board: invited to one session, by name.</summary>
    public Player Guest => field ??= Invitable();

    public IEnumerable<object> Of(Func<string, Request> told) => [_board, .. Held(told("late")), .. AtADistance(told("in-charge"), told("second")), .. ToCome(told("complement-given"), told("answered"))];

    /// <summary>Three days ago: a case, its quorum, its minutes validated and back in the thread.</summary>
    private IEnumerable<object> Held(Request request)
    {
        var session = Plan("held", Meeting(Duration.FromDays(-3)), Duration.FromDays(-20));
        var enrolled = Expert(request, Duration.FromDays(-5));
        yield return new Past(enrolled, request.PutBeforeBoard(session.Title(), enrolled), 0);
        var one = Enrol(session, request, 1, "Carcinome probable du visage sous anticoagulant\u00A0: exérèse d’emblée, ou biopsie d’abord\u00A0?", enrolled);
        var lead = Act(_coordinator, session.StartsAt - _now + Duration.FromMinutes(2));
        session.Start(lead);
        foreach (var (who, presence) in new[] { (_chair, Presence.Present), (_surgeon, Presence.Present), (_oncologist, Presence.Remote), (_pathologist, Presence.Excused) })
        {
            session.Mark(who.Id, presence, lead);
        }

        var text = new MinutesText(
            "La biopsie n’est pas nécessaire : l’aspect dermoscopique suffit. L’anticoagulant n’est pas arrêté.", DecisionKind.Proposal, Proposals.Surgery | Proposals.Watch, Ground.Guideline,
            "Exérèse complète avec marges de 4 mm sous anesthésie locale, puis surveillance clinique tous les six mois pendant cinq ans.", request.Expert!.Value) { IsForRequester = true };
        var minutes = BoardMinutes.Draft(one, session, text, lead);
        var validated = Act(_chair, Duration.FromDays(-2));
        minutes.Validate(string.Join('\n', $"{_chair.Name}, Dermatologie et vénéréologie (présent)", $"{_surgeon.Name}, Chirurgie plastique (présent)", $"{_oncologist.Name}, Oncologie (à distance)", $"{_pathologist.Name}, Anatomie pathologique (excusé)"), one.QuorumOf(session), validated);
        var step = request.ConcludeBoard($"{session.Title()}\n\n{minutes.Heading()}\n\n{minutes.Decision}", isPrivate: false, validated);
        minutes.TellBy(step.Id);
        yield return new Past(validated, step, 0);
        session.Close(isCaseLeft: false, Act(_coordinator, session.StartsAt - _now + Duration.FromHours(2)));
        yield return session;
        yield return one;
    }

    /// <summary>Opinions asked yesterday, awaited for three more days: two are given about the first case, none about the other.</summary>
    private IEnumerable<object> AtADistance(Request request, Request other)
    {
        var asked = Expert(request, Duration.FromHours(-1));
        var session = Plan("around", new(SessionMode.Asynchronous, null, _now + Duration.FromDays(3), "", ""), Duration.FromHours(-20));
        yield return new Past(asked, request.PutBeforeBoard(session.Title(), asked), 0);
        var one = Enrol(session, request, 1, "Carcinome basocellulaire du visage sur terrain fragile\u00A0: chirurgie de Mohs, ou radiothérapie\u00A0?", asked);
        one.Give(session, "Chirurgie possible sous anesthésie locale, lambeau en un temps. Je peux recevoir rapidement.", Act(_surgeon, Duration.FromMinutes(-40)));
        session.Invite(Known(Guest, "SM45"), isOutside: true, isUnconsented: false, Act(_coordinator, Duration.FromMinutes(-35)));
        yield return Told(session, Duration.FromMinutes(-35));
        one.Give(session, "Pas d’indication de traitement général. La radiothérapie reste une option si le geste est refusé.", Act(_oncologist, Duration.FromMinutes(-15)));
        yield return session;
        yield return one;
        var later = Expert(other, Duration.FromMinutes(-30));
        yield return new Past(later, other.PutBeforeBoard(session.Title(), later), 0);
        yield return Enrol(session, other, 2, "Nævus atypique ou mélanome débutant\u00A0: exérèse, ou contrôle à trois mois\u00A0?", later);
    }

    /// <summary>A meeting in five days, with two cases.</summary>
    private IEnumerable<object> ToCome(params Request[] requests)
    {
        var session = Plan("to-come", Meeting(Duration.FromDays(5)) with { VideoUrl = "https://visio.example/rcp-melanome" }, Duration.FromDays(-9));
        yield return session;
        foreach (var (rank, request) in requests.Index())
        {
            var act = Expert(request, Duration.FromMinutes(-50));
            yield return new Past(act, request.PutBeforeBoard(session.Title(), act), 0);
            yield return Enrol(session, request, rank + 1, "Suspicion de mélanome\u00A0: exérèse d’emblée, avec ganglion sentinelle dans le même temps\u00A0?", act);
        }
    }

    private Player Invitable()
    {
        var guest = _stage.Person("radiotherapist", "Dr", "Katell", "Salaün", Professions.Doctor, "SM45", _hospital);
        _stage.Give(guest, Role.Requester, _hospital);
        return guest;
    }

    private static Person Known(Player who, string speciality) => new(who.Id, "Dr", "", who.Name, Professions.Doctor, speciality, null, null, null) { Trade = "" };

    private PostedNotice Told(BoardSession session, Duration from)
    {
        var at = Storyteller.Milliseconds(_now + from);
        var notice = PostedNotice.Of(
            new Notice(Guest.Id, $"{session.Id}/{BoardNews.Called}", TellBoard.SubjectOf(session.Id), TellBoard.Sentence(BoardNews.Called, session)!, $"/concertation/{session.Id}", at), MailChoice.AtOnce);
        notice.MailAccepted(at + Duration.FromSeconds(4));
        return notice;
    }

    private BoardSession Plan(string key, SessionText text, Duration ago) =>
        BoardSession.Plan(_board, text, SceneZones.Paris.Id, _people, Act(_coordinator, ago), BoardSessionId.From(_stage.IdOf("board/" + key)));

    private BoardCase Enrol(BoardSession session, Request request, int rank, string question, Act act)
    {
        var one = BoardCase.Enrol(
            session, request.Id, request.Patient, rank, new CaseText(question, request.Question, "Bon état général. Pas d’adénopathie palpable. Photos jointes.", request.Expert!.Value, IsConsented: true), act,
            BoardCaseId.From(_stage.IdOf($"board/{session.Id}/{rank}")));
        one.Show(request.FilesInOrder(), request.FilesInOrder());
        return one;
    }

    private SessionText Meeting(Duration from) =>
        new(SessionMode.Meeting, ((_now + from).InZone(SceneZones.Paris).Date + new LocalTime(18, 0)).InZoneLeniently(SceneZones.Paris).ToInstant(), null, "Salle Iroise, Quimper", "");

    private Act Expert(Request request, Duration from) => Act(_stage.Players[request.Expert!.Value], from);

    private Act Act(Player who, Duration from) => who.ActAt(Storyteller.Milliseconds(_now + from));
}
