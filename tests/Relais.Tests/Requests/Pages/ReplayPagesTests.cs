using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.People;
using Relais.Forms.Contract;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Lines;
using Relais.Testing;
using Relais.Tests.Requests.Races;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Tests.Requests.Pages;

/// <summary>A draft's rules replayed on requests that were really sent, on both databases.</summary>
public abstract class ReplayPagesTests(RelaisApp app) : RequestPages(app)
{
    private readonly RelaisApp app = app;

    [Fact]
    public async Task Who_would_switch_is_named_to_the_coordinator_with_the_criterion_and_each_read_is_journaled()
    {
        var (scene, form) = await SentOverAsync(40, 60, 70);
        using var coordinator = await app.BrowseAsAsync(await HolderAsync(scene, Role.Coordinator));
        await coordinator.GetAsync(Url(form));

        Assert.Contains("3 demandes rejouées : 1 basculent", coordinator.Text, StringComparison.Ordinal);
        var row = Assert.Single(coordinator.Page.QuerySelectorAll(".r-list-row"));
        Assert.Contains("Gonarthrose et coxarthrose : éligible → non éligible. Patient adulte : non (Âge : 40\u00A0ans).", row.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/demandes/", row.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        var request = row.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1];
        Assert.Equal(1, await JournaledAsync("request.replay", "request/" + request));
        Assert.Equal(1, await JournaledAsync("form.replay", "form/" + form.Id));
    }

    [Fact]
    public async Task Who_sees_no_patient_reads_figures_alone()
    {
        var (scene, form) = await SentOverAsync(40, 60);
        using var manager = await app.BrowseAsAsync(await HolderAsync(scene, Role.Manager));
        await manager.GetAsync(Url(form));

        Assert.Contains("2 demandes rejouées : moins de 11 basculent", manager.Text, StringComparison.Ordinal);
        Assert.Empty(manager.Page.QuerySelectorAll("main a[href^='/demandes/']"));
        Assert.DoesNotContain("40\u00A0ans", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_outside_the_dates_are_left_out()
    {
        var (scene, form) = await SentOverAsync(40);
        using var coordinator = await app.BrowseAsAsync(await HolderAsync(scene, Role.Coordinator));
        await coordinator.GetAsync(Url(form) + "?du=2020-01-01&au=2020-12-31");

        Assert.Contains("Aucune demande de cette période", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_draft_there_is_nothing_to_replay_and_strangers_find_nothing()
    {
        var (scene, form) = await SentOverAsync();
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var kept = await db.Set<TeamForm>().Include(f => f.Versions).SingleAsync(f => f.Id == form.Id, Ct);
            kept.DropDraft();
            await db.SaveChangesAsync(Ct);
        });
        using var coordinator = await app.BrowseAsAsync(await HolderAsync(scene, Role.Coordinator));
        await coordinator.GetAsync(Url(form));
        Assert.Contains("Il n’y a pas de brouillon à rejouer", coordinator.Text, StringComparison.Ordinal);

        using var author = await app.BrowseAsAsync(scene.Author);
        await author.GetAsync(Url(form));
        Assert.Equal(HttpStatusCode.NotFound, author.Status);
    }

    private static string Url(TeamForm form) => $"/administration/formulaires/{form.Id}/rejouer";

    /// <summary>Requests for patients of these ages who all fit a scenario today; the draft takes those of fifty and over.</summary>
    private async Task<(RaceScene Scene, TeamForm Form)> SentOverAsync(params int[] ages)
    {
        var scene = await StageAsync();
        var rules = CesoaRules.Rules with { Common = [CesoaRules.Rules.Common[0]] };
        var form = TeamForm.Begin(scene.Line.Team, CesoaForm.Form, rules);
        form.Publish(new Act(scene.Author, app.Clock.GetCurrentInstant()));
        form.SaveDraft(CesoaForm.Form, rules with { Common = [rules.Common[0] with { Rule = "age >= 50" }] });
        await app.GivenAsync(form);
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Line>().Where(l => l.Id == scene.Line.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Form, form.Id), Ct));
        foreach (var age in ages)
        {
            using var author = await app.BrowseAsAsync(scene.Author);
            await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");
            await author.SubmitAsync("envoyer", ("Reponses.motif", "arthrose"), ("actualiser", "1"));
            await FillAsync(
                author,
                ("Reponses.motif", "arthrose"), ("Reponses.age", $"{age}"), ("Reponses.articulation_arthrose", "genou"), ("Reponses.echec_arthrose", "oui"), ("Reponses.imagerie_arthrose", "non"));
            Assert.True(author.Location is not null, author.Text);
        }

        return (scene, form);
    }

    private async Task<ProfessionalId> HolderAsync(RaceScene scene, Role role)
    {
        var person = Given.ADoctor("Tenant");
        await app.GivenAsync(person, Membership.Begin(person.Id, scene.Line.Structure, scene.Line.Team, role, Given.LongAgo));
        return person.Id;
    }

    private Task<int> JournaledAsync(string action, string subject) =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().CountAsync(entry => entry.Action == action && entry.Subject == subject, Ct));
}

/// <summary>On SQLite.</summary>
public sealed class ReplayPagesTestsOnSqlite(RelaisApp app) : ReplayPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class ReplayPagesTestsOnPostgres(PostgresApp app) : ReplayPagesTests(app), IClassFixture<PostgresApp>;
