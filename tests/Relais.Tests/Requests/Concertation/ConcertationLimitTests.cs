using System.Net;
using Microsoft.EntityFrameworkCore;
using Relais.Directory.Structures;
using Relais.Kernel;
using Relais.Patients;
using Relais.Platform.Data;
using Relais.Requests.Concertation;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Contract;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Concertation;

/// <summary>Who finds nothing, and who comes second.</summary>
public abstract class ConcertationLimitTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_not_called_finds_nothing()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (session, one, _) = await scene.MetAsync("Salaün");
        var elsewhere = Given.AnEss("Ailleurs");
        var team = Given.ATeam(elsewhere, "ailleurs-" + Guid.CreateVersion7().ToString("N"));
        var stranger = Given.ADoctor("Ailleurs");
        await app.GivenAsync(elsewhere, team, stranger, Given.ARole(stranger, elsewhere, Role.Coordinator, team), Given.ARole(stranger, elsewhere, Role.Expert, team));
        foreach (var who in new[] { stranger.Id, scene.Intake.Bruno.Id, scene.Intake.Author.Id })
        {
            using var browser = await app.BrowseAsAsync(who);
            foreach (var address in new[] { $"/concertation/{session}", $"/concertation/dossiers/{one}", $"/concertation/dossiers/{one}/fiche", $"/concertation/dossiers/{one}/modifier", $"/administration/rcp/{scene.Board}" })
            {
                Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, address));
            }
        }
    }

    [Fact]
    public async Task Nobody_is_let_in_by_being_named_in_a_form()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var elsewhere = Given.AnEss("Ailleurs");
        var stranger = Given.ADoctor("Inconnu");
        await app.GivenAsync(elsewhere, stranger, Given.ARole(stranger, elsewhere, Role.Requester));
        var (session, request) = (await scene.MeetAsync(), await scene.InChargeAsync("L’Hénoret"));
        foreach (var who in new[] { stranger.Id, ProfessionalId.New() })
        {
            var sheet = scene.Sheet() with { Referent = who };
            Assert.Equal("board.referent-missing", await CodeAsync(() => scene.UseAsync<EnrolCaseHandler, BoardCaseId>(scene.Expert, (enrol, act) => enrol.HandleAsync(new(request, session, sheet), act, Ct))));
        }

        var one = await scene.EnrolAsync(request, session);
        await scene.LeadAsync(session, Relais.Requests.Concertation.Sessions.SessionStep.Start);
        var version = (await scene.CaseAsync(one)).Version;
        Assert.Equal("board.referent-missing", await CodeAsync(() => scene.UseAsync<RewriteCaseHandler>(scene.Expert, (rewrite, act) => rewrite.HandleAsync(new(one, version, scene.Sheet() with { Referent = stranger.Id }), act, Ct))));
        Assert.Equal("board.follower-missing", await CodeAsync(() => scene.DraftAsync(one, scene.Decided() with { Follower = stranger.Id })));
        using var browser = await app.BrowseAsAsync(stranger.Id);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, $"/concertation/{session}"));
    }

    [Fact]
    public async Task Who_reads_a_case_alone_knows_the_patient_and_leaves_the_identity_to_those_who_follow()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var request = await scene.InChargeAsync("Identité");
        await scene.EnrolAsync(request, await scene.MeetAsync());
        var patient = (await scene.Intake.ReadAsync(request)).Patient;

        using var surgeon = await app.BrowseAsAsync(scene.Surgeon.Id);
        await surgeon.GetAsync($"/patients/{patient}");
        Assert.Contains("IDENTITÉ", surgeon.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Corriger l’identité", surgeon.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("J’ai vérifié cette pièce", surgeon.Text, StringComparison.Ordinal);
        await surgeon.GetAsync($"/patients/{patient}/identite");
        Assert.Equal(HttpStatusCode.NotFound, surgeon.Status);
        var refused = await ConcertationScene.RefusedAsync(() =>
            scene.UseAsync<CheckDocumentHandler>(scene.Surgeon.Id, (check, act) => check.HandleAsync(new(patient, IdentityDocument.Passport), act, Ct)));
        Assert.Equal("patients.not-found", refused.Code);

        using var expert = await app.BrowseAsAsync(scene.Expert);
        await expert.GetAsync($"/patients/{patient}");
        Assert.Contains("Corriger l’identité", expert.Text, StringComparison.Ordinal);
        await expert.SubmitAsync("check", ("Document", nameof(IdentityDocument.Passport)));
        Assert.Equal($"/patients/{patient}", expert.Location);
    }

    private static async Task<string> CodeAsync(Func<Task> act) => (await ConcertationScene.RefusedAsync(act)).Code;

    [Fact]
    public async Task Of_two_who_validate_the_same_minutes_one_is_refused()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var (_, one, request) = await scene.MetAsync("Bothorel", scene.Chair.Id);
        await scene.DraftAsync(one, scene.Decided());
        var version = (await scene.CaseAsync(one)).Last!.Version;
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => TryAsync(() =>
            scene.UseAsync<ValidateMinutesHandler>(scene.Chair.Id, (validate, act) => validate.HandleAsync(new(one, version), act, Ct)))));

        Assert.Equal(1, tries.Count(won => won));
        Assert.Single((await scene.Intake.ReadAsync(request)).Steps, step => step.Kind is StepKind.BoardConcluded);
    }

    [Fact]
    public async Task Of_those_who_enrol_the_same_request_at_once_one_is_refused()
    {
        var scene = await ConcertationScene.GivenAsync(app);
        var session = await scene.MeetAsync();
        var request = await scene.InChargeAsync("Morvan");

        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => TryAsync(() => scene.EnrolAsync(request, session))));

        Assert.Equal(1, tries.Count(won => won));
        Assert.Equal(1, await scene.ReadAsync(db => db.Set<BoardCase>().CountAsync(c => c.Request == request, Ct)));
    }

    internal static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception lost) when (lost is RefusedException || (lost as DbUpdateException)?.IsLostRace() == true)
        {
            return false;
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(TestBrowser browser, string address)
    {
        using var answer = await browser.Http.GetAsync(new Uri(address, UriKind.Relative), Ct);
        return answer.StatusCode;
    }
}

public sealed class SqliteConcertationLimitTests(RelaisApp app) : ConcertationLimitTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresConcertationLimitTests(PostgresApp app) : ConcertationLimitTests(app), IClassFixture<PostgresApp>;
