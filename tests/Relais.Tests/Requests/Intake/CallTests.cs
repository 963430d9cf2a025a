using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Platform.Data;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Calls;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Intake;

/// <summary>The phone log.</summary>
public abstract class CallTests(RelaisApp app)
{
    private static readonly (string, string)[] Caller =
        [("Contact.LastName", "Le Bras"), ("Contact.FirstName", "Anne"), ("Contact.Profession", "60"), ("Contact.Phone", "02 98 44 55 66"), ("Question", "Plaie qui ne ferme pas depuis six semaines."), ("Consent", "true")];

    [Fact]
    public async Task A_call_becomes_a_request_under_the_name_of_the_caller()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await NewCallAsync(scene);

        await browser.SubmitAsync("appel", [.. Caller, .. IntakeScene.Patient("Tréguer"), ("Line", scene.Line.Id.ToString()), ("Action", "demande")]);

        var request = await scene.NewestAsync(Channel.Phone);
        Assert.Equal($"/demandes/{request.Id}", browser.Location);
        Assert.Equal(("Le Bras", "+33298445566", RppsCheck.None), await scene.ContactOfAsync(request) is { } contact ? (contact.LastName, contact.Phone, contact.RppsCheck) : default);
        Assert.True(request.IsByContact);
        await browser.GetAsync(browser.Location!);
        Assert.Contains("a saisi la demande d’avis de Anne Le Bras", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Téléphone", browser.Text, StringComparison.Ordinal);
        await browser.GetAsync("/appels");
        Assert.Contains("Devenu une demande", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_the_directory_is_recognised_by_number_and_finds_the_request_in_their_list()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var known = Professional("Kerveadou", "02 98 77 88 99");
        await app.GivenAsync(known, Given.ARole(known, scene.Practice, Relais.Kernel.Role.Requester));
        using var browser = await scene.CoordinatorAsync();
        await browser.VisitAsync("/appels/nouveau?numero=0298778899");
        Assert.Contains("Dr Maëlle Kerveadou", browser.Text, StringComparison.Ordinal);

        await browser.SubmitAsync("appel", ("Pick", $"annuaire:{known.Id}"));
        await browser.GetAsync(browser.Location!);
        await browser.SubmitAsync("appel", [.. IntakeScene.Patient("Uguen"), ("Question", "Avis rapide ?"), ("Consent", "true"), ("Line", scene.Line.Id.ToString()), ("Action", "demande")]);

        var request = await scene.NewestAsync(Channel.Phone);
        Assert.Equal((known.Id, false), (request.Author, request.IsByContact));
        using var author = await app.BrowseAsAsync(known.Id);
        await author.GetAsync("/demandes?vue=envoyees");
        Assert.Contains("UGUEN Yuna", author.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_called_before_is_recognised()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var first = await NewCallAsync(scene);
        await first.SubmitAsync("appel", ("Contact.LastName", "Salaün"), ("Contact.Profession", "50"), ("Contact.Phone", "06 11 22 33 44"), ("Answer", "Renvoyé vers la PMI."), ("Action", "clore"));
        Assert.Equal("/appels", first.Location);

        await first.VisitAsync("/appels/nouveau?numero=0611223344");
        await first.SubmitAsync("appel", ("Pick", first.Page.QuerySelector("button[name=Pick]")!.GetAttribute("value")!));
        await first.GetAsync(first.Location!);

        Assert.Equal("Salaün", first.Page.QuerySelector("input[name='Contact.LastName']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_typed_is_kept_while_speaking()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await NewCallAsync(scene);
        var (url, token) = (browser.Page.QuerySelector("relais-autosave")!.GetAttribute("data-url")!, browser.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Contact.LastName"] = "Pennec", ["Question"] = "À moitié dite" });
        using var answer = await browser.Http.PostAsync(new Uri(url, UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await browser.GetAsync("/appels");
        await browser.GetAsync(browser.Page.QuerySelector("[data-list] a.r-list-title")!.GetAttribute("href")!);
        Assert.Equal("À moitié dite", browser.Page.QuerySelector("textarea[name=Question]")?.TextContent.Trim());
    }

    [Fact]
    public async Task A_promised_call_back_is_due_until_it_is_made()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await NewCallAsync(scene);
        await browser.SubmitAsync("appel", ("Contact.LastName", "Quéré"), ("CallBack", "2026-03-01T10:00"), ("Action", "garder"));
        Assert.Equal("intake.call-back-wrong", RegulationTests.Code(browser));

        await browser.SubmitAsync("appel", ("Contact.LastName", "Quéré"), ("CallBack", "2031-03-02T14:30"), ("Action", "garder"));
        await browser.GetAsync("/appels");
        Assert.Contains("Rappel promis", browser.Text, StringComparison.Ordinal);
        var call = await CallAsync("Quéré");
        Assert.Equal(Instant.FromUtc(2031, 3, 2, 13, 30), call.CallBackAt);

        await browser.SubmitAsync($"rappele-{call.Id}");
        await browser.GetAsync("/appels");
        Assert.DoesNotContain("Rappel promis", browser.Text, StringComparison.Ordinal);
        call = await CallAsync("Quéré");
        Assert.Equal("intake.no-call-back", Assert.Throws<Relais.Kernel.RefusedException>(() => call.MarkCalledBack(new(scene.Coordinator.Id, Given.LongAgo))).Refusal.Code);
    }

    [Fact]
    public async Task A_call_is_closed_only_with_an_answer_and_once()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await NewCallAsync(scene);
        await browser.SubmitAsync("appel", ("Contact.LastName", "Rolland"), ("Action", "clore"));
        Assert.Equal("intake.answer-missing", RegulationTests.Code(browser));

        await browser.SubmitAsync("appel", ("Contact.LastName", "Rolland"), ("Answer", "Horaires donnés."), ("Action", "clore"));
        await browser.GetAsync($"/appels/{(await CallAsync("Rolland")).Id}");
        Assert.Equal("intake.call-ended", RegulationTests.Code(browser));
        Assert.Contains("Horaires donnés.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_sent()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await NewCallAsync(scene);

        await browser.SubmitAsync("appel", ("Contact.Rpps", "123"), ("Contact.Email", "pas une adresse"), ("Contact.Phone", "12"), ("Contact.Structure", new string('a', 250)), ("Action", "demande"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        foreach (var refusal in new[] { IntakeRefusals.NameMissing, IntakeRefusals.ProfessionMissing, IntakeRefusals.RppsWrong, IntakeRefusals.EmailWrong, IntakeRefusals.PhoneWrong, IntakeRefusals.PlaceTooLong, IntakeRefusals.LineMissing })
        {
            Assert.Contains(refusal.Sentence, browser.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_team_does_not_see_the_call()
    {
        var (scene, elsewhere) = (await IntakeScene.GivenAsync(app), await IntakeScene.GivenAsync(app));
        using var browser = await NewCallAsync(scene);
        await browser.SubmitAsync("appel", ("Contact.LastName", "Morvan"), ("Action", "garder"));
        var act = await elsewhere.World.ActOfAsync(elsewhere.Coordinator.Id);

        var id = (await CallAsync("Morvan")).Id;
        var refused = await Assert.ThrowsAsync<Relais.Kernel.RefusedException>(() => app.InScopeAsync(scope =>
            scope.GetRequiredService<CallBackHandler>().HandleAsync(new CallBack(id), act, default)));
        Assert.Equal("intake.call-not-found", refused.Refusal.Code);
    }

    private static Relais.Directory.People.Professional Professional(string name, string phone) =>
        Relais.Directory.People.Professional.Create(new Relais.Directory.People.PersonText("Dr", "Maëlle", name, "10") { Speciality = "SM54", Phone = phone });

    private static async Task<TestBrowser> NewCallAsync(IntakeScene scene)
    {
        var browser = await scene.CoordinatorAsync();
        await browser.VisitAsync("/appels/nouveau");
        return browser;
    }

    private Task<Call> CallAsync(string caller) => app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<Call>().AsNoTracking().SingleAsync(c => c.Caller.StartsWith(caller), TestContext.Current.CancellationToken));
}

public sealed class SqliteCallTests(RelaisApp app) : CallTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresCallTests(PostgresApp app) : CallTests(app), IClassFixture<PostgresApp>;
