using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Calls;
using Relais.Requests.Intake.Missing;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Intake;

/// <summary>What is missing is asked in one gesture, by the way the requester can be reached.</summary>
public abstract class MissingTests(RelaisApp app)
{
    [Fact]
    public async Task What_is_missing_is_asked_before_anybody_has_the_request_and_the_clock_stops()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Abgrall");
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation");

        await browser.SubmitAsync("lot", ("Ask", id.ToString()));

        await browser.GetAsync(browser.Location!);
        Assert.Contains("Le complément est demandé au requérant", browser.Text, StringComparison.Ordinal);
        var request = await scene.ReadAsync(id);
        Assert.Equal((RequestState.ComplementAwaited, null, null), (request.State, request.DueAt, request.Expert));
        Assert.Contains("– une photo ou un document", request.Steps.Single(step => step.Kind is StepKind.ComplementAsked).Text, StringComparison.Ordinal);
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await anne.GetAsync("/demandes");
        Assert.DoesNotContain("ABGRALL", anne.Text, StringComparison.Ordinal);

        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");
        await author.SubmitAsync("apporter", ("Complement", "La photo suit, lésion de 8 mm."));

        request = await scene.ReadAsync(id);
        Assert.Equal((RequestState.Sent, true, true), (request.State, request.DueAt is not null, request.NextCheckAt is not null));
        await anne.GetAsync("/demandes");
        Assert.Contains("ABGRALL", anne.Text, StringComparison.Ordinal);
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        Assert.Equal(RequestState.InCharge, (await scene.ReadAsync(id)).State);
    }

    [Fact]
    public async Task A_requester_who_left_only_a_telephone_is_to_be_called_back()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var request = await PhonedAsync(scene, "Guivarc’h", ("Contact.Phone", "02 98 44 55 66"));
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation");

        await browser.SubmitAsync("lot", ("Ask", request.Id.ToString()));

        await browser.GetAsync("/appels");
        Assert.Contains("À rappeler", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Anne Guivarc’h", browser.Text, StringComparison.Ordinal);
        var call = await CallAboutAsync(request.Id);
        Assert.Contains("une photo ou un document", CallForm.FromJson(call.Fields).Request.Question, StringComparison.Ordinal);
        await browser.GetAsync($"/appels/{call.Id}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains($"À demander pour {request.Number}", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_written_beforehand_where_a_complement_is_asked()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Abgrall");
        using var browser = await scene.CoordinatorAsync();

        await browser.GetAsync($"/demandes/{id}/complement");

        Assert.Contains("– une photo ou un document", browser.Page.QuerySelector("textarea[name=What]")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expert_cannot_ask_before_taking_charge_and_nobody_asks_twice()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Abgrall");
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await anne.GetAsync($"/demandes/{id}/complement");
        Assert.Equal("request.not-in-charge", RegulationTests.Code(anne));

        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation");
        await browser.SubmitAsync("lot", ("Ask", id.ToString()));
        await browser.GetAsync("/regulation");
        await browser.SubmitAsync("lot", ("Ask", id.ToString()));
        Assert.Equal("request.complement-awaited", RegulationTests.Code(browser));
        await browser.GetAsync("/regulation");
        await browser.SubmitAsync("lot", ("Ask", Guid.CreateVersion7().ToString()));
        Assert.Equal("intake.nothing-missing", RegulationTests.Code(browser));
    }

    private async Task<Request> PhonedAsync(IntakeScene scene, string name, params (string, string)[] reach)
    {
        using var browser = await scene.CoordinatorAsync();
        await browser.VisitAsync("/appels/nouveau");
        await browser.SubmitAsync(
            "appel",
            [("Contact.LastName", name), ("Contact.FirstName", "Anne"), ("Contact.Profession", "60"), .. reach, ("Question", "Plaie qui traîne."), ("Consent", "true"), .. IntakeScene.Patient("Tréguer"), ("Line", scene.Line.Id.ToString()), ("Action", "demande")]);
        return await scene.NewestAsync(Channel.Phone);
    }

    private Task<Call> CallAboutAsync(RequestId request) => app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<Call>().AsNoTracking().SingleAsync(call => call.Request == request && call.CallBackAt != null, TestContext.Current.CancellationToken));
}

public sealed class SqliteMissingTests(RelaisApp app) : MissingTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresMissingTests(PostgresApp app) : MissingTests(app), IClassFixture<PostgresApp>;

/// <summary>The words of what is missing.</summary>
public sealed class MissingWordsTests
{
    [Fact]
    public void A_request_that_lacks_nothing_has_no_letter() => Assert.Null(MissingWords.Letter([]));

    [Fact]
    public void A_form_is_half_of_the_score() =>
        Assert.Equal(60, Completeness.Score(new("Avis ?", 0, null) { Form = 100 }).Percent);

    [Fact]
    public void Every_way_to_reach_somebody_has_its_sentence() =>
        Assert.All(Enum.GetValues<ReachedBy>(), by => Assert.EndsWith(".", by.Sentence(), StringComparison.Ordinal));
}
