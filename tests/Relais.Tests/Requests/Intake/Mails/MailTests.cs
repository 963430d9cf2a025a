using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Mails;
using Relais.Requests.Life;
using Relais.Testing;
using ReceivedMail = Relais.Requests.Intake.Mails.ReceivedMail;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>Mails of a team, from their arrival to the request that they become.</summary>
public abstract partial class MailTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_becomes_a_request_whose_sender_follows_it_by_a_secret_link()
    {
        var scene = await MailScene.GivenAsync(app);
        var sender = $"s{Guid.CreateVersion7():N}@cabinet.example.fr";
        var mail = await scene.ReceiveAsync(Eml.Mixed("mixed", [Eml.Text("Lésion du nez."), Eml.Photo("nez.png"), Eml.Photo("dos.png")], ("From", $"Anne LE BRAS <{sender}>")));
        using var browser = await scene.OpenAsync(mail);
        await MailScene.TypeAsync(browser, ("Piece", "1"));

        var request = await scene.Intake.NewestAsync(Channel.Email);
        Assert.Equal($"/demandes/{request.Id}", browser.Location);
        Assert.Equal([mail.Files.Single(file => file.Rank == 1).File], request.Files.Select(file => (FileId?)file.File));
        var mails = await IntakeScene.MailsToAsync(app, sender);
        Assert.Equal([$"Votre demande {request.Number}", "Votre message est arrivé"], mails.Select(told => told.Subject).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(mails, told => told.Text.Contains("nez", StringComparison.OrdinalIgnoreCase) || told.Text.Contains("Kervella", StringComparison.Ordinal));
        using var visitor = app.Browse();
        await visitor.GetAsync(Link().Match(mails.First(told => told.Subject.EndsWith(request.Number, StringComparison.Ordinal)).Text).Value);
        Assert.Contains(request.Number, visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_known_of_the_directory_and_the_patient_of_a_document_are_filled_in()
    {
        var scene = await MailScene.GivenAsync(app);
        var known = Professional.Create(new PersonText("Dr", "Anne", "Connue", Professions.Doctor) { Rpps = "10003456786" });
        await app.GivenAsync(known);
        var document = Zips.Of(("IHE_XDM/SUBSET01/DOC.XML", System.Text.Encoding.UTF8.GetBytes(Zips.Cda(known.Rpps!))));
        var mail = await scene.ReceiveAsync(Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("IHE_XDM.zip", "application/zip", document)]));
        using var browser = await scene.OpenAsync(mail);

        Assert.Equal(known.Id.ToString(), MailScene.Value(browser, "Contact.Known"));
        Assert.Equal(("VIGOUROUX", "YUNA MARIE", "1958-07-14", "Carhaix-Plouguer (29270)"), (MailScene.Value(browser, "Patient.BirthName"), MailScene.Value(browser, "Patient.FirstNames"), MailScene.Value(browser, "Patient.BirthDate"), MailScene.Value(browser, "Patient.Commune")));
        await browser.SubmitAsync("saisir", ("Pick", "autre"));
        Assert.Null(MailScene.Value(browser, "Contact.Known"));
        Assert.NotNull(MailScene.Value(browser, "Contact.LastName"));
    }

    [Fact]
    public async Task A_mail_forwarded_by_a_secretary_is_that_of_whoever_wrote_it()
    {
        var scene = await MailScene.GivenAsync(app);
        var first = Eml.Mail("text/plain", "Lésion.", ("From", "Bruno TANGUY <bruno.tanguy@cabinet.example.fr>"));
        var mail = await scene.ReceiveAsync(Eml.Mixed("mixed", [Eml.Text("Pour vous."), $"Content-Type: message/rfc822\r\n\r\n{System.Text.Encoding.Latin1.GetString(first)}"]));
        using var browser = await scene.OpenAsync(mail);

        Assert.Equal(("TANGUY", "Bruno", "bruno.tanguy@cabinet.example.fr"), (MailScene.Value(browser, "Contact.LastName"), MailScene.Value(browser, "Contact.FirstName"), MailScene.Value(browser, "Contact.Email")));
    }

    [Fact]
    public async Task What_is_set_aside_is_shown_and_comes_back_and_is_not_answered()
    {
        var scene = await MailScene.GivenAsync(app);
        var sender = $"s{Guid.CreateVersion7():N}@cabinet.example.fr";
        var mail = await scene.ReceiveAsync(Eml.Mail("text/plain", "Absente.", ("From", sender), ("Subject", "Absence"), ("Auto-Submitted", "auto-replied")));
        using var browser = await scene.Intake.CoordinatorAsync();
        await browser.GetAsync("/regulation/courriels?vue=ecartes");
        Assert.Contains(MailVerdict.AutoReply.Label(), browser.Text, StringComparison.Ordinal);

        await browser.GetAsync($"/regulation/courriels/{mail.Id}");
        await browser.SubmitAsync("reprendre");
        await browser.GetAsync($"/regulation/courriels/{mail.Id}");
        await browser.SubmitAsync("ecarter", ("Reason", "Rien à faire."));

        Assert.Equal("/regulation/courriels", browser.Location);
        Assert.Empty(await IntakeScene.MailsToAsync(app, sender));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => DiscardAsync(scene, mail));
        Assert.Equal("mail.ended", refused.Refusal.Code);
    }

    [Fact]
    public async Task A_storm_of_one_sender_is_kept_and_set_aside_and_answered_three_times()
    {
        var scene = await MailScene.GivenAsync(app);
        var sender = $"s{Guid.CreateVersion7():N}@cabinet.example.fr";
        for (var n = 0; n < MailSorting.Storm.Most + 3; n++)
        {
            await scene.DeliverAsync(Eml.Mail("text/plain", $"Message {n}.", ("From", sender)));
        }

        await MailScene.FetchAndReadAsync(app);

        Assert.Equal(MailSorting.Storm.Most + 3, await scene.CountAsync());
        Assert.Equal(3, await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<ReceivedMail>().CountAsync(m => m.Mailbox == scene.Mailbox.Id && m.Verdict == MailVerdict.Storm, Ct)));
        Assert.Equal(MailSorting.Acknowledgements.Most, (await IntakeScene.MailsToAsync(app, sender)).Count);
    }

    [Fact]
    public async Task The_same_mail_delivered_by_two_ways_waits_once()
    {
        var scene = await MailScene.GivenAsync(app);
        var mail = Eml.Mail("text/plain", "Une fois.");

        var first = await scene.ReceiveAsync([.. "Received: from a\r\n"u8, .. mail]);
        var second = await scene.ReceiveAsync([.. "Received: from b\r\n"u8, .. mail]);

        Assert.Equal((MailState.Waiting, MailVerdict.Duplicate), (first.State, second.Verdict));
    }

    [Fact]
    public async Task Another_team_sees_neither_a_mail_nor_its_files()
    {
        var (scene, elsewhere) = (await MailScene.GivenAsync(app), await MailScene.GivenAsync(app));
        var mail = await scene.ReceiveAsync(Eml.Mixed("mixed", [Eml.Text("Secret."), Eml.Photo("a.png")]));
        using var browser = await elsewhere.Intake.CoordinatorAsync();

        await browser.GetAsync($"/regulation/courriels/{mail.Id}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        foreach (var file in new[] { mail.Raw, mail.Files[0].File })
        {
            using var read = await browser.Http.GetAsync(new Uri($"/fichiers/{file}", UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        }

        var refused = await Assert.ThrowsAsync<RefusedException>(() => DiscardAsync(elsewhere, mail));
        Assert.Equal("mail.not-found", refused.Refusal.Code);
    }

    [Fact]
    public async Task The_list_is_read_a_page_at_a_time()
    {
        var scene = await MailScene.GivenAsync(app);
        for (var n = 0; n < MailList.PageSize + 2; n++)
        {
            await scene.DeliverAsync(Eml.Mail("text/plain", "x", ("From", $"a{n}@cabinet.example.fr"), ("Subject", $"Sujet {n:00}")));
        }

        await MailScene.FetchAndReadAsync(app);
        using var browser = await scene.Intake.CoordinatorAsync();
        await browser.GetAsync("/regulation/courriels");
        var seen = Subjects(browser);
        await browser.GetAsync(browser.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((MailList.PageSize, 2), (seen.Count, Subjects(browser).Count));
        Assert.Equal(MailList.PageSize + 2, seen.Union(Subjects(browser)).Count());
    }

    private static Task<bool> DiscardAsync(MailScene scene, ReceivedMail mail) =>
        scene.Intake.World.UseAsync<DiscardMailHandler, bool>(scene.Intake.Coordinator.Id, async (discard, act) =>
        {
            await discard.HandleAsync(new DiscardMail(mail.Id, "Encore."), act, Ct);
            return true;
        });

    private static List<string> Subjects(TestBrowser browser) => [.. browser.Page.QuerySelectorAll("main a.r-list-title").Select(link => link.TextContent)];

    [GeneratedRegex(@"/suivi/[\w-]+")]
    private static partial Regex Link();
}

public sealed class SqliteMailTests(RelaisApp app) : MailTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresMailTests(PostgresApp app) : MailTests(app), IClassFixture<PostgresApp>;
