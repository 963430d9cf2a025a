using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.SignIn.Demo;
using Relais.Platform.Web;
using Relais.Testing;
using Relais.Tests.Platform.SignIn;
using Xunit;

namespace Relais.Tests.Platform.Web;

public class WebDefenceTests(SignInApp app) : IClassFixture<SignInApp>
{
    [Theory]
    [InlineData("/connexion")]
    [InlineData("/compte")]
    [InlineData("/nulle-part")]
    [InlineData("/assets/rien.js")]
    public async Task Every_answer_carries_the_security_headers(string url)
    {
        using var browser = app.Browse();
        using var answer = await browser.Http.GetAsync(new Uri(url, UriKind.Relative), SignInApp.Ct);
        var headers = answer.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);

        Assert.Contains("default-src 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.Equal("require-corp", headers["Cross-Origin-Embedder-Policy"]);
        Assert.StartsWith("camera=(), microphone=()", headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("Server", headers.Keys);
        Assert.DoesNotContain("Strict-Transport-Security", headers.Keys);
    }

    [Fact]
    public async Task Over_https_browsers_are_told_to_stay_there()
    {
        using var client = app.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri("/connexion", UriKind.Relative), SignInApp.Ct);
        Assert.Equal("max-age=63072000; includeSubDomains", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task A_page_of_a_signed_in_person_is_not_kept_by_the_browser()
    {
        using var browser = await app.BrowseAsAsync(ProfessionalId.New());
        using var answer = await browser.Http.GetAsync(new Uri("/compte", UriKind.Relative), SignInApp.Ct);
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-site", null, 403)]
    [InlineData("same-site", null, 403)]
    [InlineData("same-origin", null, 303)]
    [InlineData(null, "https://evil.example", 403)]
    [InlineData(null, "http://localhost", 303)]
    [InlineData(null, null, 303)]
    public async Task What_another_site_sends_is_refused(string? site, string? origin, int status)
    {
        using var browser = app.Browse();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/deconnexion");
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await browser.Http.SendAsync(request, SignInApp.Ct);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_sentence()
    {
        using var browser = await app.BrowseAsAsync(ProfessionalId.New());
        using var form = new FormUrlEncodedContent([new("_handler", "renew")]);
        using var answer = await browser.Http.PostAsync(new Uri("/compte/codes-de-secours", UriKind.Relative), form, SignInApp.Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Page trop ancienne", await answer.Content.ReadAsStringAsync(SignInApp.Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_ring_is_sealed_in_the_database()
    {
        using var browser = app.Browse();
        await browser.GetAsync("/connexion");
        var rows = await app.ReadAsync(db => db.Set<ProtectionKey>().Select(key => key.Xml).ToListAsync(SignInApp.Ct));
        Assert.NotEmpty(rows);
        Assert.All(rows, xml => Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal));
        Assert.All(rows, xml => Assert.Contains("<sealed", xml, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_demonstration_its_doors_do_not_exist()
    {
        await using var real = app.WithWebHostBuilder(builder => builder.UseSetting("Demo:Enabled", "false"));
        using var client = real.CreateClient(new() { AllowAutoRedirect = false });
        using var page = await client.GetAsync(new Uri("/demo", UriKind.Relative), SignInApp.Ct);
        using var form = new FormUrlEncodedContent([new("Professional", ProfessionalId.New().ToString())]);
        using var door = await client.PostAsync(new Uri("/demo/connexion", UriKind.Relative), form, SignInApp.Ct);
        using var sign = await client.GetAsync(new Uri("/connexion", UriKind.Relative), SignInApp.Ct);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, door.StatusCode);
        Assert.False(door.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("/demo", await sign.Content.ReadAsStringAsync(SignInApp.Ct), StringComparison.Ordinal);
    }

    [Fact]
    public void Production_refuses_the_demonstration_and_an_old_runtime()
    {
        var current = new Version(10, 0, 13);
        Assert.Null(ProductionGate.WhyNot(new DemoOptions(), new WebOptions(), current));
        Assert.Contains("Demo", ProductionGate.WhyNot(new DemoOptions { Enabled = true }, new WebOptions(), current), StringComparison.Ordinal);
        Assert.Contains("10.0.12", ProductionGate.WhyNot(new DemoOptions(), new WebOptions(), new Version(10, 0, 12)), StringComparison.Ordinal);
        Assert.Null(ProductionGate.WhyNot(new DemoOptions(), new WebOptions { MinimumRuntime = "10.0.12" }, new Version(10, 0, 12)));
    }
}
