using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Structures;
using Relais.Kernel;
using Relais.Requests.Concertation;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Concertation;

/// <summary>Several experts, one case: from the request to the minutes that return to it, on both databases.</summary>
public abstract class ConcertationTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_goes_from_the_request_to_the_meeting_and_back_to_its_thread()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        var request = await scene.InChargeAsync("Kervella");
        var one = await EnrolOnThePageAsync(scene, session, request);

        using var coordinator = await scene.Intake.CoordinatorAsync();
        await coordinator.GetAsync($"/concertation/{session}");
        Assert.Contains("KERVELLA", coordinator.Text, StringComparison.Ordinal);
        await coordinator.SubmitAsync("ouvrir");
        foreach (var member in new[] { scene.Chair, scene.Surgeon, scene.Oncologist })
        {
            await coordinator.GetAsync($"/concertation/{session}");
            await coordinator.SubmitAsync($"presence-{member.Id}", ("Presence", nameof(Presence.Remote)));
        }

        await coordinator.GetAsync($"/concertation/dossiers/{one}");
        Assert.Contains("Quorum atteint", coordinator.Text, StringComparison.Ordinal);
        await coordinator.GetAsync($"/concertation/dossiers/{one}/fiche");
        await coordinator.SubmitAsync("fiche", ("Discussion", "Marges discutées."), ("Kind", nameof(DecisionKind.Proposal)), ("Proposals", nameof(Proposals.Surgery)), ("Decision", "Reprise à 1 cm."), ("Follower", scene.Expert.ToString()), ("Shown", "true"));
        Assert.Equal($"/concertation/dossiers/{one}", coordinator.Location);

        using var chair = await app.BrowseAsAsync(scene.Chair.Id);
        await chair.GetAsync($"/concertation/dossiers/{one}");
        await chair.SubmitAsync("valider");
        await coordinator.GetAsync($"/concertation/{session}");
        await coordinator.SubmitAsync("terminer");

        using var author = await app.BrowseAsAsync(scene.Intake.Author.Id);
        await author.GetAsync($"/demandes/{request}");
        Assert.Contains("a validé la fiche de concertation", author.Text, StringComparison.Ordinal);
        Assert.Contains("Reprise à 1\u00A0cm.", author.Text, StringComparison.Ordinal);
        Assert.Contains("Fiche validée", author.Text, StringComparison.Ordinal);
        var minutes = (await scene.CaseAsync(one)).Valid!;
        Assert.True(minutes.IsQuorate);
        Assert.Contains("Dr Maëlle Sylvain", minutes.Attendance, StringComparison.Ordinal);
        Assert.Equal(SessionState.Closed, (await scene.SessionAsync(session)).State);
    }

    [Fact]
    public async Task Members_read_the_case_while_it_is_on_their_list_and_never_the_request()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        var request = await scene.InChargeAsync("Le Berre");
        var one = await scene.EnrolAsync(request, session);
        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        await surgeon.GetAsync($"/concertation/dossiers/{one}");
        Assert.Contains("Breslow 1,2\u00A0mm.", surgeon.Text, StringComparison.Ordinal);
        Assert.Contains("BERRE", surgeon.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Voir la demande", surgeon.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(surgeon, $"/demandes/{request}"));

        using var expert = await app.BrowseAsAsync(scene.Expert);
        await expert.GetAsync($"/concertation/dossiers/{one}");
        Assert.Contains("Voir la demande", expert.Text, StringComparison.Ordinal);
        await expert.SubmitAsync("retirer");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(surgeon, $"/concertation/dossiers/{one}"));

        Assert.Equal(one, await scene.EnrolAsync(request, session));
        await expert.GetAsync($"/demandes/{request}/rcp");
        Assert.Contains("Aucune séance à venir", expert.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(surgeon, $"/concertation/dossiers/{one}"));
    }

    [Fact]
    public async Task At_a_distance_the_quorum_is_that_of_the_opinions_given()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.AskAroundAsync();
        var request = await scene.InChargeAsync("Tanguy");
        var one = await scene.EnrolAsync(request, session);
        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        await surgeon.GetAsync("/concertation?vue=mon-avis");
        Assert.Contains("1 avis attendu de vous", surgeon.Text, StringComparison.Ordinal);
        await surgeon.GetAsync($"/concertation/dossiers/{one}");
        await surgeon.SubmitAsync("avis", ("Opinion", "Reprise."));
        await surgeon.GetAsync("/concertation?vue=mon-avis");
        Assert.Contains("Aucun avis ne vous est demandé", surgeon.Text, StringComparison.Ordinal);
        Assert.Contains("Il manque 2\u00A0médecins", (await scene.CaseAsync(one)).QuorumOf(await scene.SessionAsync(session)).Sentence, StringComparison.Ordinal);

        await scene.OpineAsync(scene.Oncologist.Id, one, "Scanner d’abord.");
        await scene.OpineAsync(scene.Chair.Id, one, "D’accord.");
        await scene.OpineAsync(scene.Chair.Id, one, "D’accord avec le scanner.");

        var read = await scene.CaseAsync(one);
        Assert.True(read.QuorumOf(await scene.SessionAsync(session)).IsMet);
        Assert.Equal(4, read.Opinions.Count);
        Assert.Equal(["Reprise.", "Scanner d’abord.", "D’accord avec le scanner."], read.LatestOpinions.Select(opinion => opinion.Text));
    }

    [Fact]
    public async Task Without_quorum_a_proposal_is_an_opinion_to_confirm()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (_, one, request) = await scene.MetAsync("Abgrall", scene.Chair.Id);
        await scene.DraftAsync(one, scene.Decided());
        await scene.ValidateAsync(one);

        var minutes = (await scene.CaseAsync(one)).Valid!;
        Assert.True(minutes.IsToConfirm);
        var step = (await scene.Intake.ReadAsync(request)).Steps.Single(step => step.Kind is StepKind.BoardConcluded);
        Assert.Contains("Quorum non atteint\u00A0: avis à confirmer", step.Text, StringComparison.Ordinal);
        using var expert = await app.BrowseAsAsync(scene.Expert);
        await expert.GetAsync($"/demandes/{request}");
        Assert.Contains("Avis à confirmer", expert.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deferred_case_goes_on_the_list_of_the_session_chosen()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (_, one, request) = await scene.MetAsync("Guillou", scene.Chair.Id);
        var next = await scene.MeetAsync(200);
        await scene.DraftAsync(one, scene.Decided() with { Kind = DecisionKind.Deferred, DeferredTo = next });
        await scene.ValidateAsync(one);

        var again = await scene.ReadAsync(db => db.Set<BoardCase>().SingleAsync(c => c.Session == next, Ct));
        Assert.Equal((request, "Reprise chirurgicale ou surveillance ?"), (again.Request, again.Question));
        Assert.Equal("Reporté", (await scene.CaseAsync(one)).Standing().Label);
    }

    [Fact]
    public async Task What_is_validated_is_corrected_by_a_new_version_and_never_changed()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (_, one, request) = await scene.MetAsync("Kerjean", scene.Chair.Id, scene.Surgeon.Id, scene.Oncologist.Id);
        await scene.DraftAsync(one, scene.Decided());
        await scene.ValidateAsync(one);
        using var coordinator = await scene.Intake.CoordinatorAsync();
        await coordinator.GetAsync($"/concertation/dossiers/{one}");
        await coordinator.SubmitAsync("corriger", ("Why", "Marge mal notée."));
        await scene.DraftAsync(one, scene.Decided() with { Decision = "Reprise à 2 cm." });
        await scene.ValidateAsync(one);

        var read = await scene.CaseAsync(one);
        Assert.Equal(["Reprise à 1 cm et ganglion sentinelle.", "Reprise à 2 cm."], read.Minutes.OrderBy(minutes => minutes.Number).Select(minutes => minutes.Decision));
        var steps = (await scene.Intake.ReadAsync(request)).Steps.Where(step => step.Kind is StepKind.BoardConcluded).OrderBy(step => step.At).ToList();
        Assert.Contains("Correction (version 2)\u00A0: Marge mal notée.", steps[1].Text, StringComparison.Ordinal);
        await coordinator.GetAsync($"/concertation/dossiers/{one}");
        Assert.Contains("Remplacée par une version plus récente", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_for_the_team_alone_are_not_told_to_the_requester()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (_, one, request) = await scene.MetAsync("Postic", scene.Chair.Id, scene.Surgeon.Id, scene.Oncologist.Id);
        await scene.DraftAsync(one, scene.Decided(isForRequester: false));
        await scene.ValidateAsync(one);
        await scene.TellAllAsync();

        using var author = await app.BrowseAsAsync(scene.Intake.Author.Id);
        await author.GetAsync($"/demandes/{request}");
        Assert.DoesNotContain("ganglion sentinelle", author.Text, StringComparison.Ordinal);
        Assert.Contains("Discuté", author.Text, StringComparison.Ordinal);
        await author.GetAsync($"/concertation/dossiers/{one}");
        Assert.Equal(HttpStatusCode.NotFound, author.Status);
        using var expert = await app.BrowseAsAsync(scene.Expert);
        await expert.GetAsync($"/demandes/{request}");
        Assert.Contains("ganglion sentinelle", expert.Text, StringComparison.Ordinal);
        if ((await scene.CaseAsync(one)).Valid!.File is { } pdf)
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(author, $"/fichiers/{pdf}"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(expert, $"/fichiers/{pdf}"));
        }
    }

    [Fact]
    public async Task Validated_minutes_are_a_pdf_and_a_line_of_the_record()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (_, one, request) = await scene.MetAsync("Riou", scene.Chair.Id, scene.Surgeon.Id, scene.Oncologist.Id);
        await scene.DraftAsync(one, scene.Decided());
        await scene.ValidateAsync(one);
        await scene.TellAllAsync();

        using var author = await app.BrowseAsAsync(scene.Intake.Author.Id);
        await author.GetAsync($"/demandes/{request}");
        var link = author.Page.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Fiche (PDF)", StringComparison.Ordinal)).GetAttribute("href")!;
        using var answer = await author.Http.GetAsync(new Uri(link, UriKind.Relative), Ct);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        using var chair = await app.BrowseAsAsync(scene.Chair.Id);
        await chair.GetAsync($"/patients/{(await scene.CaseAsync(one)).Patient}");
        Assert.Contains("RCP mélanome, séance du", chair.Text, StringComparison.Ordinal);
        Assert.Contains("Concertation, fiche validée", chair.Text, StringComparison.Ordinal);
    }

    private async Task<BoardCaseId> EnrolOnThePageAsync(ConcertationScene scene, BoardSessionId session, RequestId request)
    {
        using var expert = await app.BrowseAsAsync(scene.Expert);
        await expert.GetAsync($"/demandes/{request}");
        Assert.NotNull(expert.Page.QuerySelector($"a[href='/demandes/{request}/rcp']"));
        await expert.GetAsync($"/demandes/{request}/rcp");
        Assert.Contains("Que penser de cette lésion ?", expert.Page.QuerySelector("#Context")!.TextContent, StringComparison.Ordinal);
        await expert.SubmitAsync("rcp", ("Session", session.ToString()), ("Question", "Reprise ou surveillance ?"), ("Clinical", "Breslow 1,2 mm."), ("Referent", scene.Expert.ToString()));
        return BoardCaseId.From(Guid.Parse(expert.Location!.Split('/')[^1]));
    }

    private static async Task<HttpStatusCode> StatusAsync(TestBrowser browser, string address)
    {
        using var answer = await browser.Http.GetAsync(new Uri(address, UriKind.Relative), Ct);
        return answer.StatusCode;
    }
}

public sealed class SqliteConcertationTests(RelaisApp app) : ConcertationTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresConcertationTests(PostgresApp app) : ConcertationTests(app), IClassFixture<PostgresApp>;
