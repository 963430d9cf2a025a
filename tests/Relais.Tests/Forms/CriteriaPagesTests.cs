using System.Net;
using Relais.Forms;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Testing;
using Relais.Tests.Requests.Lines;
using Xunit;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Tests.Forms;

/// <summary>The editors of scores, alerts and criteria without script, on both databases.</summary>
public abstract class CriteriaPagesTests(RelaisApp app) : EditorPages(app)
{
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
        await browser.SubmitAsync("element", ("Title", "Goutte"), ("Brings", "Ponction\nÉchographie"), ("Resources", "salle_infiltration\nÉchographie\nirm"));
        await FollowAsync(browser);
        Assert.Equal("Salle d’infiltration\nÉchographie\nirm", browser.Page.QuerySelector("#fiche [name=Resources]")!.TextContent);
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
}

/// <summary>On SQLite.</summary>
public sealed class CriteriaPagesTestsOnSqlite(RelaisApp app) : CriteriaPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class CriteriaPagesTestsOnPostgres(PostgresApp app) : CriteriaPagesTests(app), IClassFixture<PostgresApp>;
