using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Answering.Exchange;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Mails;
using Relais.Requests.Life;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;
using Mailbox = Relais.Requests.Intake.Mails.Mailbox;

namespace Relais.Tests.Requests.Answering.Exchange;

/// <summary>The application joined to a real SMTP server that plays the MSSanté operator.</summary>
public sealed class ExchangeApp : RelaisApp
{
    private SmtpPeer? _smtp;

    /// <summary>The operator.</summary>
    public SmtpPeer Smtp => _smtp!;

    public override async ValueTask InitializeAsync()
    {
        _smtp = await SmtpPeer.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Smtp.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Mail:Secure:Host", "127.0.0.1");
        builder.UseSetting("Mail:Secure:Port", Smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("Mail:Secure:StartTls", "false");
        builder.UseSetting("Mail:Secure:From", "relais@ess.mssante.fr");
        builder.UseSetting("Mail:Secure:LimitSeconds", "10");
        builder.UseSetting("Mail:Secure:Enabled", "false");
    }
}

/// <summary>A request whose author and practice have MSSanté addresses.</summary>
internal sealed class ExchangeScene
{
    private readonly RelaisApp _app;

    private ExchangeScene(RelaisApp app, IntakeScene intake) => (_app, Intake) = (app, intake);

    public IntakeScene Intake { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public string AuthorAddress { get; } = $"requerant{Guid.CreateVersion7():N}@medecin.mssante.fr";

    public static async Task<ExchangeScene> GivenAsync(RelaisApp app, bool hasSecureAddress = true)
    {
        var scene = new ExchangeScene(app, await IntakeScene.GivenAsync(app));
        if (hasSecureAddress)
        {
            await app.InScopeAsync(services => services.GetRequiredService<RelaisDb>().Set<Professional>().Where(p => p.Id == scene.Intake.Author.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, scene.AuthorAddress), Ct));
        }

        return scene;
    }

    public Task GiveAsync(string? practiceEmail) => _app.InScopeAsync(services => services.GetRequiredService<RelaisDb>().Set<Structure>().Where(s => s.Id == Intake.Practice.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.Email, practiceEmail), Ct));

    /// <summary>The request was written from the requester's practice.</summary>
    public Task WrittenAtThePracticeAsync(RequestId id) => _app.InScopeAsync(services => services.GetRequiredService<RelaisDb>().Set<Request>().Where(r => r.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.AuthorPlace, Intake.Practice.Id), Ct));

    /// <summary>An address of the team in the trust space, where receipts come back.</summary>
    public async Task<Mailbox> GiveMailboxAsync()
    {
        var mailbox = Mailbox.Open(Intake.Team.Id, new MailboxText($"peau{Guid.CreateVersion7().ToString("N")[20..]}@ess.mssante.fr", MailboxKind.Mssante, MailboxWay.Delivered), (_, _) => []);
        await _app.GivenAsync(mailbox);
        return mailbox;
    }

    /// <summary>Sent, taken in charge, and, when wanted, answered; then what follows is told.</summary>
    public async Task<RequestId> AskAsync(string patient, bool isAnswered = true)
    {
        var id = await Intake.SendAsync(patient);
        await Intake.World.ClaimAsync(Intake.Anne.Id, id);
        if (isAnswered)
        {
            await Intake.World.AnswerAsync(Intake.Anne.Id, id, "Lésion bénigne, à revoir dans un an.");
        }

        await TellAllAsync();
        return id;
    }

    public Task TellAllAsync() => _app.TellAllAsync();

    public Task<int> SendAsync() => _app.Services.GetRequiredService<SecureMailRound>().SendDueAsync(Ct);

    public Task<List<SecureSending>> SendingsAsync(RequestId request) =>
        _app.InScopeAsync(services => services.GetRequiredService<RelaisDb>().SendingsOfRequest(request).AsNoTracking().OrderBy(s => s.Id).ToListAsync(Ct));
}
