using System.Net;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.SignIn;
using Relais.Platform.SignIn.Factors;
using Xunit;

namespace Relais.Tests.Platform.SignIn;

public class SignInRulesTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);
    private static readonly SessionLimits Limits = new();

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    [InlineData(10, 32)]
    [InlineData(11, 60)]
    [InlineData(99, 60)]
    public void Failures_of_one_account_from_one_network_earn_a_pause_that_doubles_up_to_an_hour(int failures, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), Throttling.Pair.Pause(failures));

    [Theory]
    [InlineData(99, 0)]
    [InlineData(100, 24)]
    [InlineData(1_000_000, 24)]
    public void A_hundred_failures_of_one_account_give_it_a_day_of_rest(int failures, int hours) =>
        Assert.Equal(Duration.FromHours(hours), Throttling.Person.Pause(failures));

    [Theory]
    [InlineData("/demandes/nouvelle?ligne=3", "/demandes/nouvelle?ligne=3")]
    [InlineData(null, "/accueil")]
    [InlineData("", "/accueil")]
    [InlineData("https://evil.example/", "/accueil")]
    [InlineData("//evil.example/", "/accueil")]
    [InlineData("/\\evil.example/", "/accueil")]
    [InlineData("/\t/evil.example/", "/accueil")]
    [InlineData("javascript:alert(1)", "/accueil")]
    public void After_signing_in_one_only_goes_to_a_page_of_ours(string? asked, string address) =>
        Assert.Equal(address, LocalReturn.Of(asked));

    [Theory]
    [InlineData(1800, true)]
    [InlineData(1801, false)]
    public void A_session_ends_after_thirty_idle_minutes(int seconds, bool open) =>
        Assert.Equal(open, Session(seenAt: Start).IsOpen(Start + Duration.FromSeconds(seconds), Limits));

    [Theory]
    [InlineData(36_000, true)]
    [InlineData(36_001, false)]
    public void A_session_ends_after_ten_hours_however_busy(int seconds, bool open)
    {
        var now = Start + Duration.FromSeconds(seconds);
        Assert.Equal(open, Session(seenAt: now).IsOpen(now, Limits));
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void A_proof_stands_for_five_minutes(int seconds, bool proved) =>
        Assert.Equal(proved, Session(seenAt: Start).IsProved(Start + Duration.FromSeconds(seconds)));

    [Fact]
    public void Recovery_codes_have_eighty_bits_and_forgive_the_way_they_are_typed()
    {
        var (code, account) = (RecoveryCode.New(), Guid.CreateVersion7());
        Assert.Matches("^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$", code);
        Assert.Equal(RecoveryCode.Of(account, code).Id, RecoveryCode.IdOf(account, code.ToUpperInvariant().Replace("-", " ").Replace('0', 'o').Replace('1', 'l')));
        Assert.NotEqual(RecoveryCode.Of(account, code).Id, RecoveryCode.IdOf(Guid.CreateVersion7(), code));
        Assert.True(RecoveryCode.LooksLike(code));
        Assert.False(RecoveryCode.LooksLike("123 456"));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "20010DB800010002")]
    [InlineData("2001:db8:1:2:bbbb::9", "20010DB800010002")]
    public void A_network_is_what_one_subscriber_holds(string address, string network) =>
        Assert.Equal(network, SignInThrottle.NetworkOf(IPAddress.Parse(address)));

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:149.0) Gecko/20100101 Firefox/149.0", "Firefox sur Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1", "Safari sur iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/149.0.0.0 Mobile Safari/537.36", "Chrome sur Android")]
    [InlineData("", "Navigateur inconnu")]
    public void Browsers_are_named_as_people_do(string agent, string name) => Assert.Equal(name, BrowserName.Of(agent));

    [Fact]
    public void What_is_sealed_opens_for_its_own_subject_alone_and_unchanged()
    {
        var folder = Path.Combine(Path.GetTempPath(), "relais-seal-" + Guid.CreateVersion7().ToString("N"));
        var secrets = new Secrets(new DataOptions { Folder = folder });
        var box = secrets.Seal("test", "account/1", "secret"u8);

        Assert.Equal("secret"u8.ToArray(), secrets.Open("test", "account/1", box));
        Assert.Null(secrets.Open("test", "account/2", box));
        Assert.Null(secrets.Open("other", "account/1", box));
        for (var i = 0; i < box.Length; i++)
        {
            var changed = (byte[])box.Clone();
            changed[i] ^= 1;
            Assert.Null(secrets.Open("test", "account/1", changed));
        }

        System.IO.Directory.Delete(folder, recursive: true);
    }

    private static Session Session(Instant seenAt) => new()
    {
        Id = new string('a', 64),
        Account = Guid.CreateVersion7(),
        Professional = ProfessionalId.New(),
        StartedAt = Start,
        SeenAt = seenAt,
        ProvedAt = Start,
    };
}
