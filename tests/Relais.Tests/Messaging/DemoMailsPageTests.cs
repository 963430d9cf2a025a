using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Mail;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Messaging;

public class DemoMailsPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_shows_its_mails_as_text_the_newest_first()
    {
        await using var app = new FolderApp { Demo = true };
        await app.InitializeAsync();
        var mailer = app.Services.GetRequiredService<IMailer>();
        await mailer.SendAsync(new("maelle@example.fr", "Première", "Bonjour <b>Maëlle</b>,\n\nc’est prêt."), Ct);
        app.Clock.Advance(NodaTime.Duration.FromSeconds(1));
        await mailer.SendAsync(new("maelle@example.fr", "Seconde <script>alert(1)</script>", "Au revoir"), Ct);
        using var browser = app.Browse();
        await browser.GetAsync("/demo/courriels");

        Assert.Equal(["Seconde <script>alert(1)</script>", "Première"], browser.Page.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal("Bonjour <b>Maëlle</b>,\n\nc’est prêt.", browser.Page.QuerySelectorAll("p.r-prose")[1].TextContent.ReplaceLineEndings("\n"));
        Assert.Empty(browser.Page.QuerySelectorAll("main b"));
    }

    [Fact]
    public async Task Outside_the_demo_they_are_not_shown()
    {
        await using var app = new FolderApp { Demo = false };
        await app.InitializeAsync();
        using var browser = app.Browse();
        await browser.GetAsync("/demo/courriels");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    private sealed class FolderApp : RelaisApp
    {
        public required bool Demo { get; init; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Demo:Enabled", Demo ? "true" : "false");
        }
    }
}
