using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Closing;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Public;
using Relais.Requests.Life;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Quality;

/// <summary>What a requester sees of their own requests, and nobody else; the two questions asked again, in Relais and behind the secret link.</summary>
public abstract class OwnQualityTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_requester_sees_their_own_share_beside_a_median_of_eleven_others()
    {
        var scene = await IntakeScene.GivenAsync(app);
        await SendThreeAsync(scene, scene.Author, complements: 1);
        for (var at = 0; at < 10; at++)
        {
            await SendThreeAsync(scene, await RequesterAsync(scene, at), complements: 0);
        }

        Assert.Contains("Pas encore de comparaison.", await PageAsync(scene.Author.Id), StringComparison.Ordinal);
        var eleventh = await RequesterAsync(scene, 10);
        await SendThreeAsync(scene, eleventh, complements: 3);

        var mine = await PageAsync(scene.Author.Id);
        Assert.Contains("67", mine, StringComparison.Ordinal);
        Assert.Contains("Habituellement sur cette ligne : 100\u00A0%.", mine, StringComparison.Ordinal);
        Assert.DoesNotContain(eleventh.LastName, mine, StringComparison.Ordinal);
        Assert.Contains("0 %", string.Join(' ', (await PageAsync(eleventh.Id)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("0%", "0 %", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var other in new[] { scene.Coordinator, scene.Anne })
        {
            var page = await PageAsync(other.Id);
            Assert.Contains("Vos demandes des six derniers mois s’afficheront ici", page, StringComparison.Ordinal);
            Assert.DoesNotContain(scene.Line.Name, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_two_questions_are_asked_again_until_they_are_answered()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await AnsweredAsync(scene, await scene.SendAsync("Abgrall"));
        var silent = await AnsweredAsync(scene, await scene.SendAsync("Abhervé"));
        await SweepAsync(8);
        await scene.World.UseAsync<GiveSurveyHandler>(scene.Author.Id, (give, act) => give.HandleAsync(new(id, new(AdviceEffect.New, ReferralEffect.Avoided)), act, Ct));
        await SweepAsync(60);

        Assert.Equal(1, await AskedAsync(scene.Author.Id, id));
        Assert.Equal(SurveyAsking.Usual, await AskedAsync(scene.Author.Id, silent));
    }

    [Fact]
    public async Task Without_an_account_one_is_asked_by_mail_and_answers_behind_the_link()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var (id, link, email) = await FollowedAsync(scene);
        await AnsweredAsync(scene, id);
        await SweepAsync(8);
        var asked = Assert.Single(await AskedByMailAsync(email));
        Assert.Contains(link, asked, StringComparison.Ordinal);
        Assert.DoesNotContain("lésion", asked, StringComparison.Ordinal);

        using var browser = app.Browse();
        await browser.GetAsync(link);
        await browser.SubmitAsync("bilan", ("Advice", nameof(AdviceEffect.New)));
        Assert.Equal("survey.two-questions", RegulationTests.Code(browser));
        await browser.SubmitAsync("bilan", ("Advice", nameof(AdviceEffect.New)), ("Referral", nameof(ReferralEffect.Avoided)));

        Assert.Equal(RequestState.Closed, (await scene.ReadAsync(id)).State);
        await SweepAsync(60);
        Assert.Single(await AskedByMailAsync(email));
    }

    [Fact]
    public async Task Without_an_account_one_chooses_a_slot_behind_the_link()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var (id, link, email) = await FollowedAsync(scene);
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        await scene.World.UseAsync<Relais.Requests.Answering.AnswerRequestHandler>(scene.Anne.Id, (answer, act) => answer.HandleAsync(new(id, "À voir.", Outcome.Visit), act, Ct));
        var visits = new Visits.VisitScene(app, scene);
        await visits.OfferAsync(id);
        Assert.Contains(await IntakeScene.MailsToAsync(app, email), mail => mail.Text.Contains("Des créneaux vous sont proposés", StringComparison.Ordinal));

        using var browser = app.Browse();
        await browser.GetAsync(link);
        Assert.NotNull(browser.Page.QuerySelector($"a[href='{link}/consultation']"));
        await browser.GetAsync($"{link}/consultation");
        await browser.SubmitAsync("choisir", ("Slot", browser.Page.QuerySelector("input[name=Slot]")!.GetAttribute("value")!));

        Assert.Equal(Relais.Requests.Visits.VisitState.Booked, (await visits.ReadAsync(id))!.State);
        await browser.GetAsync($"{link}/rendez-vous.ics");
        Assert.Contains("BEGIN:VEVENT", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line.reading-percent-wrong", "101", "2")]
    [InlineData("line.reading-percent-wrong", "", "2")]
    [InlineData("line.survey-reminders-wrong", "3", "6")]
    public void What_a_line_cannot_ask_is_said(string code, string percent, string reminders)
    {
        var form = Relais.Requests.Lines.Pages.LineForm.New("29");
        (form.Name, form.ReadingPercent, form.SurveyReminders) = ("Ligne", percent, reminders);
        Assert.Equal(code, form.ToText().WhyNot()?.Code);
    }

    /// <summary>Each mail once: one that is tried again while another node sends it keeps its identity.</summary>
    private async Task<List<string>> AskedByMailAsync(string email) =>
        [.. (await IntakeScene.MailsToAsync(app, email)).Where(mail => mail.Text.Contains("Deux questions sur l’avis rendu", StringComparison.Ordinal)).Select(mail => $"{mail.Date}\n{mail.Text}").Distinct()];

    /// <summary>A request of somebody who follows it by a secret link.</summary>
    private async Task<(RequestId Id, string Link, string Email)> FollowedAsync(IntakeScene scene)
    {
        var id = await scene.SendAsync("Zouaoui", "Cette lésion saigne.");
        var email = $"r{Guid.CreateVersion7():N}@example.fr";
        var contact = ProfessionalId.New();
        var act = new Act(contact, app.Clock.GetCurrentInstant());
        var link = app.Services.GetRequiredService<FollowLinks>().LinkOf(contact);
        await app.GivenAsync(Contact.Of(new ContactText("Nora", "Sans-Compte", Relais.Directory.Contract.Professions.Doctor) { Email = email }, Channel.PublicForm, null, act, contact), PublicSender.ByMail(contact, scene.Line.Id, id, FollowLinks.HashOf(link), act));
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Request>().Where(r => r.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Author, contact).SetProperty(r => r.IsByContact, true), Ct));
        return (id, "/suivi/" + link, email);
    }

    private async Task<Professional> RequesterAsync(IntakeScene scene, int at)
    {
        var person = Given.ADoctor($"Autre{at}");
        await app.GivenAsync(person, Given.ARole(person, scene.Practice, Role.Requester));
        return person;
    }

    private static async Task SendThreeAsync(IntakeScene scene, Professional author, int complements)
    {
        for (var at = 0; at < 3; at++)
        {
            var id = await scene.World.SendAsync(author.Id, scene.Line.Id, Given.Traits("Abgrall"), "Que penser ?");
            if (at < complements)
            {
                await scene.World.ClaimAsync(scene.Anne.Id, id);
                await scene.World.AskComplementAsync(scene.Anne.Id, id, "Depuis quand ?");
            }
        }
    }

    private async Task<string> PageAsync(ProfessionalId person)
    {
        using var browser = await app.BrowseAsAsync(person);
        await browser.GetAsync("/mes-demandes/qualite");
        return browser.Page.QuerySelector("main")!.TextContent;
    }

    private async Task<RequestId> AnsweredAsync(IntakeScene scene, RequestId id)
    {
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        await scene.World.AnswerAsync(scene.Anne.Id, id, "Bénin.");
        await app.TellAllAsync();
        return id;
    }

    private async Task SweepAsync(int days)
    {
        for (var day = 0; day < days; day += 4)
        {
            app.Clock.Advance(NodaTime.Duration.FromDays(4));
            await app.InScopeAsync(scope => scope.GetRequiredService<AskSurveys>().RunAsync(Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));
            await app.TellAllAsync();
        }
    }

    private Task<int> AskedAsync(ProfessionalId person, RequestId id) => app.InScopeAsync(scope =>
    {
        var url = $"/demandes/{id}#bilan";
        return scope.GetRequiredService<RelaisDb>().Set<Relais.Messaging.Notices.PostedNotice>().CountAsync(n => n.To == person && n.Url == url, Ct);
    });
}

public sealed class SqliteOwnQualityTests(RelaisApp app) : OwnQualityTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresOwnQualityTests(PostgresApp app) : OwnQualityTests(app), IClassFixture<PostgresApp>;
