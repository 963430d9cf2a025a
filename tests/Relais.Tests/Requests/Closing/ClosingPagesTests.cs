using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Answering;
using Relais.Requests.Closing;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Closing;

/// <summary>Once the opinion is given: two questions to both sides, what was found weeks later, and the figures.</summary>
public abstract class ClosingPagesTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_requester_answers_two_questions_and_the_request_is_closed()
    {
        var (scene, id) = await AnsweredAsync();
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");
        Assert.Contains("A confirmé ce que vous prévoyiez", author.Text, StringComparison.Ordinal);
        Assert.Contains("J’ai lu l’avis, clore la demande", author.Text, StringComparison.Ordinal);

        await author.SubmitAsync("bilan", ("Advice", nameof(AdviceEffect.New)), ("Referral", nameof(ReferralEffect.Avoided)), ("PatientValue", "5"), ("Comment", "Merci, très clair."));

        Assert.Equal(RequestState.Closed, (await scene.ReadAsync(id)).State);
        var reply = Assert.Single(await RepliesAsync(id));
        Assert.Equal((SurveySide.Requester, AdviceEffect.New, ReferralEffect.Avoided, 5, null, "Merci, très clair."), (reply.Side, reply.Advice, reply.Referral, reply.PatientValue, reply.OwnValue, reply.Comment));
        await author.GetAsync($"/demandes/{id}");
        Assert.DoesNotContain("Ce que l’avis vous a apporté", author.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_expert_answers_for_their_side_and_the_request_stays_for_its_requester()
    {
        var (scene, id) = await AnsweredAsync();
        using var expert = await app.BrowseAsAsync(scene.Anne.Id);
        await expert.GetAsync($"/demandes/{id}");
        Assert.Contains("A confirmé ce que prévoyait le requérant", expert.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("J’ai lu l’avis", expert.Text, StringComparison.Ordinal);

        await expert.SubmitAsync("bilan", ("Advice", nameof(AdviceEffect.Confirmed)), ("Referral", nameof(ReferralEffect.NotNeeded)));

        Assert.Equal(RequestState.Answered, (await scene.ReadAsync(id)).State);
        Assert.Equal(SurveySide.Expert, Assert.Single(await RepliesAsync(id)).Side);
    }

    [Theory]
    [InlineData("survey.two-questions", "", "Avoided", "", 0)]
    [InlineData("survey.value-wrong", "New", "Avoided", "6", 0)]
    [InlineData("survey.comment-too-long", "New", "Avoided", "", 1_001)]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string code, string advice, string referral, string value, int length)
    {
        var (scene, id) = await AnsweredAsync();
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");

        await author.SubmitAsync("bilan", ("Advice", advice), ("Referral", referral), ("PatientValue", value), ("Comment", new string('a', length)));

        Assert.Equal(code, RegulationTests.Code(author));
        Assert.True(author.Page.QuerySelector($"input[name=Referral][value={referral}]")!.HasAttribute("checked"));
        Assert.Equal(length, author.Page.QuerySelector("textarea[name=Comment]")!.TextContent.TrimStart('\n').Length);
    }

    [Fact]
    public async Task Two_windows_give_one_reply_and_the_second_says_so()
    {
        var (scene, id) = await AnsweredAsync();
        using var first = await app.BrowseAsAsync(scene.Author.Id);
        using var second = await app.BrowseAsAsync(scene.Author.Id);
        await first.GetAsync($"/demandes/{id}");
        await second.GetAsync($"/demandes/{id}");

        await first.SubmitAsync("bilan", ("Advice", nameof(AdviceEffect.New)), ("Referral", nameof(ReferralEffect.Avoided)));
        await second.SubmitAsync("bilan", ("Advice", nameof(AdviceEffect.None)), ("Referral", nameof(ReferralEffect.Other)));

        Assert.Equal("survey.already-given", RegulationTests.Code(second));
        Assert.Equal(AdviceEffect.New, Assert.Single(await RepliesAsync(id)).Advice);
    }

    [Fact]
    public async Task Nobody_is_asked_before_the_opinion_nor_when_they_took_no_part()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Abgrall");
        var text = new SurveyText(AdviceEffect.New, ReferralEffect.Avoided);
        Assert.Equal(SurveyRefusals.TooEarly, await RefusalAsync(scene.Author.Id, new(id, text)));

        await AnswerAsync(scene, id);
        Assert.Equal(RequestRefusals.NotYours, await RefusalAsync(scene.Coordinator.Id, new(id, text)));
    }

    [Fact]
    public async Task What_was_found_is_asked_when_its_time_has_come_and_told_by_one_click()
    {
        var scene = await SkinSceneAsync();
        var id = await scene.SendAsync("Abgrall");
        await AnswerAsync(scene, id);
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");
        Assert.DoesNotContain("Que sait-on depuis ?", author.Text, StringComparison.Ordinal);

        await DueAsync(id);
        await author.GetAsync($"/demandes/{id}");
        Assert.Contains("Que sait-on depuis ?", author.Text, StringComparison.Ordinal);
        await author.SubmitAsync("suites", ("Found", "Guérison miraculeuse"));
        Assert.Equal("aftermath.finding-unknown", RegulationTests.Code(author));
        await author.SubmitAsync("suites", ("Found", Aftermath.NotYet));
        var waiting = await AftermathAsync(id);
        Assert.Equal((null, true), (waiting.Found, waiting.NextAskAt is not null));

        await author.GetAsync($"/demandes/{id}");
        await author.SubmitAsync("suites", ("Found", "Mélanome"));

        var told = await AftermathAsync(id);
        Assert.Equal(("Mélanome", scene.Author.Id, null), (told.Found, told.FoundBy!.Value, told.NextAskAt));
        Assert.Equal(SurveyRefusals.NothingAsked, await TellAsync(scene.Author.Id, id, "Lésion bénigne"));
    }

    [Fact]
    public async Task The_figures_of_a_line_wait_for_eleven_replies()
    {
        var scene = await SkinSceneAsync();
        for (var at = 0; at < ClosingFigures.Fewest; at++)
        {
            var id = await scene.SendAsync("Abgrall");
            await AnswerAsync(scene, id);
            await new World(app).UseAsync<GiveSurveyHandler>(
                scene.Author.Id, (give, act) => give.HandleAsync(new(id, new(AdviceEffect.New, ReferralEffect.Avoided, 4, null, at == 0 ? "Un grand merci." : null)), act, Ct));
            if (at == ClosingFigures.Fewest - 2)
            {
                using var early = await scene.CoordinatorAsync();
                await early.GetAsync("/pilotage");
                Assert.Contains("Les parts s’affichent à partir de 11 réponses.", early.Text, StringComparison.Ordinal);
            }
        }

        using var coordinator = await scene.CoordinatorAsync();
        await coordinator.GetAsync("/pilotage");

        Assert.Contains("Consultations évitées", coordinator.Text, StringComparison.Ordinal);
        Assert.Contains("100\u00A0%", coordinator.Text, StringComparison.Ordinal);
        Assert.Contains("Un grand merci.", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_that_was_wished_and_refused_is_counted()
    {
        var scene = await SkinSceneAsync();
        for (var at = 0; at < ClosingFigures.Fewest; at++)
        {
            var id = await scene.SendAsync("Abgrall");
            await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Request>().Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.WishesVisit, true), Ct));
            await scene.World.ClaimAsync(scene.Anne.Id, id);
            var outcome = at < 4 ? Outcome.Visit : Outcome.AdviceOnly;
            await scene.World.UseAsync<AnswerRequestHandler>(scene.Anne.Id, (answer, act) => answer.HandleAsync(new(id, "Avis.", outcome), act, Ct));
        }

        using var coordinator = await scene.CoordinatorAsync();
        await coordinator.GetAsync("/pilotage");

        Assert.Contains("11 demandes, dont 7 sans consultation à la fin.", coordinator.Text, StringComparison.Ordinal);
    }

    private async Task<IntakeScene> SkinSceneAsync()
    {
        var scene = await IntakeScene.GivenAsync(app);
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Line>().Where(l => l.Id == scene.Line.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.AftermathDays, 60).SetProperty(l => l.AftermathChoices, "Lésion bénigne\nMélanome"), Ct));
        return scene;
    }

    private async Task<(IntakeScene Scene, RequestId Id)> AnsweredAsync()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("L’Hénaff");
        await AnswerAsync(scene, id);
        return (scene, id);
    }

    private async Task AnswerAsync(IntakeScene scene, RequestId id)
    {
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        await scene.World.AnswerAsync(scene.Anne.Id, id, "Lésion bénigne.");
        await app.TellAllAsync();
    }

    /// <summary>Two months pass for this request alone, then the sweep looks.</summary>
    private Task DueAsync(RequestId id) => app.InScopeAsync(async scope =>
    {
        var now = scope.GetRequiredService<IClock>().GetCurrentInstant();
        await scope.GetRequiredService<RelaisDb>().Set<Aftermath>().Where(a => a.Request == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.NextAskAt, now), Ct);
        Assert.True(await scope.GetRequiredService<AskAftermaths>().RunAsync(Act.OfRelais(now), Ct) >= 1);
    });

    private Task<Refusal?> RefusalAsync(ProfessionalId by, GiveSurvey command) => RefusedAsync(() => new World(app).UseAsync<GiveSurveyHandler>(by, (give, act) => give.HandleAsync(command, act, Ct)));

    private Task<Refusal?> TellAsync(ProfessionalId by, RequestId id, string finding) => RefusedAsync(() => new World(app).UseAsync<TellAftermathHandler>(by, (tell, act) => tell.HandleAsync(new(id, finding), act, Ct)));

    private static async Task<Refusal?> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal;

    private Task<List<SurveyReply>> RepliesAsync(RequestId id) => app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<SurveyReply>().AsNoTracking().Where(reply => reply.Request == id).ToListAsync(Ct));

    private Task<Aftermath> AftermathAsync(RequestId id) => app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<Aftermath>().AsNoTracking().SingleAsync(a => a.Request == id, Ct));
}

public sealed class SqliteClosingPagesTests(RelaisApp app) : ClosingPagesTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresClosingPagesTests(PostgresApp app) : ClosingPagesTests(app), IClassFixture<PostgresApp>;
