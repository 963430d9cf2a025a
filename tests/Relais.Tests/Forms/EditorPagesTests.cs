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
public abstract class EditorPagesTests(RelaisApp app)
{
    private ProfessionalId _admin;

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
        using var theirs = await app.BrowseAsAsync(_admin);
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
    public async Task Scores_and_alerts_are_written_too()
    {
        var (admin, url) = await OpenAsync();
        using var browser = admin;
        await browser.GetAsync(url + "/questions");
        await browser.SubmitAsync("plan", ("Do", "ajouter-score"));
        await FollowAsync(browser);
        await browser.SubmitAsync("element", ("Label", "Gravité"), ("Items", "douleur"), ("Band.0.Label", "Forte"), ("Band.0.Limit", "7"), ("Band.0.Tone", "Late"));
        await FollowAsync(browser);
        Assert.Equal(("Forte", "7"), (Held(browser, "Band.0.Label"), Held(browser, "Band.0.Limit")));
        Assert.NotNull(browser.Page.QuerySelector("[name=Items][value=douleur][checked]"));

        await browser.SubmitAsync("plan", ("Do", "ajouter-alerte"));
        await FollowAsync(browser);
        await browser.SubmitAsync("element", ("Says", "Douleur extrême."), ("When.Mode", "formule"), ("When.Formula", "douleur >= 9"));
        await FollowAsync(browser);
        await browser.SubmitAsync("element", ("When.Mode", "formule"), ("When.Formula", "douleur >="));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "douleur >="), (browser.Status, browser.Page.QuerySelector("[name='When.Formula']")!.TextContent));
    }

    [Fact]
    public async Task Criteria_are_written_tried_and_published_with_what_changed()
    {
        var (admin, url) = await OpenAsync(published: true);
        using var browser = admin;
        await browser.GetAsync(url + "/criteres?element=-%2Fadulte");
        await browser.SubmitAsync("element", ("Rule.0.Value", "50"));
        await FollowAsync(browser);
        Assert.Equal("« Âge » est au moins 50\u00A0ans", browser.Page.GetElementById("Rule-mots")!.TextContent);

        await browser.SubmitAsync("apercu", ("Reponses.motif", "arthrose"), ("Reponses.age", "40"));
        Assert.Contains("Patient adulte : non (Âge : 40\u00A0ans).", browser.Page.GetElementById("apercu")!.TextContent, StringComparison.Ordinal);

        await browser.GetAsync(url + "/criteres");
        await browser.SubmitAsync("plan", ("Do", "ajouter-partie"));
        await FollowAsync(browser);
        await browser.SubmitAsync("element", ("Title", "Goutte"), ("Brings", "Ponction\nÉchographie"));
        await FollowAsync(browser);
        await browser.SubmitAsync("plan", ("Do", "ajouter:s"));
        await FollowAsync(browser);
        Assert.Contains("Pas encore publiable", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("element", ("Says", "Douleur forte"), ("Rule.Mode", "formule"), ("Rule.Formula", "douleur >= 7"), ("Otherwise", "Attendre."));
        await FollowAsync(browser);

        await browser.GetAsync(url);
        Assert.Contains("Tous les scénarios, critère « Patient adulte », condition : « Âge » est au moins 18\u00A0ans, devient : « Âge » est au moins 50\u00A0ans.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Scénario « Goutte » : ajout.", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("publier");
        await FollowAsync(browser);
        Assert.Contains("Version 2 publiée.", browser.Text, StringComparison.Ordinal);
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

    private async Task<(TestBrowser Admin, string Url)> OpenAsync(bool published = false)
    {
        var scene = await TeamScene.GivenAsync(app);
        _admin = scene.Admin.Id;
        var form = TeamForm.Begin(scene.Team.Id, CesoaForm.Form, CesoaRules.Rules);
        if (published)
        {
            form.Publish(new Act(scene.Admin.Id, app.Clock.GetCurrentInstant()));
        }

        await app.GivenAsync(form);
        return (await app.BrowseAsAsync(scene.Admin.Id), "/administration/formulaires/" + form.Id);
    }

    private static async Task FollowAsync(TestBrowser browser)
    {
        Assert.True(browser.Location is not null, $"{browser.Status} {browser.Page.QuerySelector("[data-code], .r-error")?.TextContent}");
        await browser.VisitAsync(browser.Location!.Split('#')[0]);
    }

    private static string? Held(TestBrowser browser, string name) => browser.Page.QuerySelector($"#fiche [name='{name}']")?.GetAttribute("value");

    private static string? TitleBefore(TestBrowser browser, string key)
    {
        var rows = browser.Page.QuerySelectorAll(".r-plan-row").ToList();
        return rows[rows.FindIndex(row => row.GetAttribute("data-key") == key) - 1].QuerySelector("a")!.FirstChild!.TextContent;
    }
}

/// <summary>On SQLite.</summary>
public sealed class EditorPagesTestsOnSqlite(RelaisApp app) : EditorPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class EditorPagesTestsOnPostgres(PostgresApp app) : EditorPagesTests(app), IClassFixture<PostgresApp>;
