using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Messaging.Notices;
using Relais.Messaging.Preferences;
using Relais.Messaging.Sending;
using Relais.Platform.Data;
using Relais.Platform.Mail;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Messaging;

/// <summary>The application with a real mail server, whose mail rounds are run by the tests.</summary>
public class MessagingApp : RelaisApp
{
    public SmtpPeer Smtp { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        Smtp = await SmtpPeer.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Smtp.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A person with an address of their own, unless told that they have none.</summary>
    public async Task<ProfessionalId> SomeoneAsync(bool withEmail = true)
    {
        var name = "p" + Guid.CreateVersion7().ToString("N");
        var person = Professional.Create(
            new PersonText("Dr", "Maëlle", "Le Goff", Professions.Doctor) { Email = withEmail ? $"{name}@example.fr" : null });
        await GivenAsync(person);
        return person.Id;
    }

    internal async Task PrefersAsync(ProfessionalId person, MailChoice choice) =>
        await GivenAsync(new MailPreference { Person = person, Choice = choice });

    public Notice NoticeTo(ProfessionalId person, string key = "event/told", string subject = "request/1", string title = "Une demande vous attend : DA-2026-004217") =>
        new(person, key, subject, title, "/demandes/1", Clock.GetCurrentInstant());

    public Task PostAsync(params Notice[] notices) =>
        InScopeAsync(async scope =>
        {
            foreach (var notice in notices)
            {
                await scope.GetRequiredService<INotices>().AddAsync(notice, Ct);
            }

            await scope.GetRequiredService<RelaisDb>().SaveChangesAsync(Ct);
        });

    public Task<IReadOnlyList<Delivery>> DeliveriesAsync(string subject) =>
        InScopeAsync(scope => scope.GetRequiredService<INotices>().DeliveriesAsync(subject, Ct));

    internal Task<List<PostedNotice>> NoticesToAsync(ProfessionalId person) =>
        InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().NoticesTo(person).OrderBy(n => n.At).ThenBy(n => n.Key).ToListAsync(Ct));

    /// <summary>A node: its own mail round on the common database.</summary>
    internal MailRound Node(IMailer? mailer = null) => new(
        Services.GetRequiredService<IServiceScopeFactory>(),
        mailer ?? Services.GetRequiredService<IMailer>(),
        Services.GetRequiredService<MailOptions>(),
        Clock);

    internal Task<int> SendDueAsync() => Node().SendDueAsync(Ct);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Mail:Host", "127.0.0.1");
        builder.UseSetting("Mail:Port", Smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("Mail:StartTls", "false");
        builder.UseSetting("Mail:From", "ne-pas-repondre@relais.example.fr");
        builder.UseSetting("Mail:Site", "https://relais.example.fr");
        builder.UseSetting("Mail:LimitSeconds", "2");
        builder.ConfigureServices(services => services.Remove(services.Single(s => s.ImplementationType == typeof(MailLoop))));
    }
}
