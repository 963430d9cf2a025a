using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.People;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Lines;
using Relais.Testing;
using Relais.Tests.Requests.Races;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Tests.Requests.Pages;

/// <summary>The questionnaire of a line, from its choice to what the expert reads, on both databases.</summary>
public abstract class QuestionnairePagesTests(RelaisApp app) : RequestPages(app)
{
    private static readonly (string, string)[] Backache =
    [
        ("Reponses.motif", "lombalgie"), ("Reponses.vertebral_commun", "oui"), ("Reponses.echec_dos", "oui"), ("Reponses.signes_rachis", "-"),
    ];

    private readonly RelaisApp app = app;

    [Fact]
    public async Task A_line_asks_a_questionnaire_of_its_own_team_alone()
    {
        var (scene, form) = await WithFormAsync(chosen: false);
        var stranger = TeamForm.Begin(TeamId.New(), CesoaForm.Form, null);
        var admin = Given.ADoctor("Administrateur");
        await app.GivenAsync(admin, Membership.Begin(admin.Id, scene.Line.Structure, null, Role.Administrator, Given.LongAgo));
        using var browser = await app.BrowseAsAsync(admin.Id);
        await browser.GetAsync($"/administration/lignes/{scene.Line.Id}");

        await browser.SubmitAsync("questionnaire", ("Form", stranger.Id.ToString()));
        Assert.Equal("line.form-unknown", Code(browser));

        await browser.GetAsync($"/administration/lignes/{scene.Line.Id}");
        await browser.SubmitAsync("questionnaire", ("Form", form.Id.ToString()));
        Assert.NotNull(browser.Location);
    }

    [Fact]
    public async Task What_is_required_is_asked_for_beside_its_question()
    {
        var (scene, _) = await WithFormAsync();
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");

        await FillAsync(author);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, author.Status);
        Assert.True(author.Page.GetElementById("Reponses.motif-erreur")?.TextContent.Length > 10, author.Text);
        Assert.Equal(Question, Held(author, "Question"));
    }

    [Fact]
    public async Task Questions_follow_from_the_answers_without_script()
    {
        var (scene, _) = await WithFormAsync();
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");
        Assert.Empty(author.Page.QuerySelectorAll("[name='Reponses.vertebral_commun']"));

        await author.SubmitAsync("envoyer", ("Reponses.motif", "lombalgie"), ("actualiser", "1"));

        Assert.Equal(HttpStatusCode.OK, author.Status);
        Assert.NotEmpty(author.Page.QuerySelectorAll("[name='Reponses.vertebral_commun']"));
    }

    [Fact]
    public async Task Outside_the_criteria_one_reads_why_and_may_ask_all_the_same()
    {
        var (scene, _) = await WithFormAsync();
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");

        // Carhaix-Plouguer lies outside the territory of the centre.
        await author.SubmitAsync("envoyer", ("Reponses.motif", "lombalgie"), ("actualiser", "1"));
        await FillAsync(author, [.. Backache, ("Reponses.debut_dos", "2026-01-12")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, author.Status);
        Assert.Contains("n’entre pas dans les critères", author.Text);
        Assert.Contains(Relais.Requests.Life.RequestRefusals.OutsideCriteria.Sentence, author.Text);

        await author.SubmitAsync("envoyer", ("Despite", "Aucun centre plus proche."));
        Assert.NotNull(author.Location);
        var text = (await author.VisitAsync(author.Location!)).QuerySelector("main")!.TextContent;
        Assert.Contains("Aucun centre plus proche.", text);
        Assert.Contains("Lombalgie", text);
    }

    private async Task<(RaceScene Scene, TeamForm Form)> WithFormAsync(bool chosen = true)
    {
        var scene = await StageAsync();
        var form = TeamForm.Begin(scene.Line.Team, CesoaForm.Form, CesoaRules.Rules);
        form.Publish(new Act(scene.Author, app.Clock.GetCurrentInstant()));
        await app.GivenAsync(form);
        if (chosen)
        {
            await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Line>().Where(l => l.Id == scene.Line.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Form, form.Id), Ct));
        }

        return (scene, form);
    }
}

/// <summary>On SQLite.</summary>
public sealed class QuestionnairePagesTestsOnSqlite(RelaisApp app) : QuestionnairePagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class QuestionnairePagesTestsOnPostgres(PostgresApp app) : QuestionnairePagesTests(app), IClassFixture<PostgresApp>;
