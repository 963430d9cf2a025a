using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Directory;

public sealed class SqliteFirstAdministratorTests(RelaisApp app) : FirstAdministratorTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresFirstAdministratorTests(PostgresApp app) : FirstAdministratorTests(app), IClassFixture<PostgresApp>;

/// <summary>An empty installation gets its first administrator from the command line, and one alone.</summary>
public abstract class FirstAdministratorTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_chooses_a_password_by_the_link_and_no_second_is_opened()
    {
        Assert.Equal("directory.wrong-email", await RefusedAsync("sans arobase", "Équipe"));
        Assert.Equal("directory.wrong-email", await RefusedAsync(" ", "Équipe"));
        Assert.Equal("directory.name-missing", await RefusedAsync("anne@exemple.fr", " "));

        var address = await OpenAsync("anne@exemple.fr", "ESS d’Armor");

        using var browser = app.Browse();
        await browser.GetAsync(address.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector("input[type=password]"));
        Assert.Equal("directory.already-administered", await RefusedAsync("bruno@exemple.fr", "Une autre"));
    }

    private Task<Uri> OpenAsync(string email, string structure) =>
        app.InScopeAsync(scope => scope.GetRequiredService<IFirstAdministrator>().OpenAsync(
            new FirstAdministrator(email, "Anne-Maëlle", "L’Hostis", structure), Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));

    private async Task<string> RefusedAsync(string email, string structure) =>
        (await Assert.ThrowsAsync<RefusedException>(() => OpenAsync(email, structure))).Refusal.Code;
}
