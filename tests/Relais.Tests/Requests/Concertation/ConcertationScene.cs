using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Concertation;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Concertation;

/// <summary>A team with a board: a dermatologist who answers for it, a surgeon and an oncologist of the team, the coordinator who writes.</summary>
internal sealed class ConcertationScene
{
    public const string Dermatology = "SM15";
    public const string Surgery = "SM10";
    public const string Oncology = "SM36";

    private readonly RelaisApp _app;

    private ConcertationScene(RelaisApp app, IntakeScene intake) => (_app, Intake) = (app, intake);

    public IntakeScene Intake { get; }
    public Professional Chair { get; } = ADoctor("Carole", Dermatology);
    public Professional Surgeon { get; } = ADoctor("Sylvain", Surgery);
    public Professional Oncologist { get; } = ADoctor("Odile", Oncology);
    public ProfessionalId Expert => Intake.Anne.Id;
    public BoardId Board { get; private set; }

    public World World => new(_app);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Professional ADoctor(string lastName, string speciality) =>
        Professional.Create(new PersonText("Dr", "Maëlle", lastName, Professions.Doctor) { Speciality = speciality, Email = $"p{Guid.CreateVersion7():N}@example.fr" });

    public static async Task<ConcertationScene> GivenAsync(RelaisApp app)
    {
        var scene = new ConcertationScene(app, await IntakeScene.GivenAsync(app));
        var (ess, team) = (scene.Intake.Ess, scene.Intake.Team);
        Professional[] members = [scene.Chair, scene.Surgeon, scene.Oncologist];
        await app.GivenAsync([.. members, .. members.Select(member => Given.ARole(member, ess, Role.Expert, team))]);
        var text = new BoardText("RCP mélanome", "", QuorumRule.Usual, scene.Chair.Id, scene.Intake.Coordinator.Id, IsOpen: true);
        scene.Board = await scene.UseAsync<CreateBoardHandler, BoardId>(scene.Intake.Coordinator.Id, (create, act) => create.HandleAsync(new(team.Id, text), act, Ct));
        await scene.AddMemberAsync(scene.Surgeon.Id);
        await scene.AddMemberAsync(scene.Oncologist.Id);
        return scene;
    }

    public Task<BoardSessionId> MeetAsync(double inHours = 48) =>
        PlanAsync(new(SessionMode.Meeting, _app.Clock.GetCurrentInstant() + Duration.FromHours(inHours), null, "Salle Iroise", ""));

    public Task<BoardSessionId> AskAroundAsync(double days = 4) =>
        PlanAsync(new(SessionMode.Asynchronous, null, _app.Clock.GetCurrentInstant() + Duration.FromDays(days), "", ""));

    public Task<BoardSessionId> PlanAsync(SessionText text) =>
        UseAsync<PlanSessionHandler, BoardSessionId>(Intake.Coordinator.Id, (plan, act) => plan.HandleAsync(new(Board, text), act, Ct));

    public async Task<RequestId> InChargeAsync(string patient)
    {
        var id = await Intake.SendAsync(patient);
        await World.ClaimAsync(Expert, id);
        return id;
    }

    public Task<BoardCaseId> EnrolAsync(RequestId request, BoardSessionId session, bool consented = false, ProfessionalId? by = null) =>
        UseAsync<EnrolCaseHandler, BoardCaseId>(by ?? Expert, (enrol, act) => enrol.HandleAsync(new(request, session, Sheet(consented)), act, Ct));

    public CaseText Sheet(bool consented = false) => new("Reprise chirurgicale ou surveillance ?", "Mélanome opéré en 2024.", "Breslow 1,2 mm.", Expert, consented);

    public Task OpineAsync(ProfessionalId member, BoardCaseId one, string text) =>
        UseAsync<GiveBoardOpinionHandler>(member, (give, act) => give.HandleAsync(new(one, text), act, Ct));

    public async Task MarkAsync(BoardSessionId session, params ProfessionalId[] there)
    {
        foreach (var who in there)
        {
            await UseAsync<MarkPresenceHandler>(Intake.Coordinator.Id, (mark, act) => mark.HandleAsync(new(session, who, Presence.Present), act, Ct));
        }
    }

    public async Task LeadAsync(BoardSessionId session, SessionStep step, ProfessionalId? by = null)
    {
        var version = (await SessionAsync(session)).Version;
        await UseAsync<LeadSessionHandler>(by ?? Intake.Coordinator.Id, (lead, act) => lead.HandleAsync(new(session, version, step), act, Ct));
    }

    public MinutesText Decided(bool isForRequester = true) =>
        new("Discussion ouverte.", DecisionKind.Proposal, Proposals.Surgery | Proposals.Watch, Ground.Guideline, "Reprise à 1 cm et ganglion sentinelle.", Expert) { IsForRequester = isForRequester };

    public async Task DraftAsync(BoardCaseId one, MinutesText text, ProfessionalId? by = null)
    {
        var version = (await CaseAsync(one)).Last?.Version ?? 0;
        await UseAsync<DraftMinutesHandler>(by ?? Intake.Coordinator.Id, (draft, act) => draft.HandleAsync(new(one, version, text), act, Ct));
    }

    public async Task ValidateAsync(BoardCaseId one, ProfessionalId? by = null)
    {
        var version = (await CaseAsync(one)).Last?.Version ?? 0;
        await UseAsync<ValidateMinutesHandler>(by ?? Chair.Id, (validate, act) => validate.HandleAsync(new(one, version), act, Ct));
    }

    /// <summary>A meeting of three specialities with one case, open.</summary>
    public async Task<(BoardSessionId Session, BoardCaseId Case, RequestId Request)> MetAsync(string patient, params ProfessionalId[] there)
    {
        var session = await MeetAsync();
        var request = await InChargeAsync(patient);
        var one = await EnrolAsync(request, session);
        await LeadAsync(session, SessionStep.Start);
        await MarkAsync(session, there);
        return (session, one, request);
    }

    public Task AddMemberAsync(ProfessionalId who, bool leaves = false) => UseAsync<ChangeBoardMemberHandler>(
        Intake.Coordinator.Id, async (change, act) => await change.HandleAsync(new(Board, (await BoardAsync()).Version, who, leaves), act, Ct));

    public Task<Board> BoardAsync() => ReadAsync(db => db.Set<Board>().Include(b => b.Members).SingleAsync(b => b.Id == Board, Ct));

    public Task<BoardSession> SessionAsync(BoardSessionId id) => ReadAsync(db => db.Set<BoardSession>().Include(s => s.Attendees).SingleAsync(s => s.Id == id, Ct));

    public Task<BoardCase> CaseAsync(BoardCaseId id) => ReadAsync(db => db.Set<BoardCase>().AsSplitQuery().Include(c => c.Files).Include(c => c.Opinions).Include(c => c.Minutes).SingleAsync(c => c.Id == id, Ct));

    public Task<TAnswer> ReadAsync<TAnswer>(Func<RelaisDb, Task<TAnswer>> read) => _app.InScopeAsync(scope => read(scope.GetRequiredService<RelaisDb>()));

    public Task<TAnswer> UseAsync<TService, TAnswer>(ProfessionalId by, Func<TService, Act, Task<TAnswer>> use)
        where TService : notnull => World.UseAsync(by, use);

    public Task UseAsync<TService>(ProfessionalId by, Func<TService, Act, Task> use)
        where TService : notnull => World.UseAsync(by, use);

    public Task TellAllAsync() => _app.TellAllAsync();

    public static async Task<Refusal> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal;
}
