using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.SignIn;
using Relais.Platform.SignIn.Factors;
using Xunit;

namespace Relais.Tests.Platform.SignIn;

public class TwoFactorSignInTests(SignInApp app) : IClassFixture<SignInApp>
{
    [Fact]
    public async Task A_password_and_a_code_open_a_session_and_nothing_less()
    {
        var person = await app.GivenPersonAsync();
        using var browser = app.Browse();

        await app.ProvePasswordAsync(browser, person.Email, SignInApp.Password);
        Assert.Equal("/connexion/code", browser.Location);
        await browser.GetAsync("/compte");
        Assert.StartsWith("/connexion?retour=", browser.Location, StringComparison.Ordinal);

        await browser.GetAsync("/connexion/code?retour=/compte");
        await browser.SubmitAsync("code", ("Code", app.CodeOf(person)));
        Assert.Equal("/compte", browser.Location);
        await browser.GetAsync("/compte");
        Assert.Contains(person.Email, browser.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.ReadAsync(db => db.Set<JournalEntry>().CountAsync(e => e.By == person.Professional && e.Action == "session.start", SignInApp.Ct)));
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_are_told_the_same()
    {
        var person = await app.GivenPersonAsync();
        using var known = app.Browse();
        using var unknown = app.Browse();

        await app.ProvePasswordAsync(known, person.Email, "ce n’est pas le bon");
        await app.ProvePasswordAsync(unknown, $"{Guid.CreateVersion7():N}@exemple.fr", "ce n’est pas le bon");

        Assert.Equal("account.wrong-pair", known.Page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
        Assert.Equal(known.Page.QuerySelector("[data-code]")!.TextContent, unknown.Page.QuerySelector("[data-code]")!.TextContent);
        Assert.Equal(known.Status, unknown.Status);
    }

    [Fact]
    public async Task An_unknown_address_costs_one_hash_as_a_wrong_password_does()
    {
        var hasher = new CountingHasher();
        using var hashing = new PasswordHashing(hasher);
        await hashing.VerifyAsync(null, "ce n’est pas le bon", SignInApp.Ct);
        await hashing.VerifyAsync(new Account { PasswordHash = "x" }, "ce n’est pas le bon", SignInApp.Ct);
        await hashing.VerifyAsync(new Account(), "ce n’est pas le bon", SignInApp.Ct);
        Assert.Equal(3, hasher.Verified);
    }

    [Fact]
    public async Task Passwords_are_hashed_by_no_more_threads_than_there_are_cores_and_too_many_are_asked_to_come_back()
    {
        var hasher = new CountingHasher();
        using var hashing = new PasswordHashing(hasher);
        var busy = 0;
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(async () =>
        {
            try
            {
                await hashing.VerifyAsync(null, "ce n’est pas le bon", SignInApp.Ct);
            }
            catch (RefusedException refused) when (refused.Refusal.Code == "account.busy")
            {
                Interlocked.Increment(ref busy);
            }
        })));
        Assert.InRange(hasher.MostAtOnce, 1, Environment.ProcessorCount);
        Assert.InRange(busy, 1, 499);
    }

    [Fact]
    public async Task A_refused_password_does_not_come_back_in_the_page()
    {
        var person = await app.GivenPersonAsync();
        using var browser = app.Browse();
        await app.ProvePasswordAsync(browser, person.Email, "un secret tapé de travers");
        Assert.DoesNotContain("tapé de travers", browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains(person.Email, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_code_in_fifty_requests_at_once_is_accepted_once()
    {
        var person = await app.GivenPersonAsync();
        var code = app.CodeOf(person);

        var accepted = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => app.InScopeAsync(async scope =>
        {
            var account = await scope.GetRequiredService<RelaisDb>().Users.AsNoTracking().SingleAsync(a => a.Id == person.Account, SignInApp.Ct);
            return await scope.GetRequiredService<CodeCheck>().AcceptAsync(account, code, SignInApp.Ct);
        }))));

        Assert.Equal(1, accepted.Count(yes => yes));
    }

    [Fact]
    public async Task A_code_that_served_is_refused_the_second_time()
    {
        var person = await app.GivenPersonAsync();
        using var first = await app.SignInAsync(person);
        using var second = app.Browse();
        await app.ProvePasswordAsync(second, person.Email, SignInApp.Password);
        await second.GetAsync("/connexion/code");
        await second.SubmitAsync("code", ("Code", Totp.CodeOf(person.Key, Totp.StepAt(app.Clock.GetCurrentInstant()))));
        Assert.Equal("account.wrong-code", second.Page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
    }

    [Fact]
    public async Task A_recovery_code_replaces_the_second_factor_once()
    {
        var person = await app.GivenPersonAsync();
        var codes = await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var account = await db.Users.SingleAsync(a => a.Id == person.Account, SignInApp.Ct);
            var made = await scope.GetRequiredService<RecoveryCodes>().RenewAsync(account, new Act(person.Professional, app.Clock.GetCurrentInstant()), SignInApp.Ct);
            await db.SaveChangesAsync(SignInApp.Ct);
            return made;
        });
        Assert.Equal(10, codes.Distinct().Count());

        using var browser = app.Browse();
        await app.ProvePasswordAsync(browser, person.Email, SignInApp.Password);
        await browser.GetAsync("/connexion/code");
        await browser.SubmitAsync("recovery", ("Recovery", codes[3]));
        Assert.Equal("/accueil", browser.Location);

