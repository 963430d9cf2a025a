using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Tests.Architecture;

namespace Relais.Tests.Access;

/// <summary>The scene, and what everyone got at every door: knocked once, judged by several tests.</summary>
public sealed class Knocked : IAsyncLifetime
{
    public AccessScene Scene { get; } = new();

    internal IReadOnlyList<Door> Doors { get; private set; } = [];

    internal IReadOnlyList<Answer> Answers { get; private set; } = [];

    internal EndpointDataSource Endpoints => Scene.Services.GetRequiredService<EndpointDataSource>();

    public async ValueTask InitializeAsync()
    {
        await Scene.InitializeAsync();
        Doors = AccessTable.Of(Scene);
        Answers = await AccessChecker.KnockAsync(Scene.ClientOf, Doors);
    }

    public ValueTask DisposeAsync() => Scene.DisposeAsync();
}

/// <summary>Every endpoint, as everyone, in every session state: nobody passes a door that is not theirs.</summary>
public sealed class AccessTests(Knocked knocked) : IClassFixture<Knocked>
{
    [Fact]
    public void Every_endpoint_is_in_the_table() =>
        Breaches.None([.. AccessChecker.Undeclared(knocked.Endpoints, knocked.Doors), .. AccessChecker.Obsolete(knocked.Endpoints, knocked.Doors)]);

    [Fact]
    public void Everyone_passes_their_doors_and_no_other()
    {
        Assert.True(knocked.Answers.Count > 1_500, $"Only {knocked.Answers.Count} answers.");
        Breaches.None(knocked.Answers.Select(AccessChecker.WhyNot).OfType<string>());
    }

    [Fact]
    public void Nothing_leaks_to_those_without_relation() =>
        Breaches.None(knocked.Answers.SelectMany(answer => AccessChecker.Leaks(answer, Canaries.All)));

    [Fact]
    public void The_canaries_sing_for_those_who_may_see_them() =>
        Breaches.None(
            Canaries.All.Where(canary => !knocked.Answers.Any(answer => canary.MaySee.Contains(answer.Who) && answer.Body.Contains(canary.Text, StringComparison.OrdinalIgnoreCase)))
                .Select(canary => $"«{canary.Text}» appears nowhere: it proves nothing."));

    [Fact]
    public void Every_answer_carries_the_headers_of_security() =>
        Breaches.None(knocked.Answers.SelectMany(SecurityHeaderRules.WhyNot));

    [Fact]
    public async Task Answers_over_tls_ask_for_tls_for_two_years()
    {
        using var http = knocked.Scene.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        using var answer = await http.GetAsync(new Uri("/connexion", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("max-age=63072000; includeSubDomains", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }
}
