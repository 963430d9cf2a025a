using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Messaging.Notices;
using Relais.Platform.Data;
using Relais.Platform.Mail;
using Relais.Requests.Contract;
using Relais.Requests.Dispatching;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Intake;

/// <summary>A team with its coordinator, two experts in a rota, a line with red flags, and a requester elsewhere.</summary>
internal sealed class IntakeScene
{
    private readonly RelaisApp _app;

    private IntakeScene(RelaisApp app)
    {
        _app = app;
        Team = Given.ATeam(Ess, "accueil-" + Guid.CreateVersion7().ToString("N"));
        Rota = Given.ARota(Team, "Astreinte de Brest", Anne, Bruno);
        Line = Given.ALine(Team, "Lésion cutanée suspecte", Rota);
        Line.RedFlags = "fièvre, saignement";
    }

    public Structure Ess { get; } = Given.AnEss("Accueil");
    public Structure Practice { get; } = Given.APractice();
    public Team Team { get; }
    public Rota Rota { get; }
    public Line Line { get; }
    public Professional Coordinator { get; } = Given.ADoctor("Coordo");
    public Professional Anne { get; } = Given.ADoctor("Anne");
    public Professional Bruno { get; } = Given.ADoctor("Bruno");
    public Professional Author { get; } = Given.ADoctor("Requérant");

    public World World => new(_app);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<IntakeScene> GivenAsync(RelaisApp app)
    {
        var scene = new IntakeScene(app);
        await app.GivenAsync(
            scene.Ess, scene.Practice, scene.Team, scene.Coordinator, scene.Anne, scene.Bruno, scene.Author, scene.Rota, scene.Line,
            Given.ARole(scene.Coordinator, scene.Ess, Role.Coordinator, scene.Team),
            Given.ARole(scene.Anne, scene.Ess, Role.Expert, scene.Team),
            Given.ARole(scene.Bruno, scene.Ess, Role.Expert, scene.Team),
            Given.ARole(scene.Author, scene.Practice, Role.Requester));
        return scene;
    }

    public Task<RequestId> SendAsync(string patient, string question = "Que penser de cette lésion ?") =>
        World.SendAsync(Author.Id, Line.Id, Given.Traits(patient), question);

    /// <summary>An administrator takes back what somebody does here, or one role of it, and everybody is told.</summary>
    /// <returns>The administrator.</returns>
    public async Task<ProfessionalId> LeaveAsync(Professional who, Role? role = null)
    {
        var administrator = Given.ADoctor("Admin");
        await _app.GivenAsync(administrator, Given.ARole(administrator, Ess, Role.Administrator));
        var roles = await _app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Membership>()
            .Where(m => m.Professional == who.Id && m.Until == null && (role == null || m.Role == role)).Select(m => m.Id).ToListAsync(Ct));
        foreach (var membership in roles)
        {
            await World.UseAsync<EndMembershipHandler>(administrator.Id, (end, act) => end.HandleAsync(new(membership), act, Ct));
        }

        await _app.TellAllAsync();
        return administrator.Id;
    }

    /// <summary>The notices of a person, the newest last.</summary>
    public Task<List<PostedNotice>> NoticesOfAsync(ProfessionalId who) =>
        _app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<PostedNotice>().AsNoTracking().Where(n => n.To == who).OrderBy(n => n.At).ToListAsync(Ct));

    public Task<TestBrowser> CoordinatorAsync() => _app.BrowseAsAsync(Coordinator.Id);

    public Task<Request> ReadAsync(RequestId id) => _app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<Request>().AsNoTracking().AsSplitQuery().Include(r => r.Steps).Include(r => r.Parties).Include(r => r.Files).Include(r => r.Seconds).SingleAsync(r => r.Id == id, Ct));

    /// <summary>The mark of the suggestion that somebody would read now.</summary>
    public Task<string> MarkAsync(RequestId id, Act act) => _app.InScopeAsync(async scope =>
    {
        var request = await scope.GetRequiredService<RelaisDb>().Set<Request>().AsNoTracking().Include(r => r.Parties).SingleAsync(r => r.Id == id, Ct);
        return DispatchChoice.MarkOf(await scope.GetRequiredService<DispatchReading>().SuggestAsync(request, Line, act, Ct));
    });

    /// <summary>Makes the second request be about the patient of the first.</summary>
    public Task SamePatientAsync(RequestId first, RequestId second) => _app.InScopeAsync(async scope =>
    {
        var db = scope.GetRequiredService<RelaisDb>();
        var patient = await db.Set<Request>().Where(r => r.Id == first).Select(r => r.Patient).SingleAsync(Ct);
        await db.Set<Request>().Where(r => r.Id == second).ExecuteUpdateAsync(set => set.SetProperty(r => r.Patient, patient), Ct);
    });

    public Task<Contact?> ContactOfAsync(Request request) => _app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<Contact>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Author, Ct));

    public Task<Request> NewestAsync(Channel channel) => _app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<Request>().AsNoTracking().AsSplitQuery().Include(r => r.Steps).Include(r => r.Files)
            .Where(r => r.Line == Line.Id && r.Channel == channel).OrderByDescending(r => r.Number).FirstAsync(Ct));

    /// <summary>The mails written so far to an address, the newest first, once the outbox is empty.</summary>
    public static async Task<IReadOnlyList<WrittenMail>> MailsToAsync(RelaisApp app, string address)
    {
        await app.TellAllAsync();

        var mails = await app.Services.GetRequiredService<FolderMailer>().NewestAsync(500, Ct);
        return [.. mails.Where(mail => mail.To == address)];
    }

    /// <summary>The fields of a patient in a form.</summary>
    public static (string, string)[] Patient(string birthName) =>
    [
        ("Patient.BirthName", birthName), ("Patient.FirstNames", "Yuna"), ("Patient.BirthDate", "1958-07-14"), ("Patient.Sex", "F"),
        ("Patient.Commune", "Carhaix-Plouguer (29270)"),
    ];
}
