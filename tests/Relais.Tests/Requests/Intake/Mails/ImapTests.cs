using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Mail.Receiving;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Mails;
using Relais.Testing;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>The application beside a real IMAP server.</summary>
public sealed class ImapApp : RelaisApp
{
    public Dovecot Imap { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Imap = await Dovecot.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Imap.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Mail:Receiving:Authority", Imap.Authority);
        builder.UseSetting("Mail:Receiving:Servers:0", string.Create(CultureInfo.InvariantCulture, $"localhost:{Imap.Port}"));
        builder.UseSetting("Mail:Receiving:MostBytes", "2000000");
    }
}

/// <summary>The whole way of a mail, from a real IMAP server to a request.</summary>
public sealed class ImapTests(ImapApp app) : IClassFixture<ImapApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_is_fetched_kept_shown_and_becomes_a_request()
    {
        var (scene, admin) = await GivenAsync();
        using var setting = await app.BrowseAsAsync(admin.Id);
        await ConnectAsync(setting, scene, Dovecot.Password);
        await app.Imap.DropAsync(Eml.Mixed("mixed", [Eml.Text("Lésion du nez depuis trois mois."), Eml.Photo("nez.png")], ("From", "Anne LE BRAS <anne@cabinet.example.fr>"), ("Subject", "Avis pour une lésion")));

        await MailScene.FetchAndReadAsync(app);

        Assert.Equal((0, 1), (app.Imap.CountIn(""), app.Imap.CountIn("Relais")));
        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation/courriels");
        Assert.Contains("Avis pour une lésion", browser.Text, StringComparison.Ordinal);
        await browser.GetAsync(browser.Page.QuerySelector("main a.r-list-title")!.GetAttribute("href")!);
        Assert.Equal("LE BRAS", browser.Page.QuerySelector("[name='Contact.LastName']")?.GetAttribute("value"));
        await browser.SubmitAsync("saisir", [("Contact.Profession", "10"), .. IntakeScene.Patient("Kervella"), ("Consent", "true")]);
        var request = await scene.NewestAsync(Channel.Email);
        Assert.Equal($"/demandes/{request.Id}", browser.Location);
        Assert.Single(request.Files);
        Assert.Equal("Lésion du nez depuis trois mois.", request.Question);
    }

    [Fact]
    public async Task What_is_not_right_is_said_and_nothing_leaves_the_inbox()
    {
        app.Imap.Empty();
        await app.Imap.DropAsync(Eml.Mail("text/plain", "Reste là."));

        Assert.Equal(FetchOutcome.LoginRefused, await FetchAsync("localhost", "faux"));
        Assert.Equal(FetchOutcome.NotAllowed, await FetchAsync("127.0.0.1", Dovecot.Password));
        await Assert.ThrowsAsync<InvalidOperationException>(() => FetchAsync("localhost", Dovecot.Password, (_, _, _) => throw new InvalidOperationException("no room")));

        Assert.Equal(1, app.Imap.CountIn(""));
    }

    [Fact]
    public async Task A_mail_that_was_kept_just_before_a_stop_is_not_kept_twice()
    {
        var (scene, admin) = await GivenAsync();
        using var setting = await app.BrowseAsAsync(admin.Id);
        await ConnectAsync(setting, scene, Dovecot.Password);
        var raw = Eml.Mail("text/plain", "Une seule fois.");
        await app.Imap.DropAsync(raw);
        await MailScene.FetchAndReadAsync(app);
        await app.Imap.DropAsync(raw);

        await MailScene.FetchAndReadAsync(app);

        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation/courriels");
        Assert.Single(browser.Page.QuerySelectorAll("main a.r-list-title"), link => link.TextContent.Contains("Demande d'avis", StringComparison.Ordinal));
        Assert.Equal(0, app.Imap.CountIn(""));
    }

    [Fact]
    public async Task A_mail_too_large_stays_in_its_mailbox_and_is_announced_once()
    {
        var (scene, admin) = await GivenAsync();
        using var setting = await app.BrowseAsAsync(admin.Id);
        await ConnectAsync(setting, scene, Dovecot.Password);
        await app.Imap.DropAsync(Eml.Mail("text/plain", new string('x', 3_000_000), ("Subject", "Gros envoi")));

        await MailScene.FetchAndReadAsync(app);
        await MailScene.FetchAndReadAsync(app);

        using var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation/courriels");
        await browser.GetAsync(Assert.Single(browser.Page.QuerySelectorAll("main a.r-list-title"), link => link.TextContent == "Gros envoi").GetAttribute("href")!);
        Assert.Contains(Readability.TooLarge.Notice()!, browser.Text, StringComparison.Ordinal);
        Assert.Equal(1, app.Imap.CountIn(""));
    }

    private async Task<(IntakeScene Scene, Relais.Directory.People.Professional Admin)> GivenAsync()
    {
        app.Imap.Empty();
        var scene = await IntakeScene.GivenAsync(app);
        var admin = Given.ADoctor("Admin");
        await app.GivenAsync(admin, Given.ARole(admin, scene.Ess, Role.Administrator, scene.Team));
        return (scene, admin);
    }

    private async Task ConnectAsync(TestBrowser browser, IntakeScene scene, string password)
    {
        await CloseOthersAsync();
        await browser.GetAsync($"/administration/equipes/{scene.Team.Id}/courriels");
        await browser.SubmitAsync(
            "relier",
            ("Address", $"avis{Guid.CreateVersion7().ToString("N")[20..]}@ess.example.fr"), ("Host", "localhost"), ("Port", app.Imap.Port.ToString(CultureInfo.InvariantCulture)),
            ("User", Dovecot.User), ("Password", password), ("Line", scene.Line.Id.ToString()), ("IsOpen", "true"));
        Assert.Equal($"/administration/equipes/{scene.Team.Id}/courriels", browser.Location);
    }

    /// <summary>The one account of the server belongs to one team at a time.</summary>
    private Task CloseOthersAsync() => app.InScopeAsync(async scope =>
    {
        var db = scope.GetRequiredService<Relais.Platform.Data.RelaisDb>();
        await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdateAsync(db.Set<Mailbox>(), set => set.SetProperty(m => m.IsOpen, false), Ct);
    });

    private Task<FetchOutcome> FetchAsync(string host, string password, Func<FetchedMail, Stream, CancellationToken, Task>? keep = null) =>
        app.Services.GetRequiredService<IMailFetcher>().FetchAsync(
            new MailAccount(host, app.Imap.Port, IsTlsFirst: true, Dovecot.User, password), keep ?? ((_, _, _) => Task.CompletedTask), Ct);
}
