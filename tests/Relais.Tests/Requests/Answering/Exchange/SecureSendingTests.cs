using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Requests.Answering;
using Relais.Requests.Answering.Exchange;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Testing;
using Relais.Tests.Documents;
using Relais.Tests.Requests.Intake.Mails;
using Xunit;

namespace Relais.Tests.Requests.Answering.Exchange;

/// <summary>A report goes by MSSanté to whoever may have it, and comes to be known as received.</summary>
public sealed class SecureSendingTests(ExchangeApp app) : IClassFixture<ExchangeApp>, IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await app.Smtp.ModeAsync("accept");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_opinion_leaves_with_its_letter_and_its_folder()
    {
        var scene = await ExchangeScene.GivenAsync(app);
        var mailbox = await scene.GiveMailboxAsync();
        var id = await scene.AskAsync("Le Goff");
        await scene.SendAsync();

        var mail = await NextToAsync(scene.AuthorAddress);
        Assert.Equal("XDM/1.0/DDM+CR TELEEXPERTISE LE GOFF YUNA 14/07/1958", mail.Subject);
        Assert.Contains($"Disposition-Notification-To: {mailbox.Address}", mail.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.Matches(@"filename=""?\d{8}_CR-TELEEXPERTISE_LE-GOFF_YUNA\.pdf", mail.Raw);
        Assert.DoesNotContain("bénigne", mail.Text, StringComparison.Ordinal);
        using var folder = new ZipArchive(new MemoryStream(AttachmentOf(mail, "IHE_XDM.zip")));
        using var report = new MemoryStream();
        await using (var entry = await folder.GetEntry("IHE_XDM/SUBSET01/DOC0002.XML")!.OpenAsync(Ct))
        {
            await entry.CopyToAsync(report, Ct);
        }

        var cda = new CdaReader(report.ToArray());
        Assert.Equal("85208-7", cda.Text("/cda:ClinicalDocument/cda:code/@code"));
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(cda.Text("//cda:nonXMLBody/cda:text"))[..4]));
        Assert.Equal(SendingState.Sent, Assert.Single(await scene.SendingsAsync(id)).State);
    }

    [Fact]
    public async Task Nothing_leaves_for_an_address_out_of_the_trust_space()
    {
        var scene = await ExchangeScene.GivenAsync(app, hasSecureAddress: false);
        await scene.GiveAsync("cabinet@mssante.fr.example.com");
        var id = await scene.AskAsync("Kerneis");

        Assert.Empty(await scene.SendingsAsync(id));
        using var expert = await app.BrowseAsAsync(scene.Intake.Anne.Id);
        await expert.GetAsync($"/demandes/{id}");
        await PostAsync(expert, "/envois", ("Role", "FamilyDoctor"), ("Name", "Dr Voisin"), ("Address", "voisin@example.fr"));
        Assert.Empty(await scene.SendingsAsync(id));
        Assert.Contains("n’est pas une adresse MSSanté", (await expert.VisitAsync($"/demandes/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_practice_and_the_family_doctor_named_before_receive_it_too()
    {
        var scene = await ExchangeScene.GivenAsync(app);
        var practice = $"cabinet{Guid.CreateVersion7():N}@cabinet.mssante.fr";
        await scene.GiveAsync(practice);
        var id = await scene.AskAsync("Prigent", isAnswered: false);
        await scene.WrittenAtThePracticeAsync(id);
        await AddAsync(scene.Intake.Anne.Id, id, "medecin.traitant@medecin.mssante.fr");
        Assert.Equal(SendingState.Planned, Assert.Single(await scene.SendingsAsync(id)).State);
        await scene.Intake.World.AnswerAsync(scene.Intake.Anne.Id, id, "Rien d’inquiétant.");
        await scene.TellAllAsync();

        var sendings = await scene.SendingsAsync(id);
        Assert.Equal(
            new[] { "medecin.traitant@medecin.mssante.fr", practice, scene.AuthorAddress }.Order(), sendings.Select(sending => sending.Address).Order());
        Assert.All(sendings, sending => Assert.Equal(SendingState.Waiting, sending.State));
    }

    [Fact]
    public async Task A_refused_address_fails_at_once_and_the_page_offers_the_letter()
    {
        var scene = await ExchangeScene.GivenAsync(app);
        var id = await scene.AskAsync("Salaün");
        await app.Smtp.ModeAsync("refuse");
        await scene.SendAsync();

        var sending = Assert.Single(await scene.SendingsAsync(id));
        Assert.Equal((SendingState.Failed, "L’adresse a été refusée par le serveur MSSanté."), (sending.State, sending.Why));
        using var expert = await app.BrowseAsAsync(scene.Intake.Anne.Id);
        var page = (await expert.VisitAsync($"/demandes/{id}")).Body!.TextContent;
        Assert.Contains("Imprimer la lettre", page, StringComparison.Ordinal);
        Assert.Contains("Ouvrir la lettre pour l’imprimer et la poster", page, StringComparison.Ordinal);

        await app.Smtp.ModeAsync("accept");
        await PostAsync(expert, $"/envois/{sending.Id}");
        await scene.SendAsync();
        Assert.Equal(SendingState.Sent, Assert.Single(await scene.SendingsAsync(id)).State);
        var again = await Assert.ThrowsAsync<RefusedException>(() => AgainAsync(scene.Intake.Anne.Id, id, sending.Id));
        Assert.Equal("exchange.not-failed", again.Refusal.Code);
    }

    [Fact]
    public async Task A_busy_server_is_tried_again_later_then_given_up()
    {
        var scene = await ExchangeScene.GivenAsync(app);
        var id = await scene.AskAsync("Abgrall");
        await app.Smtp.ModeAsync("busy");
        await scene.SendAsync();
        var waiting = Assert.Single(await scene.SendingsAsync(id));
        Assert.Equal((SendingState.Waiting, 1), (waiting.State, waiting.Attempts));
        Assert.Equal(app.Clock.GetCurrentInstant() + Duration.FromMinutes(1), waiting.DueAt);
        Assert.Equal(0, await scene.SendAsync());

        for (var n = 1; n < SecureBackoff.MaxAttempts; n++)
        {
            app.Clock.Advance(Duration.FromHours(4));
            await scene.SendAsync();
        }

        var failed = Assert.Single(await scene.SendingsAsync(id));
        Assert.Equal((SendingState.Failed, SecureBackoff.MaxAttempts), (failed.State, failed.Attempts));
    }

    [Fact]
    public async Task A_receipt_that_comes_back_to_the_team_says_that_it_was_read()
    {
        var scene = await ExchangeScene.GivenAsync(app);
        var mailbox = await scene.GiveMailboxAsync();
        var id = await scene.AskAsync("Cloarec");
        await scene.SendAsync();
        var sending = Assert.Single(await scene.SendingsAsync(id));

        await ReceiveAsync(mailbox.Address, ReceiptMails.Read(sending.MessageName));

        Assert.Equal(SendingState.Read, Assert.Single(await scene.SendingsAsync(id)).State);
        using var expert = await app.BrowseAsAsync(scene.Intake.Anne.Id);
        Assert.Contains("Lu", (await expert.VisitAsync($"/demandes/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bounce_says_that_it_failed_and_another_team_s_mailbox_says_nothing()
    {
        var scene = await ExchangeScene.GivenAsync(app);
        var mailbox = await scene.GiveMailboxAsync();
        var other = await (await ExchangeScene.GivenAsync(app)).GiveMailboxAsync();
        var id = await scene.AskAsync("Quéméneur");
        await scene.SendAsync();
        var sending = Assert.Single(await scene.SendingsAsync(id));

        await ReceiveAsync(other.Address, ReceiptMails.Failed(sending.MessageName));
        Assert.Equal(SendingState.Sent, Assert.Single(await scene.SendingsAsync(id)).State);
        await ReceiveAsync(mailbox.Address, ReceiptMails.Failed(sending.MessageName));
        var failed = Assert.Single(await scene.SendingsAsync(id));
        Assert.Equal((SendingState.Failed, "Le courriel n’a pas pu être remis (code 5.1.1)."), (failed.State, failed.Why));
    }

    [Fact]
    public async Task A_recipient_is_named_once_with_a_name_by_the_team_alone()
    {
        var scene = await ExchangeScene.GivenAsync(app);
        var id = await scene.AskAsync("Tanguy", isAnswered: false);
        await AddAsync(scene.Intake.Anne.Id, id, "un@medecin.mssante.fr");

        Assert.Equal("exchange.already-there", await WhyNotAsync(scene.Intake.Anne.Id, id, "un@medecin.mssante.fr", "Dr Voisin"));
        Assert.Equal("exchange.name-missing", await WhyNotAsync(scene.Intake.Anne.Id, id, "deux@medecin.mssante.fr", " "));
        Assert.Equal("exchange.name-too-long", await WhyNotAsync(scene.Intake.Anne.Id, id, "deux@medecin.mssante.fr", new string('a', 151)));
        Assert.Equal("exchange.not-secure", await WhyNotAsync(scene.Intake.Anne.Id, id, "deux@example.fr", "Dr Voisin"));
        Assert.Equal("request.not-found", await WhyNotAsync(scene.Intake.Author.Id, id, "deux@medecin.mssante.fr", "Dr Voisin"));
        var unknown = await Assert.ThrowsAsync<RefusedException>(() => AgainAsync(scene.Intake.Anne.Id, id, Guid.CreateVersion7()));
        Assert.Equal("exchange.sending-not-found", unknown.Refusal.Code);
        var failed = SecureSending.Plan(id, RecipientRole.Other, "Dr Loin", Address("loin@medecin.mssante.fr"));
        failed.Fail("Éteint.");
        await app.GivenAsync(failed);
        var early = await Assert.ThrowsAsync<RefusedException>(() => AgainAsync(scene.Intake.Anne.Id, id, failed.Id));
        Assert.Equal("exchange.nothing-to-send", early.Refusal.Code);
    }

    [Fact]
    public async Task The_masks_that_the_expert_chose_are_in_the_metadata()
    {
        var scene = await ExchangeScene.GivenAsync(app);
        var id = await scene.AskAsync("Riou", isAnswered: false);
        using var expert = await app.BrowseAsAsync(scene.Intake.Anne.Id);
        await expert.GetAsync($"/demandes/{id}");
        await expert.SubmitAsync("repondre", ("Opinion", "À annoncer en consultation."), ("Masks", nameof(DocumentMasks.Patient)));
        await scene.TellAllAsync();
        await scene.SendAsync();

        using var folder = new ZipArchive(new MemoryStream(AttachmentOf(await NextToAsync(scene.AuthorAddress), "IHE_XDM.zip")));
        using var metadata = new StreamReader(folder.GetEntry("IHE_XDM/SUBSET01/METADATA.XML")!.Open());
        var text = await metadata.ReadToEndAsync(Ct);
        Assert.Contains("nodeRepresentation=\"INVISIBLE_PATIENT\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("MASQUE_PS", text, StringComparison.Ordinal);
    }

    private static EmailAddress Address(string text) => EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text);

    private async Task<ReceivedMail> NextToAsync(string address)
    {
        while (await app.Smtp.NextAsync() is { } mail)
        {
            if (mail.To.Contains(address))
            {
                return mail;
            }
        }

        throw new InvalidOperationException("No mail came.");
    }

    private async Task ReceiveAsync(string address, string raw)
    {
        var folder = Path.Combine(app.Folder, "maildirs", address, "new");
        System.IO.Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, Guid.CreateVersion7().ToString("N")), raw.ReplaceLineEndings("\r\n"), Ct);
        await MailScene.FetchAndReadAsync(app);
    }

    private static async Task PostAsync(TestBrowser browser, string action, params (string, string)[] fields)
    {
        var form = browser.Page.QuerySelectorAll("form").Single(f => f.GetAttribute("action")?.EndsWith(action, StringComparison.Ordinal) == true);
        var token = form.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        await browser.SendAsync(form.GetAttribute("action")!, content);
    }

    private Task AddAsync(ProfessionalId by, RequestId id, string address, string name = "Dr Traitant") =>
        new World(app).UseAsync<AddReportRecipientHandler>(by, (add, act) => add.HandleAsync(new AddReportRecipient(id, RecipientRole.FamilyDoctor, name, address), act, Ct));

    private async Task<string> WhyNotAsync(ProfessionalId by, RequestId id, string address, string name) =>
        (await Assert.ThrowsAsync<RefusedException>(() => AddAsync(by, id, address, name))).Refusal.Code;

    private Task AgainAsync(ProfessionalId by, RequestId id, Guid sending) =>
        new World(app).UseAsync<SendReportAgainHandler>(by, (again, act) => again.HandleAsync(new SendReportAgain(id, sending), act, Ct));

    private static byte[] AttachmentOf(ReceivedMail mail, string name)
    {
        var part = mail.Raw.Split("\r\n--").Single(p => p.Contains($"filename={name}", StringComparison.Ordinal) || p.Contains($"filename=\"{name}\"", StringComparison.Ordinal));
        return Convert.FromBase64String(part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("\r\n", "", StringComparison.Ordinal));
    }
}
