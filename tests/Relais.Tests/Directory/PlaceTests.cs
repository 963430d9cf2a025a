using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.SignIn;
using Relais.Testing;
using Xunit;
using static Relais.Tests.Directory.DirectoryGiven;

namespace Relais.Tests.Directory;

public sealed class PlaceTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private readonly Structure _here = Ess("Ici");
    private readonly Structure _there = Ess("Là");
    private readonly Professional _person = Someone();

    [Fact]
    public async Task One_chooses_among_the_structures_where_one_holds_a_role()
    {
        using var browser = await BrowseAsync(_here, _there);
        var page = await browser.GetAsync("/choisir-lieu?retour=/demandes");
        Assert.Equal(2, page.QuerySelectorAll("main button[name=Lieu]").Length);

        await browser.SubmitAsync("lieu", ("Lieu", _there.Id.ToString()));

        Assert.EndsWith("/demandes", browser.Location, StringComparison.Ordinal);
        Assert.Equal(_there.Id, await PlaceAsync());
    }

    [Fact]
    public async Task The_only_place_is_taken_at_once()
    {
        using var browser = await BrowseAsync(_here);

        await browser.GetAsync("/choisir-lieu");

        Assert.EndsWith("/accueil", browser.Location, StringComparison.Ordinal);
        Assert.Equal(_here.Id, await PlaceAsync());
    }

    [Fact]
    public async Task A_structure_where_one_holds_no_role_is_not_chosen()
    {
        var other = Ess("Ailleurs");
        await app.GivenAsync(other);
        using var browser = await BrowseAsync(_here, _there);
        await browser.GetAsync("/choisir-lieu");

        var page = await browser.SubmitAsync("lieu", ("Lieu", other.Id.ToString()));

        Assert.Equal("directory.not-a-place", page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
        Assert.Null(await PlaceAsync());
    }

    [Fact]
    public async Task The_menu_changes_the_place_from_any_page()
    {
        using var browser = await BrowseAsync(_here, _there);
        var token = (await browser.GetAsync("/choisir-lieu")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answers = new List<HttpStatusCode>();
        foreach (var place in (StructureId[])[_there.Id, StructureId.New()])
        {
            using var form = new FormUrlEncodedContent(
                [new("__RequestVerificationToken", token), new("Lieu", place.ToString()), new("Retour", "//example.org")]);
            using var answer = await browser.Http.PostAsync(new Uri("/lieu", UriKind.Relative), form, TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.NotFound], answers);
        Assert.Equal(_there.Id, await PlaceAsync());
    }

    private async Task<TestBrowser> BrowseAsync(params Structure[] structures)
    {
        await app.GivenAsync([_person, .. structures, .. structures.Select(structure => Holds(_person, structure, Role.Requester))]);
        return await app.BrowseAsAsync(_person.Id);
    }

    private Task<StructureId?> PlaceAsync() =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Session>().Where(s => s.Professional == _person.Id)
            .Select(s => s.Place).SingleAsync(TestContext.Current.CancellationToken));
}
