using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Mail.Receiving;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Mails;
using Relais.Testing;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>The addresses of teams, and what an administrator may make of them.</summary>
public abstract class MailboxTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static MailboxText Imap => new($"a{Guid.CreateVersion7().ToString("N")[16..]}@ess.example.fr", MailboxKind.Email, MailboxWay.Imap)
    {
        Host = "imap.example.fr", User = "avis", Password = "secret d'essai",
    };

    [Fact]
    public async Task A_password_is_sealed_and_kept_for_its_own_server_alone()
    {
        var (scene, admin) = await GivenAsync();
        await OpenAsync(admin, scene.Team.Id, Imap);
        var mailbox = await NewestAsync(scene.Team.Id);

        await EditAsync(admin, mailbox, mailbox.Version, Imap with { Address = mailbox.Address, Password = null, TakesTags = true });

        var kept = await NewestAsync(scene.Team.Id);
        Assert.Equal(mailbox.Password, kept.Password);
        Assert.DoesNotContain("secret", System.Text.Encoding.UTF8.GetString(kept.Password!), StringComparison.Ordinal);
        var passwords = app.Services.GetRequiredService<MailPasswords>();
        Assert.Equal(("secret d'essai", null), (passwords.Open(kept.Id, kept.Password!), passwords.Open(Guid.CreateVersion7(), kept.Password!)));
        Assert.Equal("mail.password-missing", await WhyNotAsync(() => EditAsync(admin, kept, kept.Version, Imap with { Address = kept.Address, Host = "imap.ailleurs.fr", Password = null })));
    }

    [Fact]
    public async Task What_is_wrong_is_said()
    {
        var (scene, admin) = await GivenAsync();
        await OpenAsync(admin, scene.Team.Id, Imap);
        var mailbox = await NewestAsync(scene.Team.Id);

        Assert.Equal("intake.email-wrong", await WhyNotOpenAsync(admin, scene, Imap with { Address = "a/../b@ess.example.fr" }));
        Assert.Equal("mail.host-wrong", await WhyNotOpenAsync(admin, scene, Imap with { Host = "http://imap" }));
        Assert.Equal("mail.host-wrong", await WhyNotOpenAsync(admin, scene, Imap with { Port = 0 }));
        Assert.Equal("mail.host-not-allowed", await WhyNotOpenAsync(admin, scene, Imap with { Host = "127.0.0.1", Port = 5432 }));
        Assert.Equal("mail.user-missing", await WhyNotOpenAsync(admin, scene, Imap with { User = " " }));
        Assert.Equal("mail.password-missing", await WhyNotOpenAsync(admin, scene, Imap with { Password = "" }));
        Assert.Equal("mail.line-wrong", await WhyNotOpenAsync(admin, scene, Imap with { Line = LineId.New() }));
        Assert.Equal("mail.address-taken", await WhyNotOpenAsync(admin, scene, Imap with { Address = mailbox.Address }));
        Assert.Equal("mail.mailbox-not-found", await WhyNotOpenAsync(scene.Coordinator.Id, scene, Imap));
        Assert.Equal("mail.mailbox-changed", await WhyNotAsync(() => EditAsync(admin, mailbox, mailbox.Version + 1, Imap)));
        Assert.Equal("mail.mailbox-not-found", await WhyNotAsync(() => EditAsync(scene.Coordinator.Id, mailbox, mailbox.Version, Imap)));
    }

    [Fact]
    public async Task A_password_is_never_shown_again_and_a_page_says_what_is_wrong_beside_its_field()
    {
        var (scene, admin) = await GivenAsync();
        await OpenAsync(admin, scene.Team.Id, Imap);
        var mailbox = await NewestAsync(scene.Team.Id);
        using var browser = await app.BrowseAsAsync(admin);
        await browser.GetAsync($"/administration/courriels/{mailbox.Id}");
        Assert.Null(browser.Page.QuerySelector("[name=Password]")!.GetAttribute("value"));

        await browser.SubmitAsync("adresse", ("Host", "imap.ailleurs.fr"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains(MailRefusals.PasswordMissing.Sentence, browser.Text, StringComparison.Ordinal);

        await browser.GetAsync($"/administration/courriels/{mailbox.Id}");
        await browser.SubmitAsync("adresse", ("IsStartTls", "true"), ("Port", "143"), ("Password", "autre secret"));
        Assert.Equal($"/administration/equipes/{scene.Team.Id}/courriels", browser.Location);
        Assert.False((await NewestAsync(scene.Team.Id)).IsTlsFirst);
    }

    [Fact]
    public async Task A_mail_that_is_not_read_yet_is_not_sorted_and_one_that_waits_is_not_taken_back()
    {
        var scene = await MailScene.GivenAsync(app);
        var mail = ReceivedMailOf(scene.Mailbox);
        Assert.Equal("mail.not-read", mail.WhyNotChange()?.Code);

        mail.Wait();
        Assert.Equal("mail.not-aside", mail.WhyNotRestore()?.Code);
    }

    [Fact]
    public async Task Mails_are_delivered_only_where_a_server_delivers()
    {
        var (scene, admin) = await GivenAsync();
        var text = new MailboxText("avis@ailleurs.example.fr", MailboxKind.Email, MailboxWay.Delivered);

        var refusal = await WhyNotAsync(() => new World(app).UseAsync<RelaisDb, bool>(admin, async (db, act) =>
        {
            await new OpenMailboxHandler(db, app.Services.GetRequiredService<MailPasswords>(), new MailReceivingOptions()).HandleAsync(new OpenMailbox(scene.Team.Id, text), act, Ct);
            return true;
        }));

        Assert.Equal("mail.not-delivered", refusal);
    }

    private static Relais.Requests.Intake.Mails.ReceivedMail ReceivedMailOf(Mailbox mailbox) =>
        Relais.Requests.Intake.Mails.ReceivedMail.Keep(mailbox, new KeptMail(FileId.New(), 1, new string('a', 64)), NodaTime.Instant.FromUtc(2026, 3, 2, 8, 0));

    private async Task<(IntakeScene Scene, ProfessionalId Admin)> GivenAsync()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var admin = Given.ADoctor("Admin");
        await app.GivenAsync(admin, Given.ARole(admin, scene.Ess, Role.Administrator, scene.Team));
        return (scene, admin.Id);
    }

    private Task OpenAsync(ProfessionalId by, TeamId team, MailboxText text) => new World(app).UseAsync<OpenMailboxHandler, bool>(by, async (open, act) =>
    {
        await open.HandleAsync(new OpenMailbox(team, text), act, Ct);
        return true;
    });

    private Task EditAsync(ProfessionalId by, Mailbox mailbox, long version, MailboxText text) => new World(app).UseAsync<EditMailboxHandler, bool>(by, async (edit, act) =>
    {
        await edit.HandleAsync(new EditMailbox(mailbox.Id, version, text), act, Ct);
        return true;
    });

    private Task<string> WhyNotOpenAsync(ProfessionalId by, IntakeScene scene, MailboxText text) => WhyNotAsync(() => OpenAsync(by, scene.Team.Id, text));

    private static async Task<string> WhyNotAsync(Func<Task> work) => (await Assert.ThrowsAsync<RefusedException>(work)).Refusal.Code;

    private Task<Mailbox> NewestAsync(TeamId team) =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Mailbox>().AsNoTracking().SingleAsync(m => m.Team == team, Ct));
}

public sealed class SqliteMailboxTests(RelaisApp app) : MailboxTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresMailboxTests(PostgresApp app) : MailboxTests(app), IClassFixture<PostgresApp>;
