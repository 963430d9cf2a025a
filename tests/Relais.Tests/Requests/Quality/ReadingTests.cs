using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Notices;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Quality;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Relais.Tests.Requests.Visits;
using Xunit;

namespace Relais.Tests.Requests.Quality;

/// <summary>A second reading: drawn, given without names, compared, told to whom it concerns and to nobody else.</summary>
public abstract class ReadingTests(RelaisApp app)
{
    // A picture of one grey point.
    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_drawn_where_the_line_asks_for_none()
    {
        var scene = await IntakeScene.GivenAsync(app);
        Assert.Null(await ReadingOfAsync(await AnsweredAsync(scene)));
    }

    [Fact]
    public async Task A_colleague_who_never_saw_it_reads_it_without_names_and_gives_an_opinion_first()
    {
        var scene = await SceneAsync();
        var id = await AnsweredAsync(scene, withPhoto: true);
        var reading = (await ReadingOfAsync(id))!;
        Assert.Equal((scene.Bruno.Id, scene.Anne.Id, 100), (reading.Reader, reading.Expert, reading.Percent));

        using var bruno = await app.BrowseAsAsync(scene.Bruno.Id);
        await bruno.GetAsync("/relectures");
        Assert.NotNull(bruno.Page.QuerySelector($"a[href='/relectures/{reading.Id}']"));
        await bruno.GetAsync($"/relectures/{reading.Id}");
        Assert.Contains("Femme, 67\u00A0ans", bruno.Text, StringComparison.Ordinal);
        Assert.Contains("[masqué] a une lésion", bruno.Text, StringComparison.Ordinal);
        Hidden(bruno, scene);
        Assert.DoesNotContain("Avis de ma consœur", bruno.Text, StringComparison.Ordinal);
        using var photo = await bruno.Http.GetAsync(new Uri($"/relectures/{reading.Id}/photos/1", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, photo.StatusCode);
        Assert.Equal("inline; filename=photo-1", photo.Content.Headers.ContentDisposition?.ToString());
        await bruno.GetAsync($"/demandes/{id}");
        Assert.Equal(HttpStatusCode.NotFound, bruno.Status);

        await bruno.GetAsync($"/relectures/{reading.Id}");
        await bruno.SubmitAsync("avis", ("Opinion", "Mélanome : exérèse rapide."), ("Outcome", nameof(Outcome.RapidVisit)));
        await bruno.GetAsync($"/relectures/{reading.Id}");
        Assert.Contains("Avis de ma consœur", bruno.Text, StringComparison.Ordinal);
        Hidden(bruno, scene);
        await bruno.SubmitAsync("comparer", ("Agreement", nameof(Agreement.Major)), ("Comment", "L’exérèse ne doit pas attendre."));

        Assert.Equal((ReadingState.Compared, Agreement.Major), (await ReadingOfAsync(id)) is { } done ? (done.State, done.Agreement) : default);
        Assert.Equal(
            ["reading.ask", "reading.compare", "reading.give", "reading.open", "reading.read-file"],
            (await JournalAsync(id)).Where(action => action.StartsWith("reading.", StringComparison.Ordinal)).Distinct().Order());
    }

    [Fact]
    public async Task A_major_difference_is_told_to_the_first_expert_who_completes_the_answer()
    {
        var scene = await SceneAsync();
        var (id, reading) = await ComparedAsync(scene, Agreement.Major);
        Assert.Contains(await NoticesAsync(scene.Anne.Id), title => title.StartsWith("Une relecture anonyme diffère nettement", StringComparison.Ordinal));

        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await anne.GetAsync($"/relectures/avis/{reading}");
        Assert.Contains("Différence majeure", anne.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Bruno.LastName, anne.Text, StringComparison.Ordinal);
        await anne.SubmitAsync("completer", ("Text", "Après relecture : exérèse sous quinze jours."));

        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");
        Assert.Contains("Après relecture : exérèse sous quinze jours.", author.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("relecture anonyme", author.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_minor_difference_warns_nobody_and_completes_nothing()
    {
        var scene = await SceneAsync();
        var (_, reading) = await ComparedAsync(scene, Agreement.Minor);
        Assert.DoesNotContain(await NoticesAsync(scene.Anne.Id), title => title.Contains("relecture", StringComparison.Ordinal));
        Assert.Equal("reading.nothing-to-complete", await VisitScene.RefusedAsync(() => scene.World.UseAsync<CompleteAnswerHandler>(scene.Anne.Id, (complete, act) => complete.HandleAsync(new(reading, "Rien."), act, Ct))));
    }

    [Fact]
    public async Task Nobody_but_its_reader_and_the_first_expert_sees_it()
    {
        var scene = await SceneAsync();
        var (id, reading) = await ComparedAsync(scene, Agreement.Major);
        foreach (var (who, page, status) in new[]
        {
            (scene.Anne.Id, $"/relectures/{reading}", HttpStatusCode.NotFound), (scene.Coordinator.Id, $"/relectures/{reading}", HttpStatusCode.NotFound),
            (scene.Author.Id, $"/relectures/{reading}", HttpStatusCode.NotFound), (scene.Bruno.Id, $"/relectures/avis/{reading}", HttpStatusCode.NotFound),
            (scene.Coordinator.Id, $"/relectures/avis/{reading}", HttpStatusCode.NotFound), (scene.Anne.Id, $"/relectures/{reading}/photos/1", HttpStatusCode.NotFound),
            (scene.Anne.Id, $"/relectures/avis/{reading}", HttpStatusCode.OK),
        })
        {
            using var browser = await app.BrowseAsAsync(who);
            await browser.GetAsync(page);
            Assert.True(browser.Status == status, $"{page}: {browser.Status}");
        }

        using var coordinator = await scene.CoordinatorAsync();
        Assert.DoesNotContain("relecture", (await coordinator.GetAsync($"/demandes/{id}")).Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_out_of_order_is_refused()
    {
        var scene = await SceneAsync();
        var reading = (await ReadingOfAsync(await AnsweredAsync(scene)))!.Id;
        Task GiveAsync(string? opinion, Outcome? outcome) => scene.World.UseAsync<GiveReadingHandler>(scene.Bruno.Id, (give, act) => give.HandleAsync(new(reading, opinion, outcome, Relais.Requests.Answering.Opinions.FindingText.None), act, Ct));
        Task CompareAsync(Agreement? agreement, string? comment) => scene.World.UseAsync<CompareReadingHandler>(scene.Bruno.Id, (compare, act) => compare.HandleAsync(new(reading, agreement, comment), act, Ct));
        Assert.Equal("reading.opinion-first", await VisitScene.RefusedAsync(() => CompareAsync(Agreement.Same, null)));
        Assert.Equal("request.opinion-missing", await VisitScene.RefusedAsync(() => GiveAsync(" ", Outcome.Visit)));
        Assert.Equal("reading.outcome-missing", await VisitScene.RefusedAsync(() => GiveAsync("Avis.", null)));
        Assert.Equal("reading.too-long", await VisitScene.RefusedAsync(() => GiveAsync(new string('a', BlindReading.MaxOpinion + 1), Outcome.Visit)));
        await GiveAsync("Avis.", Outcome.Visit);
        Assert.Equal("reading.already-given", await VisitScene.RefusedAsync(() => GiveAsync("Autre.", Outcome.Visit)));
        Assert.Equal("reading.agreement-missing", await VisitScene.RefusedAsync(() => CompareAsync(null, "")));
        Assert.Equal("reading.comment-missing", await VisitScene.RefusedAsync(() => CompareAsync(Agreement.Major, " ")));
        await CompareAsync(Agreement.Same, null);
        Assert.Equal("reading.already-compared", await VisitScene.RefusedAsync(() => CompareAsync(Agreement.Same, null)));
        Assert.Equal("reading.not-found", await VisitScene.RefusedAsync(() => scene.World.UseAsync<CompareReadingHandler>(scene.Anne.Id, (compare, act) => compare.HandleAsync(new(reading, Agreement.Same, null), act, Ct))));
    }

    [Fact]
    public async Task It_is_reminded_twice_then_expires()
    {
        var scene = await SceneAsync();
        var reading = (await ReadingOfAsync(await AnsweredAsync(scene)))!;
        for (var day = 0; day < 20; day++)
        {
            app.Clock.Advance(Duration.FromDays(1));
            await app.InScopeAsync(scope => scope.GetRequiredService<WatchReadings>().RunAsync(Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));
        }

        Assert.Equal(2, (await NoticesAsync(scene.Bruno.Id)).Count(title => title.StartsWith("Rappel : une relecture", StringComparison.Ordinal)));
        using var bruno = await app.BrowseAsAsync(scene.Bruno.Id);
        await bruno.GetAsync($"/relectures/{reading.Id}");
        Assert.Equal("reading.expired", RegulationTests.Code(bruno));
        Assert.DoesNotContain("lésion", bruno.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opened_the_patient_is_not_drawn()
    {
        var scene = await SceneAsync();
        var id = await SendAsync(scene);
        using (var bruno = await app.BrowseAsAsync(scene.Bruno.Id))
        {
            await bruno.GetAsync($"/demandes/{id}");
            Assert.Equal(HttpStatusCode.OK, bruno.Status);
        }

        await AnswerAsync(scene, id);
        Assert.Null(await ReadingOfAsync(id));
    }

    [Fact]
    public async Task A_line_tells_how_far_readings_agree_from_eleven_on()
    {
        var scene = await SceneAsync();
        for (var at = 0; at < 11; at++)
        {
            await ComparedAsync(scene, at == 0 ? Agreement.Major : Agreement.Same);
            if (at == 9)
            {
                using var early = await scene.CoordinatorAsync();
                await early.GetAsync("/pilotage");
                Assert.Contains("Montré à partir de 11 relectures.", early.Text, StringComparison.Ordinal);
            }
        }

        using var coordinator = await scene.CoordinatorAsync();
        await coordinator.GetAsync("/pilotage");
        var stats = coordinator.Page.QuerySelectorAll(".r-stat").Select(stat => string.Join(' ', stat.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains(stats, stat => stat.StartsWith("Accord 91", StringComparison.Ordinal));
        Assert.Contains(stats, stat => stat.StartsWith("Différence majeure 9", StringComparison.Ordinal));
    }

    private static void Hidden(TestBrowser browser, IntakeScene scene) =>
        Assert.All(["Hénaff", "Yuna", scene.Author.LastName, scene.Anne.LastName], name => Assert.DoesNotContain(name, browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal));

    private async Task<IntakeScene> SceneAsync()
    {
        var scene = await IntakeScene.GivenAsync(app);
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Line>().Where(l => l.Id == scene.Line.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.ReadingPercent, 100), Ct));
        return scene;
    }

    private static async Task<RequestId> SendAsync(IntakeScene scene, bool withPhoto = false)
    {
        FileId[] files = withPhoto ? [await scene.World.UploadAsync(scene.Author.Id, "HENAFF_dos.png", Photo)] : [];
        return await scene.World.SendAsync(scene.Author.Id, scene.Line.Id, Given.Traits("L’Hénaff"), "Yuna a une lésion du dos. Dr Requérant", files);
    }

    private async Task<RequestId> AnsweredAsync(IntakeScene scene, bool withPhoto = false)
    {
        var id = await SendAsync(scene, withPhoto);
        await AnswerAsync(scene, id);
        return id;
    }

    private async Task AnswerAsync(IntakeScene scene, RequestId id)
    {
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        await scene.World.AnswerAsync(scene.Anne.Id, id, "Avis de ma consœur Anne : Mme Hénaff peut attendre.");
        await app.TellAllAsync();
    }

    private async Task<(RequestId Id, Guid Reading)> ComparedAsync(IntakeScene scene, Agreement agreement)
    {
        var id = await AnsweredAsync(scene);
        var reading = (await ReadingOfAsync(id))!.Id;
        await scene.World.UseAsync<GiveReadingHandler>(scene.Bruno.Id, (give, act) => give.HandleAsync(new(reading, "Mon avis.", Outcome.Visit, Relais.Requests.Answering.Opinions.FindingText.None), act, Ct));
        await scene.World.UseAsync<CompareReadingHandler>(scene.Bruno.Id, (compare, act) => compare.HandleAsync(new(reading, agreement, "Parce que."), act, Ct));
        return (id, reading);
    }

    private Task<BlindReading?> ReadingOfAsync(RequestId id) => app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<BlindReading>().AsNoTracking().SingleOrDefaultAsync(r => r.Request == id, Ct));

    private Task<List<string>> NoticesAsync(ProfessionalId person) => app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<PostedNotice>().Where(n => n.To == person).Select(n => n.Title).ToListAsync(Ct));

    private Task<List<string>> JournalAsync(RequestId id) => app.InScopeAsync(async scope =>
    {
        var patient = await scope.GetRequiredService<RelaisDb>().Set<Request>().Where(r => r.Id == id).Select(r => r.Patient).SingleAsync(Ct);
        return await scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().Where(line => line.Patient == patient).Select(line => line.Action).ToListAsync(Ct);
    });
}

public sealed class SqliteReadingTests(RelaisApp app) : ReadingTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresReadingTests(PostgresApp app) : ReadingTests(app), IClassFixture<PostgresApp>;
