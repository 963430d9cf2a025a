using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Lines;
using Relais.Testing;
using Relais.Tests.Requests.Races;

namespace Relais.Tests.Requests.Pages;

/// <summary>The life of a request, a page at a time, on both databases.</summary>
public abstract class RequestPagesTests(RelaisApp app)
{
    private const string Question = "Faut-il la voir vite ?";

    private readonly World _world = new(app);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost()
    {
        var scene = await StageAsync();
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");

        await author.SubmitAsync("envoyer", ("Patient.BirthName", "L’Hévéder"), ("Patient.FirstNames", "Zoé"), ("Patient.BirthDate", "14/07/2958"), ("Patient.Commune", "Karaez"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, author.Status);
        Assert.Equal(("L’Hévéder", "Zoé", "2958-07-14", "Karaez"), (Held(author, "Patient.BirthName"), Held(author, "Patient.FirstNames"), Held(author, "Patient.BirthDate"), Held(author, "Patient.Commune")));
        foreach (var field in (string[])["Question", "Consent", "Patient.BirthDate", "Patient.Sex", "Patient.Commune"])
        {
            Assert.True(author.Page.GetElementById(field + "-erreur")?.TextContent.Length > 10, field);
        }
    }

    [Fact]
    public async Task A_draft_is_found_again_with_all_that_was_typed()
    {
        var scene = await StageAsync();
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");

        await author.SubmitAsync("envoyer", ("Question", "À moitié"), ("Patient.BirthName", "D’Hervé"), ("Draft", "oui"));
        await author.VisitAsync(author.Location!);

        Assert.Equal(("À moitié", "D’Hervé"), (Held(author, "Question"), Held(author, "Patient.BirthName")));
        Assert.Contains("Brouillon enregistré", author.Text);
    }

    [Fact]
    public async Task A_request_goes_from_the_question_to_the_end()
    {
        var scene = await StageAsync();
        var request = await SendByPageAsync(scene);
        using var author = await app.BrowseAsAsync(scene.Author);
        using var expert = await app.BrowseAsAsync(await OnDutyAsync(request));

        await DoAsync(expert, request, "", "prendre");
        await DoAsync(expert, request, "/complement", "complement", ("What", "Une photo de près, s’il vous plaît."));
        Assert.Contains("Une photo de près", await TextAsync(author, request));

        await DoAsync(author, request, "", "apporter", ("Complement", "La voici décrite : 9 mm."));
        Assert.Contains("9 mm", await TextAsync(expert, request));
        await DoAsync(expert, request, "", "repondre", ("Opinion", "Je la verrai sous dix jours."), ("Outcome", "Visit"));
        Assert.Contains("Je la verrai sous dix jours.", await TextAsync(author, request));

        await DoAsync(author, request, "", "clore");
        Assert.Contains("Close", await TextAsync(author, request), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task One_takes_charge_and_the_other_is_told()
    {
        var (scene, request) = await SentAsync();
        var first = await OnDutyAsync(request);
        using var late = await app.BrowseAsAsync(scene.Rota.First(member => member != first));
        await late.GetAsync($"/demandes/{request}");
        await _world.ClaimAsync(first, request);

        await late.SubmitAsync("prendre");

        await late.VisitAsync(late.Location!);
        Assert.Contains("un confrère l’a prise en charge", late.Text);
        Assert.DoesNotContain(Question, late.Text);
    }

    [Fact]
    public async Task An_opinion_written_while_the_request_changed_hands_is_not_lost()
    {
        var (scene, request) = await SentAsync();
        var who = await OnDutyAsync(request);
        await _world.ClaimAsync(who, request);
        using var expert = await app.BrowseAsAsync(who);
        using var desk = await app.BrowseAsAsync(who);
        await expert.GetAsync($"/demandes/{request}");
        await DoAsync(desk, request, "/attribuer", "attribuer", ("Expert", scene.Rota.First(member => member != who).ToString()), ("Why", "Vous le connaissez."));

        await expert.SubmitAsync("repondre", ("Opinion", "Un long avis."), ("Outcome", "AdviceOnly"));

        Assert.Equal((HttpStatusCode.Conflict, "request.not-the-expert"), (expert.Status, Code(expert)));
        Assert.Equal("Un long avis.", Held(expert, "Opinion"));
    }

    [Fact]
    public async Task Declining_needs_a_reason_and_an_orientation_and_the_requester_reads_both()
    {
        var (scene, request) = await SentAsync();
        var who = await OnDutyAsync(request);
        await _world.ClaimAsync(who, request);
        using var expert = await app.BrowseAsAsync(who);
        await expert.GetAsync($"/demandes/{request}/decliner");
        await expert.SubmitAsync("decliner", ("Why", "Cela ne relève pas de la peau."));
        Assert.Equal((HttpStatusCode.Conflict, "request.orientation-missing"), (expert.Status, Code(expert)));
        Assert.Equal("Cela ne relève pas de la peau.", Held(expert, "Why"));

        await expert.SubmitAsync("decliner", ("Orientation", "Voyez un rhumatologue ; en attendant, du repos."));

        using var author = await app.BrowseAsAsync(scene.Author);
        var text = await TextAsync(author, request);
        Assert.Contains("Cela ne relève pas de la peau.", text);
        Assert.Contains("Voyez un rhumatologue", text);
    }

    [Fact]
    public async Task It_is_redirected_to_another_line_and_keeps_its_number_and_thread()
    {
        var (scene, request) = await SentAsync();
        var who = await OnDutyAsync(request);
        var other = new Line { Team = scene.Line.Team, Structure = scene.Line.Structure, Name = "Plaies", Guidance = "", PromiseHours = 72, Hours = scene.Line.Hours, Department = "29" };
        other.Recipients.Add(new LineRecipient { Line = other.Id, Scope = RecipientScope.Fallback, Kind = RecipientKind.Expert, Target = scene.Rota[^1].Value, Rank = 0 });
        await app.GivenAsync(other);
        await _world.ClaimAsync(who, request);
        using var expert = await app.BrowseAsAsync(who);
        var number = (await expert.GetAsync($"/demandes/{request}")).Title;

        await DoAsync(expert, request, "/reorienter", "reorienter", ("Line", other.Id.ToString()), ("Why", "C’est une plaie."));

        using var author = await app.BrowseAsAsync(scene.Author);
        var text = await TextAsync(author, request);
        Assert.Equal(number, author.Page.Title);
        Assert.Contains("Plaies", text);
        Assert.Contains("C’est une plaie.", text);
        Assert.Contains(Question, text);
    }

    [Fact]
    public async Task It_is_given_back_entrusted_to_another_and_joined_by_a_colleague()
    {
        var (scene, request) = await SentAsync();
        var first = await OnDutyAsync(request);
        ProfessionalId[] others = [.. scene.Rota.Where(member => member != first)];
        using var expert = await app.BrowseAsAsync(first);
        await DoAsync(expert, request, "", "prendre");
        await DoAsync(expert, request, "", "remettre");
        await DoAsync(expert, request, "", "prendre");
        await DoAsync(expert, request, "/ajouter", "ajouter", ("Expert", others[0].ToString()), ("Why", "Pourriez-vous le recevoir ?"));
        await DoAsync(expert, request, "/attribuer", "attribuer", ("Expert", others[1].ToString()), ("Why", "Vous le connaissez."));

        using var colleague = await app.BrowseAsAsync(others[0]);
        Assert.Contains("Pourriez-vous le recevoir ?", await TextAsync(colleague, request));
        using var second = await app.BrowseAsAsync(others[1]);
        await DoAsync(second, request, "", "repondre", ("Opinion", "Vu avec plaisir."), ("Outcome", "AdviceOnly"));
    }

    [Fact]
    public async Task A_reminder_leaves_every_four_hours_at_most()
    {
        var (scene, request) = await SentAsync();
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync($"/demandes/{request}");
        using var again = await app.BrowseAsAsync(scene.Author);
        await again.GetAsync($"/demandes/{request}");
        await author.SubmitAsync("relancer");
        Assert.Equal($"/demandes/{request}", author.Location);

        await again.SubmitAsync("relancer");

        Assert.Equal((HttpStatusCode.Conflict, "request.reminded-lately"), (again.Status, Code(again)));
    }

    [Fact]
    public async Task Its_author_withdraws_it_and_nobody_else()
    {
        var (scene, request) = await SentAsync();
        using var expert = await app.BrowseAsAsync(await OnDutyAsync(request));
        await expert.GetAsync($"/demandes/{request}/retirer");
        Assert.Equal("request.not-the-author", Code(expert));
        Assert.Empty(expert.Page.QuerySelectorAll("main form"));

        using var author = await app.BrowseAsAsync(scene.Author);
        await DoAsync(author, request, "/retirer", "retirer", ("Why", "Vu aux urgences."));
        Assert.Contains("Vu aux urgences.", await TextAsync(author, request));
    }

    [Fact]
    public async Task A_private_message_stays_within_the_team()
    {
        var (scene, request) = await SentAsync();
        var who = await OnDutyAsync(request);
        using var expert = await app.BrowseAsAsync(who);
        await DoAsync(expert, request, "", "prendre");
        await DoAsync(expert, request, "", "message", ("Message", "Je doute de l’échelle."), ("Private", "on"));
        await DoAsync(expert, request, "", "message", ("Message", "Réponse demain."));

        using var author = await app.BrowseAsAsync(scene.Author);
        var text = await TextAsync(author, request);
        Assert.Contains("Réponse demain.", text);
        Assert.DoesNotContain("Je doute de l’échelle.", text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/complement")]
    [InlineData("/decliner")]
    [InlineData("/reorienter")]
    [InlineData("/attribuer")]
    [InlineData("/ajouter")]
    [InlineData("/retirer")]
    public async Task A_request_of_others_does_not_exist(string page)
    {
        var (_, request) = await SentAsync();
        var stranger = Given.ADoctor("Étranger");
        var elsewhere = Given.AnEss("Ailleurs");
        await app.GivenAsync(stranger, elsewhere, Given.ARole(stranger, elsewhere, Role.Expert));
        using var browser = await app.BrowseAsAsync(stranger.Id);

        await browser.GetAsync($"/demandes/{request}{page}");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.DoesNotContain(Question, browser.Text);
    }

    [Fact]
    public async Task Lists_show_to_each_what_is_theirs()
    {
        var (scene, request) = await SentAsync();
        var who = await OnDutyAsync(request);
        var number = await NumberAsync(request);
        using var expert = await app.BrowseAsAsync(who);
        using var author = await app.BrowseAsAsync(scene.Author);
        Assert.Contains(number, (await expert.VisitAsync("/demandes")).Body!.TextContent);
        Assert.Contains(number, (await author.VisitAsync("/demandes?vue=envoyees")).Body!.TextContent);
        Assert.Contains(number, (await author.VisitAsync("/recherche?q=" + number)).Body!.TextContent);
        await expert.VisitAsync("/accueil");
        Assert.Equal(HttpStatusCode.OK, expert.Status);

        await _world.ClaimAsync(who, request);

        using var other = await app.BrowseAsAsync(scene.Rota.First(member => member != who));
        Assert.DoesNotContain(number, (await other.VisitAsync("/demandes")).Body!.TextContent);
    }

    private static string? Code(TestBrowser browser) => browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code");

    private static string? Held(TestBrowser browser, string name) =>
        browser.Page.QuerySelector($"[name='{name}']") is { } field ? field.GetAttribute("value") ?? field.TextContent.Trim() : null;

    private static async Task DoAsync(TestBrowser browser, RequestId request, string page, string form, params (string Name, string Value)[] fields)
    {
        await browser.GetAsync($"/demandes/{request}{page}");
        await browser.SubmitAsync(form, fields);
        Assert.True(browser.Location is not null, $"{form}: {browser.Status} {Code(browser)}");
    }

    private static async Task<string> TextAsync(TestBrowser browser, RequestId request)
    {
        var page = await browser.VisitAsync($"/demandes/{request}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        return page.QuerySelector("main")!.TextContent;
    }

    private Task<RaceScene> StageAsync() => RaceScene.StageAsync(app, "pages-" + Guid.CreateVersion7().ToString("N")[^8..]);

    private async Task<(RaceScene Scene, RequestId Request)> SentAsync()
    {
        var scene = await StageAsync();
        return (scene, await _world.SendAsync(scene.Author, scene.Line.Id, Given.Traits("Guivarc’h"), Question));
    }

    private async Task<RequestId> SendByPageAsync(RaceScene scene)
    {
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");
        await author.SubmitAsync(
            "envoyer",
            ("Patient.BirthName", "Kerzoncuf" + Guid.CreateVersion7().ToString("N")[^6..].Select(c => (char)('a' + (c % 26))).Aggregate("", (a, c) => a + c)),
            ("Patient.FirstNames", "Yuna"), ("Patient.BirthDate", "14/07/1958"), ("Patient.Sex", "F"), ("Patient.Commune", "Carhaix-Plouguer (29270)"),
            ("Question", Question), ("Consent", "on"));
        Assert.True(author.Location?.StartsWith("/demandes/", StringComparison.Ordinal) == true, author.Text);
        return RequestId.From(Guid.Parse(author.Location!.Split('/')[^1]));
    }

    private Task<ProfessionalId> OnDutyAsync(RequestId request) =>
        app.InScopeAsync(async scope =>
        {
            var sent = await scope.GetRequiredService<RelaisDb>().FindAsync<Relais.Requests.Life.Request>([request], Ct);
            return ProfessionalId.From(sent!.Notified[0]);
        });

    private Task<string> NumberAsync(RequestId request) =>
        app.InScopeAsync(async scope => (await scope.GetRequiredService<RelaisDb>().FindAsync<Relais.Requests.Life.Request>([request], Ct))!.Number);
}

/// <summary>On SQLite.</summary>
public sealed class RequestPagesTestsOnSqlite(RelaisApp app) : RequestPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class RequestPagesTestsOnPostgres(PostgresApp app) : RequestPagesTests(app), IClassFixture<PostgresApp>;
