using System.Net;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Requests.Concertation;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Relais.Testing;
using Relais.Tests.Platform.Files;
using Xunit;

namespace Relais.Tests.Requests.Concertation;

/// <summary>What of a request is read through a session: the case, the photos and documents chosen with it, and nothing else; on both databases.</summary>
public abstract class CaseFilesTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_is_shown_unless_chosen_and_then_only_what_is_chosen()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        var (request, files) = await WithFilesAsync(scene, "Tri");
        using var expert = await app.BrowseAsAsync(scene.Expert);
        await expert.GetAsync($"/demandes/{request}/rcp");
        Assert.Equal(3, expert.Page.QuerySelectorAll("input[name=Files][checked]").Length);
        await expert.SubmitAsync("rcp", ("Session", session.ToString()), ("Question", "Reprise ?"), ("Referent", scene.Expert.ToString()), ("Files", files[0].ToString()));
        var one = BoardCaseId.From(Guid.Parse(expert.Location!.Split('/')[^1]));

        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound], await StatusesAsync(surgeon, files.Select(file => $"/fichiers/{file}")));
        await surgeon.GetAsync($"/concertation/dossiers/{one}");
        Assert.Equal([$"/fichiers/{files[0]}"], surgeon.Page.QuerySelectorAll(".r-gallery a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("montrés aux participants", surgeon.Text, StringComparison.Ordinal);
        await expert.GetAsync($"/concertation/dossiers/{one}");
        Assert.Contains("2 photos ou documents de la demande ne sont pas montrés aux participants", expert.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_is_changed_until_the_minutes_are_validated()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (_, one, files) = await ListedAsync(scene, "Choix");
        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        Assert.All(await StatusesAsync(surgeon, files.Select(file => $"/fichiers/{file}")), status => Assert.Equal(HttpStatusCode.OK, status));

        using var expert = await app.BrowseAsAsync(scene.Expert);
        await expert.GetAsync($"/concertation/dossiers/{one}/modifier");
        await expert.SubmitAsync("dossier", ("Files", files[1].ToString()));
        Assert.Equal([files[1]], (await scene.CaseAsync(one)).Files.Select(file => file.File));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound], await StatusesAsync(surgeon, files.Select(file => $"/fichiers/{file}")));
        await expert.GetAsync($"/concertation/dossiers/{one}/modifier");
        Assert.Equal([files[1].ToString()], expert.Page.QuerySelectorAll("input[name=Files][checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task Once_minutes_are_validated_who_leads_hides_what_was_shown_by_mistake_and_shows_nothing_more()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (_, one, files) = await ListedAsync(scene, "Erreur");
        var session = (await scene.CaseAsync(one)).Session;
        await scene.LeadAsync(session, SessionStep.Start);
        await scene.MarkAsync(session, scene.Chair.Id, scene.Surgeon.Id);
        await scene.DraftAsync(one, scene.Decided());
        await scene.ValidateAsync(one);
        await scene.LeadAsync(session, SessionStep.Close);
        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        await surgeon.GetAsync($"/concertation/dossiers/{one}");
        Assert.Null(surgeon.Page.QuerySelector("select[name=File]"));
        Assert.Equal(BoardRefusals.NotTheLead, await ConcertationScene.RefusedAsync(() => HideAsync(scene, scene.Surgeon.Id, one, files[1])));

        using var chair = await app.BrowseAsAsync(scene.Chair.Id);
        await chair.GetAsync($"/concertation/dossiers/{one}");
        await chair.SubmitAsync("masquer", ("File", files[1].ToString()));

        Assert.Equal($"/concertation/dossiers/{one}", chair.Location);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK], await StatusesAsync(surgeon, files.Select(file => $"/fichiers/{file}")));
        Assert.Contains("board.hide-file", await scene.ReadAsync(db => db.Set<JournalEntry>().Where(e => e.Subject == $"file/{files[1]}").Select(e => e.Action).ToListAsync(Ct)));
        Assert.Equal(BoardRefusals.FileHidden, await ConcertationScene.RefusedAsync(() => HideAsync(scene, scene.Chair.Id, one, files[1])));
        Assert.Equal(BoardRefusals.SheetFrozen, await ConcertationScene.RefusedAsync(() => scene.UseAsync<RewriteCaseHandler>(
            scene.Chair.Id, async (rewrite, act) => await rewrite.HandleAsync(new(one, (await scene.CaseAsync(one)).Version, scene.Sheet() with { Files = files }), act, Ct))));
        Assert.Equal([files[0], files[2]], (await scene.CaseAsync(one)).Files.Select(file => file.File).OrderBy(file => files.ToList().IndexOf(file)));
    }

    private static Task HideAsync(ConcertationScene scene, ProfessionalId by, BoardCaseId one, FileId file) =>
        scene.UseAsync<HideCaseFileHandler>(by, (hide, act) => hide.HandleAsync(new(one, file), act, Ct));

    [Fact]
    public async Task What_came_after_the_case_was_put_on_the_list_is_not_shown()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (request, one, _) = await ListedAsync(scene, "Après");
        await scene.World.AskComplementAsync(scene.Expert, request, "Une photo de près ?");
        var late = await scene.World.UploadAsync(scene.Intake.Author.Id, "apres.jpg", await Vips.MakeAsync(".jpg[strip]", 400, 300));
        using var author = await app.BrowseAsAsync(scene.Intake.Author.Id);
        await author.GetAsync($"/demandes/{request}");
        await author.SubmitAsync("apporter", ("Complement", "La voici."), ("Files", late.ToString()));
        Assert.Equal(4, (await scene.Intake.ReadAsync(request)).Files.Count);

        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        Assert.Equal([HttpStatusCode.NotFound], await StatusesAsync(surgeon, [$"/fichiers/{late}"]));
        Assert.Equal(3, (await scene.CaseAsync(one)).Files.Count);
    }

    [Fact]
    public async Task Nothing_else_of_the_request_is_read_through_a_session()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (request, one, files) = await ListedAsync(scene, "Clôturée");
        var patient = (await scene.CaseAsync(one)).Patient;
        await scene.World.WriteAsync(scene.Expert, request, "Note réservée à l’équipe.", isPrivate: true);
        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);

        Assert.All(
            await StatusesAsync(surgeon, new[] { "", "/rcp", "/autres-avis", "/complement", "/ordonnances", "/consultation" }.Select(page => $"/demandes/{request}{page}")),
            status => Assert.Equal(HttpStatusCode.NotFound, status));
        foreach (var list in new[] { "/demandes", "/demandes?vue=a-repondre", "/demandes?vue=equipe", "/demandes?vue=terminees", $"/patients/{patient}", "/accueil" })
        {
            await surgeon.VisitAsync(list);
            Assert.DoesNotContain($"/demandes/{request}", surgeon.Page.Body!.InnerHtml, StringComparison.Ordinal);
        }

        Assert.Contains("CLÔTURÉE", surgeon.Page.Title + (await surgeon.GetAsync($"/patients/{patient}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(surgeon.Page.QuerySelectorAll("a"), link => link.GetAttribute("href")?.Contains("/fichiers/", StringComparison.Ordinal) == true);
        Assert.Equal(3, files.Count);
    }

    [Fact]
    public async Task A_document_opens_on_its_page_and_its_reading_is_written_down()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (request, one, files) = await ListedAsync(scene, "Lecture");
        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        await surgeon.GetAsync($"/examens/{files[2]}");
        Assert.Equal(HttpStatusCode.OK, surgeon.Status);
        Assert.NotNull(surgeon.Page.QuerySelector($"nav a[href='/concertation/dossiers/{one}']"));
        await StatusesAsync(surgeon, [$"/fichiers/{files[2]}"]);
        Assert.True(await scene.ReadAsync(db => db.Set<JournalEntry>().AnyAsync(line => line.Action == "board.read-file" && line.Subject == "file/" + files[2] && line.By == scene.Surgeon.Id, Ct)));

        using var copy = await surgeon.Http.PostAsync(new Uri($"/examens/{files[0]}/copie", UriKind.Relative), new ByteArrayContent(await Vips.MakeAsync(".jpg[strip]", 300, 200)), Ct);
        Assert.NotEqual(HttpStatusCode.Created, copy.StatusCode);
        Assert.Equal(3, (await scene.Intake.ReadAsync(request)).Files.Count);
    }

    [Fact]
    public async Task Files_are_read_no_more_once_the_case_left_or_the_invitation_was_withdrawn()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (_, one, files) = await ListedAsync(scene, "Fin");
        var session = (await scene.CaseAsync(one)).Session;
        using var oncologist = await app.BrowseAsAsync(scene.Oncologist.Id);
        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        await scene.UseAsync<ChangeInvitationHandler>(
            scene.Intake.Coordinator.Id, async (change, act) => await change.HandleAsync(new(session, (await scene.SessionAsync(session)).Version, scene.Oncologist.Id, Leaves: true), act, Ct));
        Assert.Equal([HttpStatusCode.NotFound], await StatusesAsync(oncologist, [$"/fichiers/{files[0]}"]));
        Assert.Equal([HttpStatusCode.OK], await StatusesAsync(surgeon, [$"/fichiers/{files[0]}"]));

        await scene.UseAsync<WithdrawCaseHandler>(scene.Expert, async (withdraw, act) => await withdraw.HandleAsync(new(one, (await scene.CaseAsync(one)).Version), act, Ct));
        Assert.Equal([HttpStatusCode.NotFound], await StatusesAsync(surgeon, [$"/fichiers/{files[0]}"]));
    }

    [Fact]
    public async Task Who_leads_without_seeing_the_request_hides_but_shows_nothing_more()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (_, one, files) = await ListedAsync(scene, "Retenue");
        await ShowAsync(scene, one, scene.Expert, files[0], files[1]);
        await ShowAsync(scene, one, scene.Chair.Id, files[0]);

        Assert.Equal([files[0]], (await scene.CaseAsync(one)).Files.Select(file => file.File));
        Assert.Equal(BoardRefusals.FileUnknown, await ConcertationScene.RefusedAsync(() => ShowAsync(scene, one, scene.Chair.Id, files[0], files[1])));
        Assert.Equal(BoardRefusals.FileUnknown, await ConcertationScene.RefusedAsync(() => ShowAsync(scene, one, scene.Expert, FileId.New())));
    }

    [Fact]
    public async Task The_chair_concludes_a_case_whose_request_they_do_not_see_and_a_deferred_one_shows_the_same()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (request, one, files) = await ListedAsync(scene, "Report");
        await ShowAsync(scene, one, scene.Expert, files[2]);
        await scene.LeadAsync((await scene.CaseAsync(one)).Session, SessionStep.Start);
        var next = await scene.MeetAsync(200);
        await scene.DraftAsync(one, scene.Decided() with { Kind = DecisionKind.Deferred, DeferredTo = next }, scene.Chair.Id);
        await scene.ValidateAsync(one);

        var again = await scene.ReadAsync(db => db.Set<BoardCase>().Include(c => c.Files).SingleAsync(c => c.Session == next, Ct));
        Assert.Equal([files[2]], again.Files.Select(file => file.File));
        Assert.Contains((await scene.Intake.ReadAsync(request)).Steps, step => step.Kind is StepKind.BoardConcluded && step.By == scene.Chair.Id);
        using var chair = await app.BrowseAsAsync(scene.Chair.Id);
        Assert.Equal([HttpStatusCode.NotFound], await StatusesAsync(chair, [$"/demandes/{request}"]));
    }

    private static async Task<(RequestId Request, IReadOnlyList<FileId> Files)> WithFilesAsync(ConcertationScene scene, string patient)
    {
        var author = scene.Intake.Author.Id;
        FileId[] files =
        [
            await scene.World.UploadAsync(author, "pres.jpg", await Vips.MakeAsync(".jpg[strip]", 500, 300)),
            await scene.World.UploadAsync(author, "loin.jpg", await Vips.MakeAsync(".jpg[strip]", 400, 300)),
            await scene.World.UploadAsync(author, "compte-rendu.pdf", Pdfs.Simple()),
        ];
        var request = await scene.World.SendAsync(author, scene.Intake.Line.Id, Given.Traits(patient), "Que penser de cette lésion ?", files);
        await scene.World.ClaimAsync(scene.Expert, request);
        return (request, files);
    }

    private static async Task<(RequestId Request, BoardCaseId Case, IReadOnlyList<FileId> Files)> ListedAsync(ConcertationScene scene, string patient)
    {
        var (request, files) = await WithFilesAsync(scene, patient);
        return (request, await scene.EnrolAsync(request, await scene.MeetAsync()), files);
    }

    private static Task ShowAsync(ConcertationScene scene, BoardCaseId one, ProfessionalId by, params FileId[] files) =>
        scene.UseAsync<RewriteCaseHandler>(by, async (rewrite, act) => await rewrite.HandleAsync(new(one, (await scene.CaseAsync(one)).Version, scene.Sheet() with { Files = files }), act, Ct));

    private static async Task<List<HttpStatusCode>> StatusesAsync(TestBrowser browser, IEnumerable<string> addresses)
    {
        List<HttpStatusCode> all = [];
        foreach (var address in addresses)
        {
            using var answer = await browser.Http.GetAsync(new Uri(address, UriKind.Relative), Ct);
            all.Add(answer.StatusCode);
        }

        return all;
    }
}

public sealed class SqliteCaseFilesTests(RelaisApp app) : CaseFilesTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresCaseFilesTests(PostgresApp app) : CaseFilesTests(app), IClassFixture<PostgresApp>;
