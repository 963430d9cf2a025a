using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Mail;
using Relais.Platform.Outbox;
using Relais.Platform.SignIn;
using Relais.Platform.SignIn.Factors;
using Relais.Testing;
using Xunit;
using Letter = Relais.Platform.Mail.Mail;

namespace Relais.Tests.Platform.SignIn;

/// <summary>The application with a mailbox that tests read, and passwords hashed fast.</summary>
public sealed class SignInApp : RelaisApp
{
    public const string Password = "girouette pamplemousse";

    private readonly Mailbox _mails = new();

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A person with a password and an authenticator.</summary>
    public async Task<Known> GivenPersonAsync(bool withFactor = true)
    {
        var account = Account.Of(ProfessionalId.New(), $"p{Guid.CreateVersion7():N}@exemple.fr");
        var key = Totp.NewKey();
        await InScopeAsync(async scope =>
        {
            account.PasswordHash = await scope.GetRequiredService<PasswordHashing>().HashAsync(Password, Ct);
            account.TotpKey = withFactor ? scope.GetRequiredService<CodeCheck>().Seal(account, key) : null;
            var db = scope.GetRequiredService<RelaisDb>();
            db.Add(account);
            await db.SaveChangesAsync(Ct);
        });
        return new Known(account.Id, account.Professional, account.Email!, key);
    }

    /// <summary>A browser where that person signed in by password and code.</summary>
    public async Task<TestBrowser> SignInAsync(Known person)
    {
        var browser = Browse();
        await ProvePasswordAsync(browser, person.Email, Password);
        await browser.GetAsync(browser.Location!);
        await browser.SubmitAsync("code", ("Code", CodeOf(person)));
        Assert.Equal("/accueil", browser.Location);
        return browser;
    }

    public async Task ProvePasswordAsync(TestBrowser browser, string email, string password)
    {
        await browser.GetAsync("/connexion");
        await browser.SubmitAsync("password", ("Email", email), ("Password", password));
    }

    /// <summary>A code that has not served yet: time moves on by one step.</summary>
    public string CodeOf(Known person)
    {
        Clock.Advance(NodaTime.Duration.FromSeconds(30));
        return Totp.CodeOf(person.Key, Totp.StepAt(Clock.GetCurrentInstant()));
    }

    public Task<T> ReadAsync<T>(Func<RelaisDb, Task<T>> read) => InScopeAsync(scope => read(scope.GetRequiredService<RelaisDb>()));

    public Task<int> OpenSessionsAsync(Known person) =>
        ReadAsync(db => db.Set<Session>().CountAsync(s => s.Account == person.Account && s.EndedAt == null, Ct));

    /// <summary>The next mail to that address, once the outbox has sent it.</summary>
    public async Task<Letter> MailToAsync(string address)
    {
        for (var i = 0; i < 200; i++)
        {
            var quiet = await ReadAsync(db => db.Set<OutboxMessage>().AllAsync(message => message.DoneAt != null, Ct));
            if (quiet && _mails.TryTake(address, out var mail))
            {
                return mail;
            }

            await Task.Delay(50, Ct);
        }

        throw new InvalidOperationException("No mail came to " + address);
    }

    public int MailsTo(string address) => _mails.Count(address);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services
            .Replace(ServiceDescriptor.Singleton<IMailer>(_mails))
            .Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000));
    }

    public sealed record Known(Guid Account, ProfessionalId Professional, string Email, byte[] Key);

    private sealed class Mailbox : IMailer
    {
        private readonly ConcurrentDictionary<string, ConcurrentQueue<Letter>> _mails = new();

        public Task<MailOutcome> TrySendAsync(Letter mail, CancellationToken ct)
        {
            _mails.GetOrAdd(mail.To, _ => new()).Enqueue(mail);
            return Task.FromResult(MailOutcome.Accepted);
        }

        public bool TryTake(string address, out Letter mail)
        {
            mail = null!;
            return _mails.TryGetValue(address, out var mails) && mails.TryDequeue(out mail!);
        }

        public int Count(string address) => _mails.TryGetValue(address, out var mails) ? mails.Count : 0;
    }
}
