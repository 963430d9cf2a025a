using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Following;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Public;
using Relais.Requests.Life;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Intake;

/// <summary>A professional without an account asks, follows and reads the opinion, without script.</summary>
public abstract partial class PublicFormTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_an_account_one_asks_gives_a_complement_and_reads_the_opinion()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var email = NewEmail();
        using var browser = await ConfirmedAsync(scene, email);
        Assert.EndsWith("/demande", browser.Page.Url, StringComparison.Ordinal);

        await browser.SubmitAsync("envoyer", [.. IntakeScene.Patient("Zouaoui"), ("Question", "Cette lésion saigne : faut-il la montrer ?"), ("Consent", "true")]);
        var follow = browser.Location!;
        var request = await scene.NewestAsync(Channel.PublicForm);
        await browser.GetAsync(follow);
        Assert.Contains(request.Number, browser.Text, StringComparison.Ordinal);

        await scene.World.ClaimAsync(scene.Anne.Id, request.Id);
        await scene.World.WriteAsync(scene.Anne.Id, request.Id, "Note interne.", isPrivate: true);
        await scene.World.AskComplementAsync(scene.Anne.Id, request.Id, "Depuis quand ?");
        await browser.GetAsync(follow);
        Assert.Contains("Depuis quand ?", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("apporter", ("Complement", "Trois semaines."));
        await scene.World.AnswerAsync(scene.Anne.Id, request.Id, "Exérèse à prévoir.");

        await browser.GetAsync(follow);
        Assert.Contains("Trois semaines.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Exérèse à prévoir.", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Note interne.", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("clore");
        Assert.Equal(RequestState.Closed, (await scene.ReadAsync(request.Id)).State);

        var mails = await IntakeScene.MailsToAsync(app, email);
        Assert.True(mails.Count >= 4, $"{mails.Count} mails");
        Assert.All(mails, mail => Assert.DoesNotMatch("Zouaoui|ZOUAOUI|lésion|Exérèse|semaines|Depuis", mail.Subject + mail.Text));
        Assert.Contains(mails, mail => mail.Text.Contains(follow, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_team_sees_what_is_known_of_the_requester()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await ConfirmedAsync(scene, NewEmail(), ("Contact.Rpps", Enumerable.Range(0, 10).Select(key => $"1000345678{key}").First(number => Rpps.TryParse(number, out _))), ("Contact.Phone", "06 12 34 56 78"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await browser.SubmitAsync("envoyer", [.. IntakeScene.Patient("Yvinec"), ("Question", "Avis ?"), ("Consent", "true")]);
        var request = await scene.NewestAsync(Channel.PublicForm);

        using var coordinator = await scene.CoordinatorAsync();
        await coordinator.GetAsync($"/demandes/{request.Id}");
        Assert.Contains("inconnu de l’annuaire", coordinator.Text, StringComparison.Ordinal);
        Assert.Contains("06\u00A012\u00A034\u00A056\u00A078", coordinator.Text, StringComparison.Ordinal);
        await coordinator.GetAsync("/regulation?canal=formulaire");
        Assert.Contains("YVINEC Yuna", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_counts_and_five_close_it()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var email = NewEmail();
        using var browser = await BeginAsync(scene, email);
        var code = await CodeAsync(email);
        for (var n = 0; n < 5; n++)
        {
            await browser.SubmitAsync("confirmer", ("Code", code == "000000" ? "111111" : "000000"));
            Assert.Equal("intake.code-wrong", RegulationTests.Code(browser));
        }

        await browser.SubmitAsync("confirmer", ("Code", code));
        Assert.Equal("intake.code-wrong", RegulationTests.Code(browser));
        await browser.SubmitAsync("renvoyer");
        await browser.GetAsync(browser.Location!);
        await browser.SubmitAsync("confirmer", ("Code", await CodeAsync(email)));
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
    }

    [Fact]
    public async Task A_patient_who_exists_and_one_who_does_not_get_the_same_answer()
    {
        var scene = await IntakeScene.GivenAsync(app);
        await scene.SendAsync("Connue");
        var answers = new List<string>();
        foreach (var name in new[] { "Connue", "Inconnue" })
        {
            using var browser = await ConfirmedAsync(scene, NewEmail());
            await browser.SubmitAsync("envoyer", [.. IntakeScene.Patient(name), ("Question", "Avis ?"), ("Consent", "true")]);
            await browser.GetAsync(browser.Location!);
            answers.Add($"{browser.Status} {Variable().Replace(browser.Text, "")}");
        }

        Assert.Equal(answers[0], answers[1]);

        // Negative control: the coordination does see that the first is a double.
        using var coordinator = await scene.CoordinatorAsync();
        await coordinator.GetAsync("/regulation?canal=formulaire");
        Assert.Contains("Doublon possible", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_is_in_the_database_as_a_hash_alone()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await BeginAsync(scene, NewEmail());
        var link = browser.Page.Url.Split("/suivi/")[1].Split('/')[0];
        var sender = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<PublicSender>().AsNoTracking().SingleAsync(s => s.Line == scene.Line.Id, Ct));

        Assert.True(link.Length >= 26, link);
        Assert.Equal(FollowLinks.HashOf(link), sender.LinkHash);
        Assert.DoesNotContain(link, sender.LinkHash, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", sender.LinkHash);
    }

    [Fact]
    public async Task The_link_ends_ninety_days_after_the_request()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await ConfirmedAsync(scene, NewEmail());
        await browser.SubmitAsync("envoyer", [.. IntakeScene.Patient("Zerbib"), ("Question", "Avis ?"), ("Consent", "true")]);
        var link = browser.Location!["/suivi/".Length..];
        var request = await scene.NewestAsync(Channel.PublicForm);
        await scene.World.ClaimAsync(scene.Anne.Id, request.Id);
        await scene.World.AnswerAsync(scene.Anne.Id, request.Id, "Bénin.");
        await scene.World.UseAsync<CloseRequestHandler, bool>(scene.Coordinator.Id, async (close, act) =>
        {
            await close.HandleAsync(new CloseRequest(request.Id), act, Ct);
            return true;
        });

        var ended = (await scene.ReadAsync(request.Id)).EndedAt!.Value;
        Assert.True(await IsOpenAsync(link, ended + Duration.FromDays(89)));
        Assert.False(await IsOpenAsync(link, ended + Duration.FromDays(91)));
        Assert.False(await IsOpenAsync(link + "a", ended));
    }

    [Fact]
    public async Task One_confirmation_sends_one_request_and_robots_send_none()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await ConfirmedAsync(scene, NewEmail());
        await browser.SubmitAsync("envoyer", [.. IntakeScene.Patient("Unique"), ("Question", "Avis ?"), ("Consent", "true")]);
        var sent = await scene.NewestAsync(Channel.PublicForm);
        var sender = PublicSender.Begin(ProfessionalId.New(), scene.Line.Id, "x", null, new(sent.Author, sent.SentAt));
        Assert.Equal("intake.link-unknown", Assert.Throws<RefusedException>(() => sender.Send(sent.Id)).Refusal.Code);
        sender.Give("right", sent.SentAt);
        Assert.True(sender.TryCode("right", new(sent.Author, sent.SentAt)));
        sender.Send(sent.Id);
        Assert.Equal("intake.already-sent", Assert.Throws<RefusedException>(() => sender.Send(sent.Id)).Refusal.Code);

        await browser.GetAsync($"/demander/{scene.Line.Id}");
        await browser.SubmitAsync("commencer", ("Contact.LastName", "Robot"), ("Contact.Profession", "10"), ("Contact.Email", NewEmail()), ("Site", "http://exemple.fr"));
        Assert.Equal("intake.robot", RegulationTests.Code(browser));
    }

    private static string NewEmail() => $"p{Guid.CreateVersion7():N}@example.fr";

    private async Task<bool> IsOpenAsync(string link, Instant at) =>
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().SenderOfLinkAsync(link, at, Ct)) is not null;

    private async Task<TestBrowser> BeginAsync(IntakeScene scene, string email, params (string, string)[] more)
    {
        // One network sends few codes in an hour: here many tests share it.
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<IntakeCount>().ExecuteDeleteAsync(Ct));
        var browser = app.Browse();
        await browser.GetAsync($"/demander/{scene.Line.Id}");
        await browser.SubmitAsync("commencer", [("Contact.LastName", "Visiteur"), ("Contact.FirstName", "Paul"), ("Contact.Profession", "10"), ("Contact.Email", email), .. more]);
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        await browser.GetAsync(browser.Location!);
        return browser;
    }

    private async Task<TestBrowser> ConfirmedAsync(IntakeScene scene, string email, params (string, string)[] more)
    {
        var browser = await BeginAsync(scene, email, more);
        await browser.SubmitAsync("confirmer", ("Code", await CodeAsync(email)));
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        await browser.VisitAsync(browser.Location!);
        return browser;
    }

    /// <summary>The code of the newest mail, once it is the one that counts: the background also empties the outbox.</summary>
    private async Task<string> CodeAsync(string email)
    {
        for (var wait = 0; wait < 200; wait++)
        {
            var code = (await IntakeScene.MailsToAsync(app, email)).Select(mail => Six().Match(mail.Text).Value).FirstOrDefault("");
            if (code.Length > 0 && await IsCodeAsync(email, code))
            {
                return code;
            }

            await Task.Delay(50, Ct);
        }

        throw new InvalidOperationException("No code came.");
    }

    private Task<bool> IsCodeAsync(string email, string code) => app.InScopeAsync(async scope =>
    {
        var db = scope.GetRequiredService<RelaisDb>();
        var sender = await db.Set<PublicSender>().AsNoTracking().SingleAsync(s => db.Set<Contact>().Any(c => c.Id == s.Id && c.Email == email), Ct);
        return sender is { Tries: 0, CodeHash: { } hash } && hash == scope.GetRequiredService<FollowLinks>().HashOf(sender.Id, code);
    });

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Six();

    [GeneratedRegex(@"DA-\d+-\d+|\s+|\d+")]
    private static partial Regex Variable();
}

public sealed class SqlitePublicFormTests(RelaisApp app) : PublicFormTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresPublicFormTests(PostgresApp app) : PublicFormTests(app), IClassFixture<PostgresApp>;
