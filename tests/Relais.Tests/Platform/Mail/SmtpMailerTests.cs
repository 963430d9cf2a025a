using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using Relais.Platform.Mail;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Platform.Mail;

public sealed class SmtpMailerTests : IAsyncLifetime
{
    private static readonly Relais.Platform.Mail.Mail Simple = new("maelle@example.fr", "Une demande vous attend", "Bonjour") { Identity = "abc" };
    private SmtpPeer _smtp = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _smtp = await SmtpPeer.StartAsync();

    public ValueTask DisposeAsync() => _smtp.DisposeAsync();

    [Fact]
    public async Task A_mail_arrives_with_its_accents()
    {
        const string Subject = "Réponse prête à lire : dès aujourd’hui, l’avis « œil » de l’équipe de Plœmeur vous attend, cœur à l’ouvrage";
        const string Text = "Bonjour,\n\nL’équipe « Œil » a répondu à 14 h 05 : c’est prêt. Ça vous va ? 👍\n.\n..fin";
        var outcome = await Mailer().TrySendAsync(new("maelle@example.fr", Subject, Text), Ct);
        var mail = await _smtp.NextAsync();

        Assert.Equal(MailOutcome.Accepted, outcome);
        Assert.Equal(Subject, mail.Subject);
        Assert.Equal(Text, mail.Text.TrimEnd());
        Assert.Contains("Content-Type: text/plain", mail.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(mail.Raw, c => c > 127);
    }

    [Fact]
    public async Task A_mail_says_who_it_is_and_where_to_choose()
    {
        await Mailer().TrySendAsync(Simple with { Preferences = new Uri("https://relais.example.fr/compte/notifications") }, Ct);
        var mail = await _smtp.NextAsync();

        Assert.Equal("<abc@relais.example.fr>", mail.MessageId);
        Assert.Contains("List-Unsubscribe: <https://relais.example.fr/compte/notifications>", mail.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", mail.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.Single(mail.Headers, name => name == "message-id");
    }

    [Fact]
    public async Task A_subject_cannot_add_a_header_or_a_recipient()
    {
        await Mailer().TrySendAsync(new("maelle@example.fr", "Avis\r\nBcc: autre@example.fr\r\nX-Mal: oui\r\n\r\ncorps", "Bonjour"), Ct);
        var mail = await _smtp.NextAsync();

        Assert.Equal(["maelle@example.fr"], mail.To);
        Assert.DoesNotContain("bcc", mail.Headers);
        Assert.DoesNotContain("x-mal", mail.Headers);
        Assert.Equal("Bonjour", mail.Text.Trim());
    }

    [Theory]
    [InlineData("busy", MailOutcome.TemporaryFailure)]
    [InlineData("refuse", MailOutcome.Refused)]
    [InlineData("auth", MailOutcome.TemporaryFailure)]
    [InlineData("tls", MailOutcome.TemporaryFailure)]
    [InlineData("hang", MailOutcome.TemporaryFailure)]
    public async Task A_server_that_does_not_take_it_is_heard(string mode, MailOutcome outcome)
    {
        await _smtp.ModeAsync(mode);

        Assert.Equal(outcome, await Mailer().TrySendAsync(Simple, Ct));
    }

    [Fact]
    public async Task No_server_at_all_is_a_temporary_failure()
    {
        var port = _smtp.Port;
        await _smtp.DisposeAsync();
        var mailer = new SmtpMailer(Options with { Port = port }, NullLogger<SmtpMailer>.Instance);
        _smtp = await SmtpPeer.StartAsync();

        Assert.Equal(MailOutcome.TemporaryFailure, await mailer.TrySendAsync(Simple, Ct));
    }

    [Fact]
    public async Task Nothing_is_told_to_a_server_whose_certificate_nobody_vouches_for()
    {
        var mailer = new SmtpMailer(Options with { StartTls = true, User = SmtpPeer.User, Password = SmtpPeer.Password }, NullLogger<SmtpMailer>.Instance);

        Assert.Equal(MailOutcome.TemporaryFailure, await mailer.TrySendAsync(Simple, Ct));
        Assert.True(_smtp.IsEmpty);
    }

    [Theory]
    [InlineData(SmtpPeer.Password, MailOutcome.Accepted)]
    [InlineData("wrong", MailOutcome.TemporaryFailure)]
    public async Task A_known_certificate_lets_the_account_in_over_tls(string password, MailOutcome outcome)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there may a test vouch for a certificate without asking the person.");
        using var vouched = new X509Store(StoreName.Root, StoreLocation.CurrentUser);
        vouched.Open(OpenFlags.ReadWrite);
        vouched.Add(_smtp.Certificate);
        try
        {
            await _smtp.ModeAsync("auth");
            var options = Options with { Host = "localhost", StartTls = true, User = SmtpPeer.User, Password = password };

            Assert.Equal(outcome, await new SmtpMailer(options, NullLogger<SmtpMailer>.Instance).TrySendAsync(Simple, Ct));
            if (outcome is MailOutcome.Accepted)
            {
                Assert.Equal((true, SmtpPeer.User), await _smtp.NextAsync() is { } mail ? (mail.Secure, mail.User) : default);
            }
        }
        finally
        {
            vouched.Remove(_smtp.Certificate);
        }
    }

    [Fact]
    public async Task A_postponed_mail_throws_for_the_outbox_and_a_refused_one_does_not()
    {
        IMailer mailer = Mailer();
        await _smtp.ModeAsync("busy");
        await Assert.ThrowsAsync<MailPostponedException>(() => mailer.SendAsync(Simple, Ct));
        await _smtp.ModeAsync("refuse");
        await mailer.SendAsync(Simple, Ct);
        Assert.True(_smtp.IsEmpty);
    }

    [Fact]
    public async Task A_host_that_stops_does_not_wait_for_the_server()
    {
        await _smtp.ModeAsync("hang");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        stop.CancelAfter(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Mailer().TrySendAsync(Simple, stop.Token));
    }

    private MailOptions Options => new()
    {
        Host = "127.0.0.1", Port = _smtp.Port, StartTls = false, From = "ne-pas-repondre@relais.example.fr", LimitSeconds = 2,
    };

    private SmtpMailer Mailer() => new(Options, NullLogger<SmtpMailer>.Instance);
}
