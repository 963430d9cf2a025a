using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Billing.Acts;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Documents.Contract;
using Relais.Documents.Prescriptions;
using Relais.Documents.Prescriptions.Writing;
using Relais.Exams.Contract;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Mail.Receiving;
using Relais.Platform.SignIn;
using Relais.Requests.Answering.Templates;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Calls;
using Relais.Requests.Intake.Letters;
using Relais.Requests.Intake.Mails;
using Relais.Requests.Lines;
using Relais.Requests.Quality;
using Relais.Testing;

namespace Relais.Tests.Access;

/// <summary>Two teams, a practice, one person of each kind, a request in each relation, and canaries in what must not leak.</summary>
public class AccessScene : RelaisApp
{
    // A picture of one grey point.
    private static readonly byte[] Photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private readonly Dictionary<Who, Professional> _people = [];
    private readonly Dictionary<Who, string> _cookies = [];

    internal World World => new(this);
    internal Structure Ess { get; } = Given.AnEss("Oncobreizh");
    internal Structure OtherEss { get; } = Given.AnEss("CorsicaDerm");
    internal Structure Practice { get; } = Given.APractice();
    internal Team Team { get; private set; } = null!;
    internal SectorId Sector { get; private set; }
    internal Line Line { get; private set; } = null!;

    internal Relais.Forms.Versions.TeamForm Form { get; private set; } = null!;
    internal ReplyTemplate Template { get; private set; } = null!;
    internal Rota Rota { get; private set; } = null!;
    internal RequestId InCharge { get; private set; }
    internal RequestId Sent { get; private set; }
    internal RequestId Elsewhere { get; private set; }
    internal RequestId Draft { get; private set; }
    internal Guid Batch { get; private set; }
    internal CaptureId Capture { get; private set; }
    internal Guid Second { get; private set; }
    internal AccessBoards Boards { get; private set; } = null!;
    internal Guid Reading { get; private set; }
    internal PrescriptionId Prescription { get; private set; }
    internal PatientId PatientInCharge { get; private set; }
    internal PatientId PatientSent { get; private set; }
    internal PatientId PatientElsewhere { get; private set; }
    internal FileId JoinedFile { get; private set; }
    internal FileId LooseFile { get; private set; }
    internal FileId DoomedFile { get; private set; }
    internal FileId FileElsewhere { get; private set; }
    internal Guid Letter { get; private set; }
    internal FileId LetterFile { get; private set; }
    internal Mailbox Mailbox { get; private set; } = null!;
    internal Guid Mail { get; private set; }
    internal FileId MailFile { get; private set; }
    internal Guid Call { get; private set; }

    internal ProfessionalId Of(Who who) => _people[who].Id;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await GivenTeamsAsync();
        await GivenRequestsAsync();
        foreach (var who in Enum.GetValues<Who>().Where(who => who != Who.Anonymous))
        {
            _cookies[who] = await SignInAsync(who);
        }

