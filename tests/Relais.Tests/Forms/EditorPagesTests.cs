using System.Net;
using Relais.Forms;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Testing;
using Relais.Tests.Requests.Lines;
using Xunit;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Tests.Forms;

/// <summary>The editors of questions and criteria without script, on both databases.</summary>
public abstract class EditorPagesTests(RelaisApp app) : EditorPages(app)
{
    private readonly RelaisApp app = app;

    [Fact]
    public async Task A_question_is_added_named_by_its_label_and_made_a_number()
    {
        var (admin, url) = await OpenAsync();
        using var browser = admin;
        await browser.GetAsync(url + "/questions");
        await browser.SubmitAsync("plan", ("Do", "ajouter:situation"));
        await FollowAsync(browser);
        await browser.SubmitAsync("element", ("Label", "Poids du patient"), ("Kind", "Number"));
        Assert.EndsWith("?element=poids_du_patient", browser.Location, StringComparison.Ordinal);

        await FollowAsync(browser);
        await browser.SubmitAsync("element", ("Unit", "kg"), ("Min", "2,5"), ("Max", "300"), ("Decimals", "1"));
        await FollowAsync(browser);
        Assert.Equal(("2,5", "kg"), (Held(browser, "Min"), Held(browser, "Unit")));
        Assert.NotNull(browser.Page.QuerySelector("#apercu [name='Reponses.poids_du_patient']"));
        Assert.Equal("Traitements en cours", TitleBefore(browser, "poids_du_patient"));

        await browser.SubmitAsync("plan", ("Do", "monter:poids_du_patient"));
        await FollowAsync(browser);
        Assert.Equal("Douleur la plus forte de la semaine", TitleBefore(browser, "poids_du_patient"));

        await browser.SubmitAsync("plan", ("Do", "deplacer:poids_du_patient"), ("Target", "dos"), ("Place", "1"));
        await FollowAsync(browser);
        Assert.Equal("Début de la douleur", TitleBefore(browser, "poids_du_patient"));
    }

