using System.Net;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Testing;

namespace Relais.Browser;

/// <summary>Walks from link to link as a person, and keeps one address for each page of the application.</summary>
internal sealed class Rounds(RelaisApp app, string site)
{
    /// <summary>Records of one kind that are looked at for their links: a request shows other actions in each of its states.</summary>
    private const int MostOfAKind = 8;

    /// <summary>The pages of the application, from its routes.</summary>
    public IReadOnlyList<(string Pattern, TemplateMatcher Matcher)> Pages { get; } =
        [
            .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
                .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
                .Select(pattern => (pattern, new TemplateMatcher(TemplateParser.Parse(pattern), [])))
                .OrderBy(page => page.pattern.Contains('{', StringComparison.Ordinal)).ThenByDescending(page => page.pattern.Length),
        ];

    /// <summary>For each page that this person reaches, one address; and the links that lead nowhere.</summary>
    public async Task<Walk> WalkAsync(ProfessionalId? person, params string[] starts)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(site) };
        using var browser = new TestBrowser(http);
        if (person is { } who)
        {
            await browser.SignInAsync(who);
        }

        var walk = new Walk([], [], []);
        var visits = new Dictionary<string, int>();
        var (seen, open) = (starts.ToHashSet(), new Queue<string>(starts));
        while (open.TryDequeue(out var address))
        {
            var pattern = PatternOf(address);
            if (pattern is null || visits.GetValueOrDefault(pattern) == MostOfAKind)
            {
                continue;
            }

            visits[pattern] = visits.GetValueOrDefault(pattern) + 1;
            await browser.GetAsync(address);
            if ((int)browser.Status is < 300 or >= 400 && walk.Reached.TryAdd(pattern, address))
            {
                walk.Sources.Add(address, browser.Page.Source.Text);
            }

            if ((int)browser.Status >= 400 && !starts.Contains(address))
            {
                walk.Dead.Add($"{address}: {(int)browser.Status}");
            }

            foreach (var link in Links(browser).Where(seen.Add))
            {
                open.Enqueue(link);
            }
        }

        return walk;
    }

    private static IEnumerable<string> Links(TestBrowser browser) =>
        browser.Page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0])
            .Where(href => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal));

    private string? PatternOf(string address)
    {
        var path = new Microsoft.AspNetCore.Http.PathString(address.Split('?')[0]);
        return Pages.FirstOrDefault(page => page.Matcher.TryMatch(path, []) && (!page.Pattern.Contains(":guid", StringComparison.Ordinal) || HasGuid(path))).Pattern;
    }

    private static bool HasGuid(string? path) => path!.Split('/').Any(part => Guid.TryParse(part, out _));
}

/// <summary>What a walk found.</summary>
/// <param name="Reached">One address for each page it reached, by the pattern of the page.</param>
/// <param name="Sources">What was sent of each of those, by address.</param>
/// <param name="Dead">The links that lead nowhere.</param>
internal sealed record Walk(Dictionary<string, string> Reached, Dictionary<string, string> Sources, List<string> Dead);
