using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Mail;
using Relais.Requests.Contract;
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
        using var browser = await OpenAsync(scene, mail);
        await TypeAsync(browser, ("Piece", "1"));

        var request = await scene.Intake.NewestAsync(Channel.Email);
        Assert.Equal($"/demandes/{request.Id}", browser.Location);
        Assert.Equal([mail.Files.Single(file => file.Rank == 1).File], request.Files.Select(file => (FileId?)file.File));
        var mails = await IntakeScene.MailsToAsync(app, sender);
        Assert.Equal([$"Votre demande {request.Number}", "Votre message est arrivé"], mails.Select(told => told.Subject).Order());
        Assert.DoesNotContain(mails, told => told.Text.Contains("nez", StringComparison.OrdinalIgnoreCase) || told.Text.Contains("Kervella", StringComparison.Ordinal));
        using var visitor = app.Browse();
        await visitor.GetAsync(Link().Match(mails.Single(told => told.Subject.EndsWith(request.Number, StringComparison.Ordinal)).Text).Value);
        Assert.Contains(request.Number, visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_known_of_the_directory_and_the_patient_of_a_document_are_filled_in()
    {
        var scene = await MailScene.GivenAsync(app);
        var known = Given.ADoctor("Connue");
        await app.GivenAsync(known);
        var document = Zips.Of(("IHE_XDM/SUBSET01/DOC.XML", System.Text.Encoding.UTF8.GetBytes(Zips.Cda(known.Rpps!))));
        var mail = await scene.ReceiveAsync(Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("IHE_XDM.zip", "application/zip", document)]));
        using var browser = await OpenAsync(scene, mail);

        Assert.Equal(known.Id.ToString(), Value(browser, "Contact.Known"));
        Assert.Equal(("VIGOUROUX", "YUNA MARIE", "1958-07-14", "Carhaix-Plouguer (29270)"), (Value(browser, "Patient.BirthName"), Value(browser, "Patient.FirstNames"), Value(browser, "Patient.BirthDate"), Value(browser, "Patient.Commune")));
        await browser.SubmitAsync("saisir", ("Pick", "autre"));
        Assert.Null(Value(browser, "Contact.Known"));
        Assert.NotNull(Value(browser, "Contact.LastName"));
    }

    [Fact]
    public async Task A_mail_forwarded_by_a_secretary_is_that_of_whoever_wrote_it()
    {
        var scene = await MailScene.GivenAsync(app);
        var first = Eml.Mail("text/plain", "Lésion.", ("From", "Bruno TANGUY <bruno.tanguy@cabinet.example.fr>"));
        var mail = await scene.ReceiveAsync(Eml.Mixed("mixed", [Eml.Text("Pour vous."), $"Content-Type: message/rfc822\r\n\r\n{System.Text.Encoding.Latin1.GetString(first)}"]));
        using var browser = await OpenAsync(scene, mail);

        Assert.Equal(("TANGUY", "Bruno", "bruno.tanguy@cabinet.example.fr"), (Value(browser, "Contact.LastName"), Value(browser, "Contact.FirstName"), Value(browser, "Contact.Email")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_joins_its_request_by_the_secret_it_brings_back(bool byAddress)
    {
        var (scene, sender) = (await MailScene.GivenAsync(app, takesTags: byAddress), $"s{Guid.CreateVersion7():N}@cabinet.example.fr");
        var (request, told) = await RequestByMailAsync(scene, sender);
        await scene.Intake.World.ClaimAsync(scene.Intake.Anne.Id, request.Id);
        await scene.Intake.World.AskComplementAsync(scene.Intake.Anne.Id, request.Id, "Une photo ?");
        (string, string) back = byAddress ? ("To", told["Reply-To"]) : ("In-Reply-To", told["Message-ID"]);

        var mail = await scene.ReceiveAsync(Eml.Mixed("mixed", [Eml.Text("Voici la photo.\n\nLe lundi 2 mars 2026, Relais a écrit :\n> Bonjour"), Eml.Photo("nez.png")], ("From", sender), back));

        Assert.Equal((MailState.Joined, request.Id), (mail.State, mail.Request!.Value));
        var joined = await scene.Intake.ReadAsync(request.Id);
        Assert.Equal((RequestState.InCharge, StepKind.ComplementGiven, "Voici la photo."), (joined.State, joined.Steps[^1].Kind, joined.Steps[^1].Text));
        using var expert = await app.BrowseAsAsync(scene.Intake.Anne.Id);
        using var photo = await expert.Http.GetAsync(new Uri($"/fichiers/{mail.Files[0].File}", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, photo.StatusCode);
    }

    [Fact]
    public async Task The_secret_is_worth_nothing_from_another_address_nor_without_its_proof()
    {
        var (scene, sender) = (await MailScene.GivenAsync(app), $"s{Guid.CreateVersion7():N}@cabinet.example.fr");
        var (request, told) = await RequestByMailAsync(scene, sender);

        var elsewhere = await scene.ReceiveAsync(Eml.Mail("text/plain", "Volé.", ("From", "autre@cabinet.example.fr"), ("In-Reply-To", told["Message-ID"])));
        var guessed = await scene.ReceiveAsync(Eml.Mail("text/plain", "Deviné.", ("From", sender), ("In-Reply-To", Proof().Replace(told["Message-ID"], ".00000000000000000000@"))));
        var subject = await scene.ReceiveAsync(Eml.Mail("text/plain", "Sans preuve.", ("From", sender), ("Subject", $"Re: {request.Number}")));

        Assert.All([elsewhere, guessed, subject], mail => Assert.Equal(MailState.Waiting, mail.State));
        Assert.Equal(request.Number, subject.Mentions);
    }

    [Fact]
    public async Task The_coordination_joins_an_answer_that_proves_nothing()
    {
        var scene = await MailScene.GivenAsync(app);
        var request = await scene.Intake.ReadAsync(await scene.Intake.SendAsync("Corre"));
        var mail = await scene.ReceiveAsync(Eml.Mail("text/plain", "Précision utile.", ("Subject", $"Re: {request.Number}")));
        using var browser = await OpenAsync(scene, mail);
        await browser.SubmitAsync("joindre", ("Number", "DA-2026-999999"));
        Assert.Equal("mail.request-unknown", RegulationTests.Code(browser));

        await browser.GetAsync($"/regulation/courriels/{mail.Id}");
        await browser.SubmitAsync("joindre", ("Number", Value(browser, "Number")!));

        Assert.Equal($"/demandes/{request.Id}", browser.Location);
        Assert.Contains("Précision utile.", (await scene.Intake.ReadAsync(request.Id)).Steps[^1].Text!, StringComparison.Ordinal);
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

    private async Task<(Request Request, Dictionary<string, string> Told)> RequestByMailAsync(MailScene scene, string sender)
    {
        var mail = await scene.ReceiveAsync(Eml.Mail("text/plain", "Lésion du nez.", ("From", sender)));
        using var browser = await OpenAsync(scene, mail);
        await TypeAsync(browser, ("Contact.LastName", "Le Bras"));
        var request = await scene.Intake.NewestAsync(Channel.Email);
        await IntakeScene.MailsToAsync(app, sender);
        return (request, await HeadersOfNewestAsync(request.Number));
    }

    /// <summary>The headers of the mail that told of a request, as its reader's program sees them.</summary>
    private async Task<Dictionary<string, string>> HeadersOfNewestAsync(string number)
    {
        foreach (var file in new DirectoryInfo(Path.Combine(app.Folder, "mails")).GetFiles("*.eml").OrderByDescending(file => file.Name))
        {
            var text = await File.ReadAllTextAsync(file.FullName, Ct);
            if (text.Contains($"Subject: Votre demande {number}", StringComparison.Ordinal))
            {
                return text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n").Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
            }
        }

        throw new InvalidOperationException($"No mail told of {number}");
    }

    private static async Task<TestBrowser> OpenAsync(MailScene scene, ReceivedMail mail)
    {
        var browser = await scene.Intake.CoordinatorAsync();
        await browser.GetAsync($"/regulation/courriels/{mail.Id}");
        return browser;
    }

    private static Task TypeAsync(TestBrowser browser, params (string, string)[] more) =>
        browser.SubmitAsync("saisir", [("Contact.Profession", "10"), .. IntakeScene.Patient("Kervella"), ("Consent", "true"), .. more]);

    private static string? Value(TestBrowser browser, string field) => browser.Page.QuerySelector($"[name='{field}']")?.GetAttribute("value");

    [GeneratedRegex(@"/suivi/[\w-]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\.[0-9a-f]{20}@")]
    private static partial Regex Proof();
}

public sealed class SqliteMailTests(RelaisApp app) : MailTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresMailTests(PostgresApp app) : MailTests(app), IClassFixture<PostgresApp>;
