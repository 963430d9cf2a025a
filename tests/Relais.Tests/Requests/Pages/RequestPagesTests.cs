using System.Net;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Lines;
using Relais.Testing;

namespace Relais.Tests.Requests.Pages;

/// <summary>The life of a request, a page at a time, on both databases.</summary>
public abstract class RequestPagesTests(RelaisApp app) : RequestPages(app)
{
    private readonly RelaisApp app = app;

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
        Assert.Contains("9\u00A0mm", await TextAsync(expert, request));
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
        await World.ClaimAsync(first, request);

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
        await World.ClaimAsync(who, request);
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
        await World.ClaimAsync(who, request);
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
        await World.ClaimAsync(who, request);
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
}

/// <summary>On SQLite.</summary>
public sealed class RequestPagesTestsOnSqlite(RelaisApp app) : RequestPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class RequestPagesTestsOnPostgres(PostgresApp app) : RequestPagesTests(app), IClassFixture<PostgresApp>;
