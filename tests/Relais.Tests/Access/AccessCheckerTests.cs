using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Relais.Tests.Access;

/// <summary>The checker itself: an endpoint that somebody forgot to protect is caught.</summary>
public sealed class AccessCheckerTests
{
    private static readonly Door Forgotten = new("GET", "/oubli/{id}", "/oubli/1", [Who.Author]);

    [Fact]
    public async Task An_endpoint_that_nobody_declared_is_named()
    {
        await using var app = await ForgetfulAsync();
        var undeclared = Assert.Single(AccessChecker.Undeclared(app.Services.GetRequiredService<EndpointDataSource>(), []));
        Assert.StartsWith("GET /oubli/{id} is in no test of access", undeclared, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unprotected_endpoint_is_caught_for_all_who_may_not_pass()
    {
        await using var app = await ForgetfulAsync();
        var answers = await AccessChecker.KnockAsync(_ => app.GetTestClient(), [Forgotten]);

        Assert.Equal(People.Everyone.Length - 1, answers.Count(answer => AccessChecker.WhyNot(answer) is not null));
        Assert.Equal(
            People.Everyone.Except(People.OfTheRequestInCharge).Count(),
            answers.SelectMany(answer => AccessChecker.Leaks(answer, [Canaries.All[0]])).Count());
        Assert.All(answers, answer => Assert.NotEmpty(SecurityHeaderRules.WhyNot(answer)));
    }

    [Fact]
    public void A_form_taken_without_its_token_is_caught() =>
        Assert.Contains(
            "without its token",
            AccessChecker.WhyNot(new Answer(new Door("POST", "/p", "/p", People.SignedIn), Who.Author, "POST", 303, "/p", "", new Dictionary<string, string>())),
            StringComparison.Ordinal);

    private static async Task<WebApplication> ForgetfulAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.MapGet("/oubli/{id}", () => Results.Text(Canaries.QuestionInCharge));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