        await EndAsync(Who.Ended);
        await World.UseAsync<SetAccountAccessHandler, bool>(Of(Who.Administrator), async (access, act) =>
        {
            await access.HandleAsync(new SetAccountAccess(Of(Who.Disabled), Open: false), act, default);
            return true;
        });
    }

    /// <summary>A client that holds the session of a person, whatever the answers say of cookies.</summary>
    internal HttpClient ClientOf(Who who)
    {
        var http = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        if (_cookies.TryGetValue(who, out var cookie))
        {
            http.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        return http;
    }

    private async Task GivenTeamsAsync()
    {
        Team = Given.ATeam(Ess, "oncobreizh", "Oncobreizh Télédermato");
        var otherTeam = Given.ATeam(OtherEss, "corsicaderm");
        foreach (var who in Enum.GetValues<Who>().Where(who => who is not (Who.Anonymous or Who.Ended)))
        {
            _people[who] = Given.ADoctor("Kerprénom" + who, withEmail: false);
        }

        _people[Who.Ended] = _people[Who.Author];
        Rota = Given.ARota(Team, "Astreinte de Brest", _people[Who.Expert], _people[Who.GroupExpert]);
        var otherRota = Given.ARota(otherTeam, "Astreinte d’Ajaccio", _people[Who.StrangerExpert]);
        var sector = Given.ASector(Team, "Brest / Lannion", out var drawn, "29024");
        (Sector, Line) = (drawn, Given.ALine(Team, "Lésion cutanée suspecte", Rota, drawn));
        Form = Relais.Forms.Versions.TeamForm.Begin(Team.Id, FormLibrary.Find("plaie")!.Form, null);
        var coordinating = new Act(_people[Who.Coordinator].Id, Clock.GetCurrentInstant()) { Grants = [new Grant(Ess.Id, Team.Id, Role.Coordinator)] };
        Template = ReplyTemplate.Of(Team.Id, new("Réponse commune", "Bonjour.", null), coordinating);
        OtherLine = Given.ALine(otherTeam, "Dermatose diffuse", otherRota);
        await GivenAsync([Ess, OtherEss, Practice, Team, otherTeam, .. _people.Values.Distinct(), .. sector, Rota, otherRota, Line, OtherLine, Form, Template, .. Roles(otherTeam)]);
    }

    private Line OtherLine { get; set; } = null!;

    private Membership[] Roles(Team otherTeam) =>
    [
        Given.ARole(_people[Who.Author], Practice, Role.Requester),
        Given.ARole(_people[Who.SameStructure], Practice, Role.Requester),
        Given.ARole(_people[Who.Expert], Ess, Role.Expert, Team),
        Given.ARole(_people[Who.GroupExpert], Ess, Role.Expert, Team),
        Given.ARole(_people[Who.TeamExpert], Ess, Role.Expert, Team),
        Given.ARole(_people[Who.Colleague], Ess, Role.Expert, Team),
        Given.ARole(_people[Who.Coordinator], Ess, Role.Coordinator, Team),
        Given.ARole(_people[Who.Disabled], Ess, Role.Coordinator, Team),
        Given.ARole(_people[Who.CareProfessional], Ess, Role.CareProfessional, Team),
        Given.ARole(_people[Who.Manager], Ess, Role.Manager),
        Given.ARole(_people[Who.BillingClerk], Ess, Role.BillingClerk),
        Given.ARole(_people[Who.Administrator], Ess, Role.Administrator),
        Given.ARole(_people[Who.Stranger], OtherEss, Role.Requester),
        Given.ARole(_people[Who.StrangerExpert], OtherEss, Role.Expert, otherTeam),
        Given.ARole(_people[Who.StrangerCoordinator], OtherEss, Role.Coordinator, otherTeam),
        Given.ARole(_people[Who.StrangerAdministrator], OtherEss, Role.Administrator),
    ];

    private async Task GivenRequestsAsync()
    {
        var (author, expert) = (Of(Who.Author), Of(Who.Expert));
        JoinedFile = await World.UploadAsync(author, "lesion.png", Photo);
        LooseFile = await World.UploadAsync(author, "brouillon.png", Photo);
        DoomedFile = await World.UploadAsync(author, "a-effacer.png", Photo);
        FileElsewhere = await World.UploadAsync(Of(Who.Stranger), "ailleurs.png", Photo);
        InCharge = await World.SendAsync(author, Line.Id, Given.Traits("Zanzibarine"), Canaries.QuestionInCharge, JoinedFile);
        Sent = await World.SendAsync(author, Line.Id, Given.Traits("Mozambiquine"), Canaries.QuestionSent);
        Elsewhere = await World.SendAsync(Of(Who.Stranger), OtherLine.Id, Given.Traits("Tasmanienne"), Canaries.QuestionElsewhere, FileElsewhere);
        Draft = await World.DraftAsync(author, Line.Id, Canaries.Draft);
        Capture = await World.UseAsync<ICaptures, CaptureId>(author, (captures, act) => captures.OpenAsync($"brouillon/{Draft}", act, default));
        PatientInCharge = await World.PatientOfAsync(InCharge);
        PatientSent = await World.PatientOfAsync(Sent);
        PatientElsewhere = await World.PatientOfAsync(Elsewhere);
        await World.ClaimAsync(expert, InCharge);
        await World.AddColleagueAsync(expert, InCharge, Of(Who.Colleague));
        await World.WriteAsync(expert, InCharge, Canaries.PrivateNote, isPrivate: true);
        Second = await World.AskSecondAsync(expert, InCharge, Of(Who.Colleague));
        Boards = await AccessBoards.GivenAsync(World, Team.Id, Of(Who.Coordinator), expert, Of(Who.Colleague), InCharge);
        Prescription = await World.UseAsync<BeginPrescriptionHandler, PrescriptionId>(
            expert, (begin, act) => begin.HandleAsync(new BeginPrescription(InCharge.Value, PrescriptionKind.Ordinary), act, default));
        await World.ClaimAsync(Of(Who.StrangerExpert), Elsewhere);
        await World.TellAsync(author, Canaries.Notice);
        await GivenIntakeAsync();
        Batch = await GivenABatchAsync();
        Reading = await GivenAReadingAsync();
    }

    /// <summary>An answer of the expert, read again by one of the team who finds a major difference.</summary>
    private async Task<Guid> GivenAReadingAsync()
    {
        var (expert, reader) = (Of(Who.Expert), Of(Who.TeamExpert));
        var id = await World.SendAsync(Of(Who.Author), Line.Id, Given.Traits("Zambienne"), "Que penser ?");
        await World.ClaimAsync(expert, id);
        await World.AnswerAsync(expert, id, "Bénin.");
        var request = await InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Relais.Requests.Life.Request>().AsNoTracking().SingleAsync(r => r.Id == id));
        var reading = BlindReading.Ask(request, reader, 100, Clock.GetCurrentInstant());
        var act = new Act(reader, Clock.GetCurrentInstant());
        reading.Give("Suspect.", Relais.Requests.Life.Outcome.RapidVisit, Relais.Requests.Answering.Opinions.FindingText.None, act);
        reading.Compare(Agreement.Major, "À revoir.", act);
        await this.GivenAsync(reading);
        return reading.Id;
    }

    /// <summary>An export that the clerk made, of nothing.</summary>
    private async Task<Guid> GivenABatchAsync()
    {
        var batch = new ActBatch { By = Of(Who.BillingClerk), At = Clock.GetCurrentInstant(), Count = 0, Cents = 0 };
        await this.GivenAsync(batch);
        return batch.Id;
    }

    private async Task GivenIntakeAsync()
    {
        var coordinator = Of(Who.Coordinator);
        Letter = await World.UseAsync<DropLetterHandler, Guid>(coordinator, (drop, act) => drop.HandleAsync(new DropLetter(Team.Id, "courrier.png", Photo), act, default));
        LetterFile = await InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Letter>().Where(l => l.Id == Letter).Select(l => l.File).SingleAsync());
        await GivenMailAsync();
        Call = Guid.CreateVersion7();
        await World.UseAsync<SaveCallHandler, bool>(coordinator, async (save, act) =>
        {
            var form = new CallForm { Contact = new ContactForm { LastName = Canaries.Caller, Phone = "02 98 11 22 33" } };
            await save.HandleAsync(new SaveCall(Call, Team.Id, form), act, default);
            return true;
        });
    }

    private async Task GivenMailAsync()
    {
        Mailbox = Mailbox.Open(Team.Id, new MailboxText("avis@ess.example.fr", MailboxKind.Mssante, MailboxWay.Delivered), (_, _) => []);
        await GivenAsync(Mailbox);
        using var bytes = new MemoryStream("Subject: Avis\r\n\r\nBonjour"u8.ToArray());
        await InScopeAsync(scope => scope.GetRequiredService<KeepMails>().KeepAsync(Mailbox, new FetchedMail("1", bytes.Length, false, "", "", ""), bytes, Clock.GetCurrentInstant(), default));
        var mail = await InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Relais.Requests.Intake.Mails.ReceivedMail>().SingleAsync());
        (Mail, MailFile) = (mail.Id, mail.Raw!.Value);
    }

    private async Task<string> SignInAsync(Who who)
    {
        using var http = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using var form = new FormUrlEncodedContent([new("Professional", Of(who).ToString())]);
        using var answer = await http.PostAsync(new Uri("/demo/connexion", UriKind.Relative), form);
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("relais=", StringComparison.Ordinal)).Split(';')[0];
    }

    /// <summary>Leaves by the ordinary way out; the browser keeps the token all the same.</summary>
    private async Task EndAsync(Who who)
    {
        using var http = ClientOf(who);
        using var answer = await http.PostAsync(new Uri("/deconnexion", UriKind.Relative), new FormUrlEncodedContent([]));
        answer.Headers.TryGetValues("Location", out _);
        await InScopeAsync(async scope =>
            Assert.True(await scope.GetRequiredService<RelaisDb>().Set<Session>().AnyAsync(session => session.EndedAt != null)));
    }
}
