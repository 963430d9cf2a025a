using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Answering.Templates;
using Relais.Requests.Life;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Answering;

/// <summary>Reply templates: one's own and the team's.</summary>
public abstract class TemplateTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_team_shares_what_its_coordination_writes_and_a_person_keeps_their_own()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var coordinator = await scene.CoordinatorAsync();
        await WriteAsync(coordinator, "Réponse commune", "Bonjour {requérant}.", scene.Team.Id.ToString());
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await WriteAsync(anne, "À moi", "Bien à vous, {expert}.");
        using var bruno = await app.BrowseAsAsync(scene.Bruno.Id);

        await anne.GetAsync("/modeles");
        Assert.Equal(["Réponse commune", "À moi"], Names(anne).Order(StringComparer.Ordinal));
        await bruno.GetAsync("/modeles");
        Assert.Equal(["Réponse commune"], Names(bruno));
        var shared = bruno.Page.QuerySelector("[data-list] a.r-list-title")!.GetAttribute("href")!;
        await bruno.GetAsync(shared);
        Assert.Equal("template.not-yours", RegulationTests.Code(bruno));
        await bruno.SubmitAsync("modele", ("Name", "Pris"), ("Text", "Pris"), ("Version", "1"));
        Assert.Equal("template.not-yours", RegulationTests.Code(bruno));

        using var elsewhere = await (await IntakeScene.GivenAsync(app)).CoordinatorAsync();
        await elsewhere.GetAsync(shared);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync("/modeles");
        Assert.Equal(HttpStatusCode.NotFound, author.Status);
    }

    [Fact]
    public async Task A_template_changed_meanwhile_is_not_overwritten_and_one_removed_says_so()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var first = await app.BrowseAsAsync(scene.Anne.Id);
        await WriteAsync(first, "Psoriasis", "Texte.");
        await first.GetAsync("/modeles");
        var url = first.Page.QuerySelector("[data-list] a.r-list-title")!.GetAttribute("href")!;
        using var second = await app.BrowseAsAsync(scene.Anne.Id);
        await first.GetAsync(url);
        await second.GetAsync(url);

        await first.SubmitAsync("modele", ("Name", "Psoriasis"), ("Text", "Nouveau texte."));
        await second.SubmitAsync("modele", ("Name", "Psoriasis"), ("Text", "Un autre texte, long à écrire."));
        Assert.Equal("template.changed-meanwhile", RegulationTests.Code(second));
        Assert.Contains("Un autre texte, long à écrire.", second.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        await first.GetAsync(url);
        await first.SubmitAsync("supprimer");
        await second.SubmitAsync("modele", ("Name", "Psoriasis"), ("Text", "Encore."));
        Assert.Equal("/modeles", second.Location);
        await second.GetAsync(second.Location!);
        Assert.Contains("Ce modèle n’existe plus", second.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("template.name-wrong", " ", "Texte")]
    [InlineData("template.text-wrong", "Nom", " ")]
    [InlineData("template.field-unknown", "Nom", "Bonjour {prénom}")]
    public async Task A_template_without_name_or_text_or_with_an_unknown_field_is_refused(string code, string name, string text)
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);

        await WriteAsync(anne, name, text);

        Assert.Equal(code, RegulationTests.Code(anne));
    }

    [Fact]
    public async Task A_hundred_templates_are_the_most_and_one_that_is_gone_is_not_inserted()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var act = new Act(scene.Anne.Id, NodaTime.SystemClock.Instance.GetCurrentInstant());
        await app.GivenAsync([.. Enumerable.Range(0, ReplyTemplate.Most).Select(n => ReplyTemplate.Of(null, new($"Modèle {n}", "Texte.", null), act))]);
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await WriteAsync(anne, "Un de trop", "Texte.");
        Assert.Equal("template.too-many", RegulationTests.Code(anne));

        var id = await scene.SendAsync("Abgrall");
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        await anne.GetAsync($"/demandes/{id}");
        await anne.SubmitAsync("repondre", ("Template", Guid.CreateVersion7().ToString()), ("Action", "modele"));
        Assert.Equal("template.not-found", RegulationTests.Code(anne));
        Assert.Equal(RequestState.InCharge, (await scene.ReadAsync(id)).State);
    }

    private static async Task WriteAsync(TestBrowser browser, string name, string text, string? team = null)
    {
        await browser.GetAsync("/modeles/nouveau");
        await browser.SubmitAsync("modele", [("Name", name), ("Text", text), .. team is null ? Array.Empty<(string, string)>() : [("Team", team)]]);
    }

    private static List<string> Names(TestBrowser browser) => [.. browser.Page.QuerySelectorAll("[data-list] a.r-list-title").Select(link => link.TextContent)];
}

public sealed class SqliteTemplateTests(RelaisApp app) : TemplateTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresTemplateTests(PostgresApp app) : TemplateTests(app), IClassFixture<PostgresApp>;

/// <summary>The fields of templates.</summary>
public sealed class TemplateFieldsTests
{
    private static readonly TemplateFacts Facts = new("KERBRAT Yuna", "68 ans", "Dr Requérant", "Lésion", "DA-2026-000001", "22 novembre 2026", "Dr Anne");

    [Fact]
    public void Every_field_is_filled_whatever_its_case() =>
        Assert.All(TemplateFields.Names, name => Assert.DoesNotContain("{", TemplateFields.Fill($"{{{name}}} {{{name.ToUpperInvariant()}}} {{ {name} }}", Facts), StringComparison.Ordinal));

    [Fact]
    public void What_is_no_field_stays_and_is_named()
    {
        Assert.Equal("{prénom} 68 ans {", TemplateFields.Fill("{prénom} {âge} {", Facts));
        Assert.Equal(["{prénom}"], TemplateFields.Unknown("{prénom} {âge} {prénom} {"));
    }

    [Fact]
    public void A_value_that_holds_braces_is_not_filled_again() =>
        Assert.Equal("{expert}", TemplateFields.Fill("{patient}", Facts with { Patient = "{expert}" }));

    [Fact]
    public void Every_word_of_an_opinion_is_french_and_whole()
    {
        Assert.All(Enum.GetValues<Certainty>(), certainty => Assert.NotEmpty(certainty.Label()));
        Assert.All(Enum.GetValues<Timeliness>(), time => Assert.NotEmpty(time.Label()));
    }
}
