using System.Net;
using Relais.Kernel;
using Relais.Testing;
using Xunit;
using static Relais.Tests.Directory.DirectoryGiven;

namespace Relais.Tests.Directory;

public sealed class WithoutTeamTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    [Theory]
    [InlineData("/administration/formulaires")]
    [InlineData("/administration/lignes")]
    [InlineData("/absences")]
    public async Task A_page_about_teams_says_so_to_who_has_none(string url)
    {
        var (structure, person) = (Ess(), Someone("Administrateur"));
        await app.GivenAsync(structure, person, Holds(person, structure, Role.Administrator));
        using var admin = await app.BrowseAsAsync(person.Id);
        await admin.GetAsync(url);

        Assert.Equal((HttpStatusCode.OK, "Aucune équipe"), (admin.Status, admin.Page.QuerySelector("main .r-empty h2")?.TextContent));
    }
}