        using var again = app.Browse();
        await app.ProvePasswordAsync(again, person.Email, SignInApp.Password);
        await again.GetAsync("/connexion/code");
        await again.SubmitAsync("recovery", ("Recovery", codes[3]));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
    }

    [Fact]
    public async Task The_step_between_password_and_code_lasts_ten_minutes()
    {
        var person = await app.GivenPersonAsync();
        using var browser = app.Browse();
        await app.ProvePasswordAsync(browser, person.Email, SignInApp.Password);
        await browser.GetAsync("/connexion/code");
        app.Clock.Advance(Duration.FromMinutes(10) + Duration.FromSeconds(1));
        await browser.SubmitAsync("code", ("Code", app.CodeOf(person)));
        Assert.Equal("/connexion", browser.Location);
    }

    [Fact]
    public async Task Signing_in_the_first_time_begins_with_a_second_factor_and_shows_the_recovery_codes_once()
    {
        var person = await app.GivenPersonAsync(withFactor: false);
        using var browser = app.Browse();
        await app.ProvePasswordAsync(browser, person.Email, SignInApp.Password);
        Assert.Equal("/compte/second-facteur", browser.Location);
        await browser.GetAsync(browser.Location!);
        Assert.NotNull(browser.Page.QuerySelector("svg.r-qr path"));

        var key = FromBase32(browser.Page.QuerySelector("main code")!.TextContent);
        await browser.SubmitAsync("totp", ("Code", "000000"));
        Assert.Equal("account.wrong-code", browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
        Assert.Equal(key, FromBase32(browser.Page.QuerySelector("main code")!.TextContent));
        await browser.SubmitAsync("totp", ("Code", Totp.CodeOf(key, Totp.StepAt(app.Clock.GetCurrentInstant()))));

        Assert.Equal(10, browser.Page.QuerySelectorAll(".r-codes code").Length);
        await browser.GetAsync("/compte");
        Assert.Contains("Enregistrée", browser.Text, StringComparison.Ordinal);
        Assert.Contains("second facteur", (await app.MailToAsync(person.Email)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knowing_the_password_of_another_is_not_enough_to_add_a_factor()
    {
        var person = await app.GivenPersonAsync();
        using var browser = app.Browse();
        await app.ProvePasswordAsync(browser, person.Email, SignInApp.Password);
        await browser.GetAsync("/compte/second-facteur");
        Assert.Equal("/connexion", browser.Location);
    }

    [Fact]
    public async Task After_five_failures_one_waits_and_success_forgets_them()
    {
        var person = await app.GivenPersonAsync();
        using var browser = app.Browse();
        for (var i = 0; i < 5; i++)
        {
            await app.ProvePasswordAsync(browser, person.Email, "ce n’est pas le bon");
            Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        }

        await app.ProvePasswordAsync(browser, person.Email, SignInApp.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.Contains("Réessayez dans 1 minute, ou connectez-vous avec votre clé d’accès.", browser.Text, StringComparison.Ordinal);

        app.Clock.Advance(Duration.FromMinutes(1));
        await app.ProvePasswordAsync(browser, person.Email, SignInApp.Password);
        Assert.Equal("/connexion/code", browser.Location);
        await app.ProvePasswordAsync(browser, person.Email, "ce n’est pas le bon");
        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
    }

    [Fact]
    public async Task Of_a_thousand_guesses_at_one_account_from_five_hundred_networks_a_hundred_at_most_are_evaluated()
    {
        var email = $"{Guid.CreateVersion7():N}@exemple.fr";
        var evaluated = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, ct) => await app.InScopeAsync(async scope =>
        {
            try
            {
                await scope.GetRequiredService<SignInThrottle>().TakeAsync(email, new IPAddress([10, 1, (byte)(i % 2), (byte)(i % 250)]), ct);
                Interlocked.Increment(ref evaluated);
            }
            catch (RefusedException)
            {
                // Not evaluated.
            }
        }));

        Assert.InRange(evaluated, 90, 100);
    }

    [Fact]
    public async Task A_disabled_account_is_told_nothing_more_than_a_wrong_password()
    {
        var person = await app.GivenPersonAsync();
        await app.ReadAsync(db => db.Users.Where(a => a.Id == person.Account).ExecuteUpdateAsync(s => s.SetProperty(a => a.DisabledAt, app.Clock.GetCurrentInstant()), SignInApp.Ct));
        using var browser = app.Browse();
        await app.ProvePasswordAsync(browser, person.Email, SignInApp.Password);
        Assert.Equal("account.wrong-pair", browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
    }

    [Fact]
    public async Task The_seed_of_the_codes_is_sealed_in_the_database()
    {
        var person = await app.GivenPersonAsync();
        var stored = await app.ReadAsync(db => db.Users.Where(a => a.Id == person.Account).Select(a => a.TotpKey).SingleAsync(SignInApp.Ct));
        Assert.Equal(-1, stored.AsSpan().IndexOf(person.Key));
    }

    /// <summary>Stands for the slow hash: counts instead.</summary>
    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private int _verified;
        private int _now;

        public int Verified => _verified;

        public int MostAtOnce { get; private set; }

        public string HashPassword(Account user, string password) => "hash";

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _verified);
            var now = Interlocked.Increment(ref _now);
            lock (this)
            {
                MostAtOnce = Math.Max(MostAtOnce, now);
            }

            Thread.SpinWait(2_000_000);
            Interlocked.Decrement(ref _now);
            return PasswordVerificationResult.Failed;
        }
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Where(char.IsAsciiLetterOrDigit).Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
