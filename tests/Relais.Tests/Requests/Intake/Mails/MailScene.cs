using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Platform.Data;
using Relais.Requests.Intake.Mails;
using Relais.Testing;
using ReceivedMail = Relais.Requests.Intake.Mails.ReceivedMail;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>A team with an address to which this machine's mail server delivers.</summary>
internal sealed class MailScene
{
    private readonly RelaisApp _app;

    private MailScene(RelaisApp app, IntakeScene intake, Mailbox mailbox) => (_app, Intake, Mailbox) = (app, intake, mailbox);

    public IntakeScene Intake { get; }
    public Mailbox Mailbox { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<MailScene> GivenAsync(RelaisApp app, bool takesTags = false)
    {
        var intake = await IntakeScene.GivenAsync(app);
        var text = new MailboxText($"avis{Guid.CreateVersion7().ToString("N")[20..]}@ess.example.fr", MailboxKind.Mssante, MailboxWay.Delivered) { Line = intake.Line.Id, TakesTags = takesTags };
        var mailbox = Mailbox.Open(intake.Team.Id, text, (_, _) => []);
        await app.GivenAsync(mailbox);
        return new MailScene(app, intake, mailbox);
    }

    /// <summary>Delivers a mail, and reads all that has arrived.</summary>
    public async Task<ReceivedMail> ReceiveAsync(byte[] raw)
    {
        await DeliverAsync(raw);
        await FetchAndReadAsync(_app);
        return await FindAsync(raw);
    }

    public async Task DeliverAsync(byte[] raw)
    {
        var folder = Path.Combine(_app.Folder, "maildirs", Mailbox.Address, "new");
        System.IO.Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, Guid.CreateVersion7().ToString("N")), raw, Ct);
    }

    public static async Task FetchAndReadAsync(RelaisApp app)
    {
        await app.Services.GetRequiredService<FetchMails>().RunAsync(Ct);
        await ReadAsync(app);
    }

    /// <summary>Reads, then waits as long as it takes to try again what could not be read.</summary>
    public static async Task ReadAsync(RelaisApp app)
    {
        for (var n = 0; n < 7; n++)
        {
            while (await app.InScopeAsync(scope => scope.GetRequiredService<ReadMails>().ReadNextAsync(Ct)))
            {
            }

            if (!await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<ReceivedMail>().AnyAsync(m => m.State == MailState.Arrived, Ct)))
            {
                return;
            }

            app.Clock.Advance(Duration.FromMinutes(30));
        }
    }

    public Task<ReceivedMail> FindAsync(byte[] raw)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(raw));
        return _app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<ReceivedMail>().AsNoTracking().Include(m => m.Files).SingleAsync(m => m.Mailbox == Mailbox.Id && m.Hash == hash, Ct));
    }

    public Task<int> CountAsync() =>
        _app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<ReceivedMail>().CountAsync(m => m.Mailbox == Mailbox.Id, Ct));

    /// <summary>The page of a mail, before its coordinator.</summary>
    public async Task<TestBrowser> OpenAsync(ReceivedMail mail)
    {
        var browser = await Intake.CoordinatorAsync();
        await browser.GetAsync($"/regulation/courriels/{mail.Id}");
        return browser;
    }

    /// <summary>Makes a request of the mail shown.</summary>
    public static Task TypeAsync(TestBrowser browser, params (string, string)[] more) =>
        browser.SubmitAsync("saisir", [("Contact.Profession", "10"), .. IntakeScene.Patient("Kervella"), ("Consent", "true"), .. more]);

    /// <summary>What a field of the page shown holds.</summary>
    public static string? Value(TestBrowser browser, string field) => browser.Page.QuerySelector($"[name='{field}']")?.GetAttribute("value");
}
