using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Patients;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Files.Receiving;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Platform.SignIn.Demo;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Questioning;
using Relais.Scenes;
using Relais.Scenes.Teams;
using Xunit;

namespace Relais.Tests.Scenes;

public class ScenesTests(StagedApp app) : IClassFixture<StagedApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<Guid, string> HeroesAndPages()
    {
        (ProfessionalId Who, string Page)[] pages =
        [
            (OncobreizhScene.GeneralPractitioner, "/accueil"),
            (OncobreizhScene.GeneralPractitioner, "/demandes"),
            (OncobreizhScene.GeneralPractitioner, "/patients"),
            (OncobreizhScene.DermatologistOnDuty, "/accueil"),
            (OncobreizhScene.DermatologistOnDuty, "/demandes"),
            (OncobreizhScene.SecondDermatologist, "/demandes"),
            (OncobreizhScene.Coordinator, "/demandes"),
            (OncobreizhScene.Administrator, "/administration"),
            (OncobreizhScene.Invited, "/concertation?vue=mon-avis"),
            (CorsicaDermScene.GeneralPractitioner, "/demandes"),
            (CorsicaDermScene.RemoteDermatologist, "/demandes"),
            (CorsicaDermScene.LocalDermatologist, "/demandes"),
            (SosOeilScene.Orthoptist, "/demandes"),
            (SosOeilScene.Ophthalmologist, "/demandes"),
            (SosOeilScene.PracticeManager, "/administration"),
            (SosOeilScene.Administrator, "/administration"),
            (CesoaScene.GeneralPractitioner, "/demandes"),
            (CesoaScene.Coordinator, "/regulation"),
            (CesoaScene.Coordinator, "/appels"),
            (CesoaScene.Coordinator, "/regulation/courrier"),
            (PlaietileScene.HomeNurse, "/demandes"),
            (PlaietileScene.Coordinator, "/regulation"),
            (EssdvScene.CityDermatologist, "/demandes"),
            (CardioScene.GeneralPractitioner, "/demandes"),
        ];
        return [.. pages.Select(page => (page.Who.Value, page.Page))];
    }

    [Theory]
    [MemberData(nameof(HeroesAndPages))]
    public async Task Every_hero_enters_by_the_door_and_sees_their_pages(Guid who, string page)
    {
        using var browser = await app.BrowseAsAsync(ProfessionalId.From(who));
        await browser.VisitAsync(page);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task The_door_offers_the_people_of_the_seven_teams()
    {
        using var browser = app.Browse();
        await browser.GetAsync("/demo");
        Assert.Contains("Dr Nolwenn Kerbrat", browser.Text, StringComparison.Ordinal);
        Assert.Equal(34, (await PeopleAsync()).Count);
        Assert.Equal(["Oncobreizh Télédermato", "CorsicaDerm", "SOS Œil", "CeSOA", "Plaietile", "ESSDV-IDF", "ESS Cardio Pays de la Loire"], (await PeopleAsync()).Select(person => person.Team).Distinct());
    }

    [Fact]
    public async Task The_practitioner_of_Carhaix_has_a_request_in_every_state() =>
        Assert.Equal(
            Enum.GetValues<RequestState>().Except([RequestState.Merged]),
            (await InDbAsync(db => db.Set<Request>().Where(r => r.Author == OncobreizhScene.GeneralPractitioner).Select(r => r.State).Distinct().ToListAsync(Ct))).Order());

    [Fact]
    public async Task Everything_that_may_happen_to_a_request_has_happened() =>
        Assert.Equal(Enum.GetValues<StepKind>().Where(kind => kind < StepKind.Oriented || kind is StepKind.Merged or StepKind.SecondAsked or StepKind.SecondGiven or StepKind.Widened or StepKind.BoardEnrolled or StepKind.BoardConcluded or StepKind.VisitOffered or StepKind.VisitBooked or StepKind.VisitNotWanted or StepKind.VisitRefused or StepKind.VisitHappened or StepKind.VisitMissed), (await InDbAsync(db => db.Set<RequestStep>().Select(s => s.Kind).Distinct().ToListAsync(Ct))).Order());

    [Fact]
    public async Task Some_requests_are_late_and_some_urgent()
    {
        var now = app.Clock.GetCurrentInstant();
        var requests = await InDbAsync(db => db.Set<Request>().AsNoTracking().ToListAsync(Ct));
        Assert.InRange(requests.Count, 850, 1_050);
        Assert.Contains(requests, request => request.IsLate(now));
        Assert.Contains(requests, request => request is { IsUrgent: true, State: RequestState.Sent });
        Assert.All(requests, request => Assert.True(request.SentAt < now && (request.EndedAt ?? request.SentAt) <= now));
    }

    [Fact]
    public async Task Nothing_waits_to_be_told_and_the_journal_is_whole()
    {
        Assert.Equal(0, await InDbAsync(db => db.Set<OutboxMessage>().CountAsync(Ct)));
        var verdict = await app.InScopeAsync(scope => scope.GetRequiredService<JournalVerifier>().VerifyAsync([], Ct));
        Assert.Null(verdict.Broken);
        Assert.InRange(await InDbAsync(db => db.Set<JournalEntry>().CountAsync(entry => entry.Action == "request.answer", Ct)), 500, 900);
    }

    [Fact]
    public async Task Staging_twice_doubles_nothing()
    {
        var before = await CountsAsync();
        await Relais.Scenes.Scenes.PlantAsync(app.Services, SceneName.All, Ct);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task What_came_by_every_way_stands_on_the_lists_of_the_coordination()
    {
        var channels = await InDbAsync(db => db.Set<Request>().Where(r => r.Team == CesoaScene.Team).Select(r => r.Channel).Distinct().ToListAsync(Ct));
        Assert.Equal([Channel.Web, Channel.PublicForm, Channel.Phone, Channel.Letter], channels.Order());
        var merged = await InDbAsync(db => db.Set<Request>().AsNoTracking().SingleAsync(r => r.State == RequestState.Merged, Ct));
        Assert.Equal(merged.Patient, (await InDbAsync(db => db.Set<Request>().AsNoTracking().SingleAsync(r => r.Id == merged.MergedInto, Ct))).Patient);
        using var browser = await app.BrowseAsAsync(CesoaScene.Coordinator);
        await browser.GetAsync("/appels");
        Assert.Contains("À rappeler", browser.Text, StringComparison.Ordinal);
        var page = await browser.GetAsync("/regulation/courrier");
        var letter = page.QuerySelectorAll("a[href^='/regulation/courrier/']")[0].GetAttribute("href")!;
        await browser.GetAsync(letter);
        using var picture = await browser.Http.GetAsync(new Uri(browser.Page.QuerySelector("img.r-page")!.GetAttribute("src")!, UriKind.Relative), Ct);
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Forms_are_answered_in_part_of_the_requests_and_fit_their_versions()
    {
        foreach (var team in new[] { CesoaScene.Team, PlaietileScene.Team, EssdvScene.Team, CardioScene.Team })
        {
            var sent = await InDbAsync(db => db.Set<Request>().AsNoTracking().Where(r => r.Team == team && r.Channel == Channel.Web).ToListAsync(Ct));
            Assert.InRange((double)sent.Count(r => r.Answers is not null) / sent.Count, 0.55, 0.95);
        }

        var verdicts = new List<Verdict>();
        foreach (var request in await InDbAsync(db => db.Set<Request>().AsNoTracking().Where(r => r.Answers != null).ToListAsync(Ct)))
        {
            var read = await app.InScopeAsync(async scope =>
            {
                var line = await scope.GetRequiredService<RelaisDb>().Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, Ct);
                return await scope.GetRequiredService<Questionnaires>().SentAsync(request, line, new Act(request.Author, request.SentAt), Ct);
            });
            Assert.Empty(read!.Evaluation.Wrong);
            Assert.DoesNotContain(read.Evaluation.Required, question => question.Kind is not QuestionKind.File);
            verdicts.AddRange(read.Assessment is { } found ? [found.Verdict] : []);
        }

        // The expert centre takes most of them, not all.
        Assert.Contains(Verdict.NotMet, verdicts);
        Assert.True(verdicts.Count(verdict => verdict is Verdict.Met) > verdicts.Count / 2, string.Join(", ", verdicts.CountBy(verdict => verdict)));
    }

    [Fact]
    public async Task A_coordination_entrusts_every_request_about_a_wound()
    {
        var requests = await InDbAsync(db => db.Set<Request>().AsNoTracking().Include(r => r.Steps).Where(r => r.Team == PlaietileScene.Team && r.AnsweredAt != null).ToListAsync(Ct));
        Assert.All(requests, request => Assert.Contains(request.Steps, step => step.Kind is StepKind.Reassigned && step.By == PlaietileScene.Coordinator));
        Assert.InRange(requests.Average(r => (r.AnsweredAt!.Value - r.SentAt).TotalHours), 12, 48);
    }

    [Fact]
    public async Task Numbers_go_on_after_those_of_the_past()
    {
        var last = await InDbAsync(db => db.Set<Request>().Where(r => r.Number.StartsWith("DA-2026-")).MaxAsync(r => r.Number, Ct));
        using var numbers = new Relais.Requests.Asking.RequestNumbers(app.Services.GetRequiredService<IServiceScopeFactory>());
        var next = await numbers.NextAsync(app.Clock.GetCurrentInstant(), DateTimeZoneProviders.Tzdb["Europe/Paris"], Ct);
        Assert.True(string.CompareOrdinal(next, last) > 0);
    }

    [Fact]
    public async Task A_request_sent_now_from_Carhaix_goes_to_the_dermatologist_on_duty()
    {
        var line = await InDbAsync(db => db.Set<Line>().AsNoTracking().Include(l => l.Recipients).SingleAsync(l => l.Id == OncobreizhScene.SuspectLesion, Ct));
        var commune = new CommuneCard("29024", "Carhaix-Plouguer", ["29270"], "29", 7_000);
        var assignment = await app.InScopeAsync(scope => scope.GetRequiredService<RoutingDesk>().PreviewAsync(
            line, commune, isUrgent: false, first: null, new Act(OncobreizhScene.GeneralPractitioner, app.Clock.GetCurrentInstant()), Ct));
        Assert.Equal(OncobreizhScene.DermatologistOnDuty, assignment.Lead);
        Assert.Equal("Astreinte Brest / Lannion", assignment.Group.Label);
    }

    [Fact]
    public async Task Lesions_are_answered_in_about_the_day_and_a_half_that_was_measured()
    {
        var answered = await InDbAsync(db => db.Set<Request>()
            .Where(r => r.Team == OncobreizhScene.Team && r.AnsweredAt != null).Select(r => new { r.SentAt, r.AnsweredAt }).ToListAsync(Ct));
        Assert.InRange(answered.Average(r => (r.AnsweredAt!.Value - r.SentAt).TotalHours), 28, 44);
    }

    [Fact]
    public async Task A_colleague_of_the_island_is_added_when_a_visit_is_needed()
    {
        using var browser = await app.BrowseAsAsync(CorsicaDermScene.LocalDermatologist);
        var added = await InDbAsync(db => db.Set<Request>()
            .Where(r => r.Parties.Any(p => p.Professional == CorsicaDermScene.LocalDermatologist && p.IsActive)).Select(r => r.Id).FirstAsync(Ct));
        await browser.GetAsync($"/demandes/{added}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("Vannina Ceccaldi", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_are_ready_encrypted_and_readable()
    {
        var file = await InDbAsync(db => db.Set<StoredFile>().AsNoTracking().FirstAsync(f => f.Kind == FileKind.Jpeg, Ct));
        Assert.Equal(FileState.Ready, file.State);
        using var browser = await app.BrowseAsAsync(file.Owner);
        var bytes = await browser.Http.GetByteArrayAsync(new Uri($"/fichiers/{file.Id}", UriKind.Relative), Ct);
        Assert.Equal(file.Size, bytes.Length);
        Assert.Equal([0xFF, 0xD8, 0xFF], bytes[..3]);

        var sent = await app.InScopeAsync(async scope =>
            await scope.GetRequiredService<UploadFileHandler>().HandleAsync(
                new UploadFile("photo.jpg", new MemoryStream(bytes)), new Act(OncobreizhScene.GeneralPractitioner, app.Clock.GetCurrentInstant()), Ct));
        Assert.Equal(bytes.Length, sent.Size);
    }

    [Fact]
    public async Task Nobody_bears_a_real_number()
    {
        var people = await InDbAsync(db => db.Set<Professional>().AsNoTracking().ToListAsync(Ct));
        Assert.All(people, person => Assert.EndsWith(".example", person.Email!, StringComparison.Ordinal));
        Assert.All(people.Where(person => person.Rpps is not null), person => Assert.StartsWith("8997", person.Rpps!, StringComparison.Ordinal));
        Assert.Equal(31, await InDbAsync(db => db.Set<Membership>().CountAsync(m => m.Structure == OncobreizhScene.Structure && m.Role == Role.Expert, Ct)));
        Assert.Equal(20, await InDbAsync(db => db.Set<Membership>().CountAsync(m => m.Role == Role.Expert && m.Team == null, Ct)));
    }

    private Task<IReadOnlyList<DemoPerson>> PeopleAsync() =>
        app.InScopeAsync(scope => scope.GetRequiredService<IEnumerable<IDemoPeople>>().Single().ListAsync(Ct));

    private Task<(int Requests, int Steps, int Patients, int Structures, int Files)> CountsAsync() =>
        InDbAsync(async db => (
            await db.Set<Request>().CountAsync(Ct),
            await db.Set<RequestStep>().CountAsync(Ct),
            await db.Set<Patient>().CountAsync(Ct),
            await db.Set<Structure>().CountAsync(Ct),
            await db.Set<RequestFile>().CountAsync(Ct)));

    private Task<T> InDbAsync<T>(Func<RelaisDb, Task<T>> read) => app.InScopeAsync(scope => read(scope.GetRequiredService<RelaisDb>()));
}