    [Fact]
    public async Task A_condition_is_chosen_line_by_line_and_followed_by_the_preview()
    {
        var (admin, url) = await OpenAsync();
        using var browser = admin;
        await browser.GetAsync(url + "/questions?element=traitements_cours");
        await browser.SubmitAsync("element", ("Do", "ligne-ajouter:When"));
        Assert.NotNull(browser.Page.QuerySelector("[name='When.0.Subject']"));

        await browser.SubmitAsync("element", ("When.0.Subject", "douleur"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.NotNull(browser.Page.GetElementById("When.0.Value-erreur"));

        await browser.SubmitAsync("element", ("When.0.Test", "aumoins"), ("When.0.Value", "4"));
        await FollowAsync(browser);
        Assert.Equal("« Douleur la plus forte de la semaine » est au moins 4", browser.Page.GetElementById("When-mots")!.TextContent);
        Assert.Null(browser.Page.QuerySelector("[name='Reponses.traitements_cours']"));

        await browser.SubmitAsync("apercu", ("Reponses.douleur", "6"));
        Assert.NotNull(browser.Page.QuerySelector("[name='Reponses.traitements_cours']"));
    }

    [Fact]
    public async Task Answers_to_choose_are_added_ordered_and_taken_away()
    {
        var (admin, url) = await OpenAsync();
        using var browser = admin;
        await browser.GetAsync(url + "/questions?element=motif");
        await browser.SubmitAsync("element", ("Option.7.Label", "Autre situation"), ("Option.7.Points", "2"));
        await FollowAsync(browser);
        Assert.Equal(("autre_situation", "2"), (Held(browser, "Option.7.Code"), Held(browser, "Option.7.Points")));

        await browser.SubmitAsync("element", ("Do", "option-monter:7"));
        await FollowAsync(browser);
        Assert.Equal("autre_situation", Held(browser, "Option.6.Code"));

        await browser.SubmitAsync("element", ("Do", "option-retirer:6"));
        await FollowAsync(browser);
        Assert.DoesNotContain("autre_situation", browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_race_is_refused_and_what_was_typed_is_kept()
    {
        var (admin, url) = await OpenAsync();
        using var mine = admin;
        await mine.GetAsync(url + "/questions?element=age");
        using var theirs = await app.BrowseAsAsync(Administrator);
        await theirs.GetAsync(url + "/questions?element=age");
        await theirs.SubmitAsync("plan", ("Do", "descendre:age"));
        await mine.SubmitAsync("element", ("Label", "Âge au jour de la demande"));

        Assert.Equal(HttpStatusCode.Conflict, mine.Status);
        Assert.Equal(VersionRefusals.ChangedMeanwhile.Code, mine.Page.QuerySelector("[data-code]")!.GetAttribute("data-code"));
        Assert.Equal("Âge au jour de la demande", mine.Page.QuerySelector("#fiche [name=Label]")!.TextContent);
        await mine.SubmitAsync("element");
        await FollowAsync(mine);
        Assert.Contains("Âge au jour de la demande", mine.Page.GetElementById("plan")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_change_is_taken_back_and_brought_back()
    {
        var (admin, url) = await OpenAsync();
        using var browser = admin;
        await browser.GetAsync(url + "/questions?element=douleur");
        Assert.Null(browser.Page.QuerySelector("#etat button"));
        await browser.SubmitAsync("element", ("Do", "retirer:douleur"));
        await FollowAsync(browser);
        Assert.Null(browser.Page.QuerySelector("[data-key=douleur]"));

        await browser.SubmitAsync("annuler");
        await FollowAsync(browser);
        Assert.NotNull(browser.Page.QuerySelector("[data-key=douleur]"));
        await browser.SubmitAsync("annuler");
        await FollowAsync(browser);
        Assert.Null(browser.Page.QuerySelector("[data-key=douleur]"));
    }

    [Fact]
    public async Task What_cannot_be_published_is_named_and_what_is_published_keeps_its_name()
    {
        var (admin, url) = await OpenAsync(published: true);
        using var browser = admin;
        await browser.GetAsync(url + "/questions?element=age");
        await browser.SubmitAsync("element", ("Name", "annees"));
        Assert.Contains(EditRefusals.NameFixed("age").Sentence, browser.Text, StringComparison.Ordinal);

        await browser.GetAsync(url + "/questions");
        await browser.SubmitAsync("plan", ("Do", "ajouter:situation"));
        await FollowAsync(browser);
        await browser.SubmitAsync("element", ("Name", "age"));
        Assert.Contains(EditRefusals.NameTaken("age").Sentence, browser.Text, StringComparison.Ordinal);

        await browser.GetAsync(url + "/questions?element=motif");
        await browser.SubmitAsync("element", ("Do", "retirer:motif"));
        await FollowAsync(browser);
        Assert.Contains("Pas encore publiable : « Lombalgie ou lomboradiculalgie » parle de « motif »", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_does_not_exist_or_whose_part_is_gone_is_refused()
    {
        var (admin, url) = await OpenAsync();
        using var browser = admin;
        await browser.GetAsync(url + "/questions?element=ailleurs");
        Assert.Equal("Demande de bilan au CeSOA", Held(browser, "Title"));
        foreach (var (step, code) in new[] { ("danser:age", "edit.step-unknown"), ("deplacer:age", "edit.step-unknown"), ("monter:ailleurs", "edit.part-gone") })
        {
            await browser.GetAsync(url + "/questions");
            await browser.SubmitAsync("plan", ("Do", step));
            Assert.Equal((HttpStatusCode.Conflict, code), (browser.Status, browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code")));
        }
    }

    [Fact]
    public async Task With_the_island_a_change_answers_with_the_page_that_follows_it()
    {
        var (admin, url) = await OpenAsync();
        using var browser = admin;
        await browser.GetAsync(url + "/questions?element=age");
        browser.Http.DefaultRequestHeaders.Add("X-Requested-With", "relais-editor");
        await browser.SubmitAsync("element", ("Label", "Âge révolu"), ("Reponses.motif", "arthrose"));

        Assert.Equal((HttpStatusCode.OK, null), (browser.Status, browser.Location));
        Assert.Contains("Âge révolu", browser.Page.GetElementById("plan")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector("#apercu [name='Reponses.imagerie_arthrose']"));
    }
}

/// <summary>On SQLite.</summary>
public sealed class EditorPagesTestsOnSqlite(RelaisApp app) : EditorPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class EditorPagesTestsOnPostgres(PostgresApp app) : EditorPagesTests(app), IClassFixture<PostgresApp>;
