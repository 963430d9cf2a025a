using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Testing;

namespace Relais.Tests.Requests.Pages;

/// <summary>What a form says of what is wrong, and who finds which request, on both databases.</summary>
public abstract class AskingPagesTests(RelaisApp app) : RequestPages(app)
{
    private readonly RelaisApp app = app;

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
    public async Task A_line_closed_while_the_question_was_written_says_so_and_keeps_it()
    {
        var scene = await StageAsync();
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Line>().Where(l => l.Id == scene.Line.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.IsOpen, false), Ct));

        await FillAsync(author);

        Assert.Equal((HttpStatusCode.Conflict, "request.line-closed"), (author.Status, Code(author)));
        Assert.Equal(Question, Held(author, "Question"));
    }

    [Fact]
    public async Task How_the_patient_agreed_and_whether_the_team_may_call_them_are_read_by_the_expert()
    {
        var scene = await StageAsync();
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");
        await FillAsync(author, ("ConsentHow", nameof(Relais.Requests.Life.ConsentMode.Representative)), ("MayBecomeVisit", "on"));
        var request = RequestId.From(Guid.Parse(author.Location!.Split('/')[^1]));

        using var expert = await app.BrowseAsAsync(await OnDutyAsync(request));
        var text = await TextAsync(expert, request);

        Assert.Contains("Informé et d’accord, par son représentant ou sa personne de confiance. Peut être convoqué directement.", text, StringComparison.Ordinal);
        Assert.Contains("Convocation directe autorisée", text, StringComparison.Ordinal);
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
    public async Task A_form_too_long_to_keep_says_so_and_keeps_what_was_typed()
    {
        var scene = await StageAsync();
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");

        await author.SubmitAsync("envoyer", ("Question", new string('a', 70_000)), ("Draft", "oui"));

        Assert.Contains(RequestRefusals.FormTooLong.Sentence, author.Text, StringComparison.Ordinal);
        Assert.Equal(70_000, Held(author, "Question")!.Length);
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

        await World.ClaimAsync(who, request);

        using var other = await app.BrowseAsAsync(scene.Rota.First(member => member != who));
        Assert.DoesNotContain(number, (await other.VisitAsync("/demandes")).Body!.TextContent);
    }
}

/// <summary>On SQLite.</summary>
public sealed class AskingPagesTestsOnSqlite(RelaisApp app) : AskingPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class AskingPagesTestsOnPostgres(PostgresApp app) : AskingPagesTests(app), IClassFixture<PostgresApp>;
