using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Data;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Answering;

/// <summary>Answering well and fast: templates, a structured opinion, the draft, the next request.</summary>
public abstract class OpinionTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_template_is_written_once_and_answers_with_the_names_of_the_request()
    {
        var (scene, id, anne) = await InChargeAsync("L’Hénaff");
        using var expert = anne;
        await expert.GetAsync("/modeles/nouveau");
        await expert.SubmitAsync("modele", ("Name", "Nævus bénin"), ("Text", "Cher confrère {requérant},\n\n{patient}, {âge} : nævus bénin."), ("Outcome", nameof(Outcome.Visit)));
        await expert.GetAsync($"/demandes/{id}");
        var template = expert.Page.QuerySelectorAll("select[name=Template] option").Single(option => option.TextContent == "Nævus bénin").GetAttribute("value")!;

        await expert.SubmitAsync("repondre", ("Opinion", "Vu ce jour."), ("Template", template), ("Action", "modele"));

        var text = expert.Page.QuerySelector("textarea[name=Opinion]")!.TextContent;
        Assert.Equal(HttpStatusCode.OK, expert.Status);
        Assert.StartsWith("Vu ce jour.\n\nCher confrère Dr Maëlle Requérant,", text.TrimStart('\n'), StringComparison.Ordinal);
        Assert.Matches("L.HÉNAFF [A-Z][a-z]+, [0-9]+\u00A0ans : nævus bénin", text);
        Assert.True(expert.Page.QuerySelector($"input[name=Outcome][value={nameof(Outcome.Visit)}]")!.HasAttribute("checked"));
        Assert.Equal(RequestState.InCharge, (await scene.ReadAsync(id)).State);

        await expert.SubmitAsync("repondre", ("Opinion", text), ("Outcome", nameof(Outcome.Visit)));
        Assert.Equal((RequestState.Answered, Outcome.Visit), ((await scene.ReadAsync(id)).State, (await scene.ReadAsync(id)).Outcome!.Value));
    }

    [Fact]
    public async Task A_diagnosis_its_code_how_sure_and_how_soon_are_read_by_the_requester()
    {
        var (scene, id, anne) = await InChargeAsync("Abgrall");
        using var expert = anne;
        await expert.GetAsync($"/demandes/{id}");
        await expert.SubmitAsync(
            "repondre", ("Opinion", "À voir vite."), ("Diagnosis", "Mélanome du dos"), ("DiagnosisCode", "c43.5 "), ("Certainty", nameof(Certainty.Probable)),
            ("Outcome", nameof(Outcome.RapidVisit)), ("Timeliness", nameof(Timeliness.TwoWeeks)));

        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");

        Assert.Contains("Mélanome du dos (C43.5), probable", author.Text, StringComparison.Ordinal);
        Assert.Contains("Sous quinze jours", author.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("opinion.code-wrong", "Mélanome", "mélanome")]
    [InlineData("opinion.diagnosis-missing", "", "C43.5")]
    [InlineData("opinion.diagnosis-too-long", "x301", "")]
    public async Task What_is_wrong_in_a_diagnosis_is_said_and_nothing_typed_is_lost(string code, string diagnosis, string cim)
    {
        var (scene, id, anne) = await InChargeAsync("Abgrall");
        using var expert = anne;
        await expert.GetAsync($"/demandes/{id}");

        await expert.SubmitAsync("repondre", ("Opinion", "Mon avis, long à écrire."), ("Diagnosis", diagnosis is "x301" ? new string('x', 301) : diagnosis), ("DiagnosisCode", cim), ("Outcome", nameof(Outcome.Visit)));

        Assert.Equal(code, RegulationTests.Code(expert));
        Assert.Contains("Mon avis, long à écrire.", expert.Page.QuerySelector("textarea[name=Opinion]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(RequestState.InCharge, (await scene.ReadAsync(id)).State);
    }

    [Fact]
    public async Task An_opinion_too_long_is_refused_in_a_sentence()
    {
        var (_, id, anne) = await InChargeAsync("Abgrall");
        using var expert = anne;
        await expert.GetAsync($"/demandes/{id}");

        await expert.SubmitAsync("repondre", ("Opinion", new string('a', RequestStep.MaxText + 1)), ("Outcome", nameof(Outcome.Visit)));

        Assert.Equal("request.text-too-long", RegulationTests.Code(expert));
    }

    [Fact]
    public async Task After_an_answer_the_next_request_opens_and_the_list_when_none_is_left()
    {
        var (scene, first, anne) = await InChargeAsync("Abgrall");
        using var expert = anne;
        var second = await scene.SendAsync("Bothorel");
        await expert.GetAsync($"/demandes/{first}");

        await expert.SubmitAsync("repondre", ("Opinion", "Bénin."), ("Outcome", nameof(Outcome.AdviceOnly)), ("Action", "suivante"));
        Assert.Equal($"/demandes/{second}", expert.Location);

        await scene.World.ClaimAsync(scene.Anne.Id, second);
        await expert.GetAsync(expert.Location!);
        await expert.SubmitAsync("repondre", ("Opinion", "Bénin aussi."), ("Outcome", nameof(Outcome.AdviceOnly)), ("Action", "suivante"));
        Assert.Equal("/demandes", expert.Location);
    }

    [Fact]
    public async Task What_is_being_written_is_kept_for_its_author_alone_until_it_is_sent()
    {
        var (scene, id, anne) = await InChargeAsync("Abgrall");
        using var expert = anne;
        await expert.GetAsync($"/demandes/{id}");
        var token = expert.Page.QuerySelector("form#avis input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await KeepAsync(expert, id, ("__RequestVerificationToken", token), ("Opinion", "Je commence à écr"), ("Diagnosis", "Nævus"));
        Assert.Equal(HttpStatusCode.NoContent, expert.Status);

        await expert.GetAsync($"/demandes/{id}");
        Assert.Equal("Je commence à écr", expert.Page.QuerySelector("textarea[name=Opinion]")!.TextContent.TrimStart('\n'));
        Assert.Equal("Nævus", expert.Page.QuerySelector("input[name=Diagnosis]")!.GetAttribute("value"));

        await expert.SubmitAsync("repondre", ("Opinion", "Fini."), ("Outcome", nameof(Outcome.AdviceOnly)));
        Assert.Equal(0, await DraftsAsync(id));
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");
        token = author.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await KeepAsync(author, id, ("__RequestVerificationToken", token), ("Opinion", "x"));
        Assert.Equal(HttpStatusCode.Conflict, author.Status);
    }

    private async Task<(IntakeScene Scene, RequestId Id, TestBrowser Expert)> InChargeAsync(string patient)
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync(patient);
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        return (scene, id, await app.BrowseAsAsync(scene.Anne.Id));
    }

    private static async Task KeepAsync(TestBrowser browser, RequestId id, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        await browser.SendAsync($"/demandes/{id}/avis/brouillon", content);
    }

    private Task<int> DraftsAsync(RequestId id) => app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<OpinionDraft>().CountAsync(draft => draft.Request == id, Ct));
}

public sealed class SqliteOpinionTests(RelaisApp app) : OpinionTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresOpinionTests(PostgresApp app) : OpinionTests(app), IClassFixture<PostgresApp>;
