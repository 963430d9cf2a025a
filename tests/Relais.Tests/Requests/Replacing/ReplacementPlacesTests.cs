using System.Net;
using Relais.Directory.Replacing;
using Relais.Kernel;
using Relais.Requests.Answering.Templates;
using Relais.Requests.Contract;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Replacing;

/// <summary>A remplaçant of a practice that has no team, and how templates name one; on both databases.</summary>
public abstract class ReplacementPlacesTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_manager_of_a_practice_without_a_team_declares_for_its_members_and_for_nobody_else()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        var (manager, practice) = (Given.ADoctor("Gérante"), scene.Intake.Practice);
        await app.GivenAsync(manager, Given.ARole(manager, practice, Role.Manager));
        using var browser = await app.BrowseAsAsync(manager.Id);
        await browser.GetAsync("/remplacements");
        var page = $"/administration/structures/{practice.Id}/remplacements";
        Assert.NotNull(browser.Page.QuerySelector($"main a[href='{page}']"));
        Assert.NotNull(browser.Page.QuerySelector("nav a[href='/remplacements']"));
        await browser.GetAsync(page);
        await browser.SubmitAsync("remplacement", ("Replaced", scene.Intake.Anne.Id.ToString()), ("Rpps", scene.Substitute.Rpps!), ("From", ReplacementPagesTests.Iso(scene.Today)), ("To", ReplacementPagesTests.Iso(scene.Today)));
        Assert.Equal(ReplacementRefusals.NotFound.Code, RegulationTests.Code(browser));
        await browser.SubmitAsync("remplacement", ("Replaced", scene.Intake.Author.Id.ToString()), ("Rpps", scene.Substitute.Rpps!), ("From", ReplacementPagesTests.Iso(scene.Today)), ("To", ReplacementPagesTests.Iso(scene.Today)));
        Assert.Equal([scene.Intake.Author.Id], (await scene.Intake.World.ActOfAsync(scene.Substitute.Id)).Replaces);

        await browser.VisitAsync(page);
        await browser.SubmitAsync(ReplacementPagesTests.Ends(browser).Single());
        Assert.Empty((await scene.Intake.World.ActOfAsync(scene.Substitute.Id)).Replaces);
        foreach (var stranger in new[] { scene.Intake.Author, scene.Intake.Anne, scene.Intake.Coordinator })
        {
            Assert.Equal(HttpStatusCode.NotFound, await scene.StatusAsync(stranger, page));
        }
    }

    [Fact]
    public async Task A_template_names_the_substitute_and_the_one_in_whose_place_they_write()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        await scene.ReplaceAsync(scene.Intake.Anne, 0, 3);
        var (id, own) = (await scene.Intake.SendAsync("Abgrall"), await scene.Intake.SendAsync("Bothorel"));
        await scene.Intake.World.ClaimAsync(scene.Intake.Anne.Id, id);
        await scene.Intake.World.ClaimAsync(scene.Intake.Bruno.Id, own);
        var (text, mine) = (await TemplateAsync(scene, scene.Substitute.Id), await TemplateAsync(scene, scene.Intake.Bruno.Id));

        Assert.Equal("Bien à vous, Dr Awena Remplaçante, remplaçant du Dr Maëlle Anne", await InsertedAsync(scene, scene.Substitute.Id, id, text));
        Assert.Equal("Bien à vous, Dr Maëlle Bruno", await InsertedAsync(scene, scene.Intake.Bruno.Id, own, mine));
    }

    [Fact]
    public async Task A_template_names_the_requester_and_the_substitute_who_wrote_in_their_place()
    {
        var scene = await ReplacedScene.GivenAsync(app);
        await scene.ReplaceAsync(scene.Intake.Author, 0, 3);
        var lent = await AskAsync(scene);
        var own = await scene.Intake.SendAsync("Bothorel");
        await scene.Intake.World.ClaimAsync(scene.Intake.Anne.Id, lent);
        await scene.Intake.World.ClaimAsync(scene.Intake.Anne.Id, own);
        var template = await TemplateAsync(scene, scene.Intake.Anne.Id, "Cher confrère, {requérant}");

        Assert.Equal("Cher confrère, Dr Awena Remplaçante, remplaçant du Dr Maëlle Requérant", await InsertedAsync(scene, scene.Intake.Anne.Id, lent, template));
        Assert.Equal("Cher confrère, Dr Maëlle Requérant", await InsertedAsync(scene, scene.Intake.Anne.Id, own, template));
    }

    private async Task<RequestId> AskAsync(ReplacedScene scene)
    {
        using var browser = await app.BrowseAsAsync(scene.Substitute.Id);
        await browser.GetAsync($"/demandes/nouvelle?ligne={scene.Intake.Line.Id}");
        await browser.SubmitAsync("envoyer", [.. IntakeScene.Patient("Rostrenen"), ("Question", "Que penser ?"), ("Consent", "on")]);
        return RequestId.From(Guid.Parse(browser.Location!.Split('/')[^1]));
    }

    private static Task<Guid> TemplateAsync(ReplacedScene scene, ProfessionalId by, string text = "Bien à vous, {expert}") =>
        scene.Intake.World.UseAsync<CreateTemplateHandler, Guid>(by, (create, act) => create.HandleAsync(new(null, new TemplateText("Fin", text, null)), act, Ct));

    private async Task<string?> InsertedAsync(ReplacedScene scene, ProfessionalId by, RequestId id, Guid template)
    {
        using var browser = await app.BrowseAsAsync(by);
        await browser.GetAsync($"/demandes/{id}");
        await browser.SubmitAsync("repondre", ("Template", template.ToString()), ("Action", "modele"));
        return browser.Page.QuerySelector("#Opinion")?.TextContent;
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteReplacementPlacesTests(RelaisApp app) : ReplacementPlacesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresReplacementPlacesTests(PostgresApp app) : ReplacementPlacesTests(app), IClassFixture<PostgresApp>;
