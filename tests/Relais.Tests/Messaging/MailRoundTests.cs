using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Messaging.Notices;
using Relais.Messaging.Preferences;
using Relais.Messaging.Sending;
using Relais.Platform.Mail;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Messaging;

public sealed class MailRoundOnSqliteTests() : MailRoundTests(new MessagingApp());

public sealed class MailRoundOnPostgresTests() : MailRoundTests(new PostgresMessagingApp());

/// <summary>Each test has its application: a clock and a mail server to itself.</summary>
public abstract class MailRoundTests(MessagingApp app) : IAsyncLifetime
{
    private readonly MessagingApp _app = app;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_notice_is_mailed_with_its_title_and_its_link()
    {
        var person = await _app.SomeoneAsync();
        await _app.PostAsync(_app.NoticeTo(person, title: "Un complément est arrivé : DA-2026-004217"));
        await _app.SendDueAsync();
        var mail = await _app.Smtp.NextAsync();

        Assert.Equal("Un complément est arrivé : DA-2026-004217", mail.Subject);
        Assert.Contains($"https://relais.example.fr/notifications/{(await _app.NoticesToAsync(person))[0].Id}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("aucune donnée de santé", mail.Text, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Sent, await StateAsync());
        Assert.Equal(0, await _app.SendDueAsync());
    }

    [Fact]
    public async Task A_busy_server_takes_it_later()
    {
        await _app.PostAsync(_app.NoticeTo(await _app.SomeoneAsync()));
        await _app.Smtp.ModeAsync("busy");
        await _app.SendDueAsync();
        Assert.Equal(DeliveryState.Retrying, await StateAsync());
        Assert.Equal(0, await _app.SendDueAsync());

        await _app.Smtp.ModeAsync("accept");
        _app.Clock.Advance(Duration.FromSeconds(30));
        await _app.SendDueAsync();

        Assert.Equal(DeliveryState.Sent, await StateAsync());
        Assert.NotNull(await _app.Smtp.NextAsync());
    }

    [Fact]
    public async Task A_server_busy_for_too_long_ends_in_failure()
    {
        await _app.PostAsync(_app.NoticeTo(await _app.SomeoneAsync()));
        await _app.Smtp.ModeAsync("busy");
        for (var attempt = 0; attempt < Backoff.MaxAttempts; attempt++)
        {
            Assert.Equal(1, await _app.SendDueAsync());
            _app.Clock.Advance(Duration.FromHours(1));
        }

        Assert.Equal(DeliveryState.Failed, await StateAsync());
        Assert.Equal(0, await _app.SendDueAsync());
    }

    [Fact]
    public async Task A_refused_address_is_a_failure_at_once()
    {
        await _app.PostAsync(_app.NoticeTo(await _app.SomeoneAsync()));
        await _app.Smtp.ModeAsync("refuse");
        await _app.SendDueAsync();

        Assert.Equal(DeliveryState.Failed, await StateAsync());
    }

    [Fact]
    public async Task Without_an_address_coordination_must_phone()
    {
        await _app.PostAsync(_app.NoticeTo(await _app.SomeoneAsync(withEmail: false)));
        await _app.SendDueAsync();

        Assert.Equal(DeliveryState.Failed, await StateAsync());
    }

    [Fact]
    public async Task A_silent_server_is_left_after_the_limit_and_the_mail_keeps_its_identity()
    {
        await _app.PostAsync(_app.NoticeTo(await _app.SomeoneAsync()));
        await _app.Smtp.ModeAsync("hang");
        await _app.SendDueAsync();
        Assert.Equal(DeliveryState.Retrying, await StateAsync());

        await _app.Smtp.ModeAsync("accept");
        _app.Clock.Advance(Duration.FromSeconds(30));
        await _app.SendDueAsync();

        Assert.Equal((await _app.Smtp.NextAsync()).MessageId, (await _app.Smtp.NextAsync()).MessageId);
        Assert.Equal(DeliveryState.Sent, await StateAsync());
    }

    [Fact]
    public async Task A_title_cannot_add_a_header()
    {
        await _app.PostAsync(_app.NoticeTo(await _app.SomeoneAsync(), title: "Avis\r\nBcc: autre@example.fr\r\n\r\nBonjour"));
        await _app.SendDueAsync();
        var mail = await _app.Smtp.NextAsync();

        Assert.Single(mail.To);
        Assert.DoesNotContain("bcc", mail.Headers);
    }

    [Fact]
    public async Task The_notices_of_an_hour_make_one_mail()
    {
        var person = await _app.SomeoneAsync();
        await _app.PrefersAsync(person, MailChoice.HourlyDigest);
        await _app.PostAsync(_app.NoticeTo(person, "1", title: "Première nouvelle"));
        _app.Clock.Advance(Duration.FromMinutes(20));
        await _app.PostAsync(_app.NoticeTo(person, "2", title: "Deuxième nouvelle"), _app.NoticeTo(person, "3", title: "Troisième nouvelle"));
        Assert.Equal(0, await _app.SendDueAsync());

        _app.Clock.Advance(Duration.FromMinutes(40));
        await _app.SendDueAsync();
        var mail = await _app.Smtp.NextAsync();

        Assert.Equal("3 nouvelles vous attendent dans Relais", mail.Subject);
        Assert.Matches("(?s)Première.*Deuxième.*Troisième", mail.Text);
        Assert.True(_app.Smtp.IsEmpty);
        Assert.All(await _app.NoticesToAsync(person), notice => Assert.Equal(DeliveryState.Sent, notice.State));
    }

    [Fact]
    public async Task A_digest_that_fails_stays_one_mail()
    {
        var person = await _app.SomeoneAsync();
        await _app.PrefersAsync(person, MailChoice.HourlyDigest);
        await _app.PostAsync(_app.NoticeTo(person, "1"), _app.NoticeTo(person, "2"));
        _app.Clock.Advance(Duration.FromHours(1));
        await _app.Smtp.ModeAsync("busy");
        await _app.SendDueAsync();
        await _app.Smtp.ModeAsync("accept");
        _app.Clock.Advance(Duration.FromSeconds(30));
        await _app.SendDueAsync();

        Assert.StartsWith("2 nouvelles", (await _app.Smtp.NextAsync()).Subject, StringComparison.Ordinal);
        Assert.True(_app.Smtp.IsEmpty);
    }

    [Fact]
    public async Task An_urgent_notice_does_not_wait_for_the_digest()
    {
        var person = await _app.SomeoneAsync();
        await _app.PrefersAsync(person, MailChoice.HourlyDigest);
        await _app.PostAsync(_app.NoticeTo(person) with { Urgent = true });
        await _app.SendDueAsync();

        Assert.Equal(DeliveryState.Sent, await StateAsync());
    }

    [Fact]
    public async Task What_was_read_before_its_mail_left_is_not_mailed()
    {
        var person = await _app.SomeoneAsync();
        await _app.PostAsync(_app.NoticeTo(person));
        await _app.InScopeAsync(scope => scope.GetRequiredService<INotices>().ReadAsync(person, "request/1", _app.Clock.GetCurrentInstant(), Ct));
        await _app.SendDueAsync();

        Assert.Equal(DeliveryState.BellOnly, await StateAsync());
        Assert.True(_app.Smtp.IsEmpty);
    }

    [Fact]
    public async Task Two_nodes_never_send_the_same_mail()
    {
        var people = new List<ProfessionalId>();
        for (var i = 0; i < 30; i++)
        {
            people.Add(await _app.SomeoneAsync());
        }

        await _app.PostAsync([.. people.Select(person => _app.NoticeTo(person))]);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _app.Node().SendDueAsync(Ct)));
        var received = new List<ReceivedMail>();
        for (var i = 0; i < 30; i++)
        {
            received.Add(await _app.Smtp.NextAsync());
        }

        Assert.True(_app.Smtp.IsEmpty);
        Assert.Equal(30, received.Select(mail => mail.To[0]).Distinct().Count());
    }

    [Fact]
    public async Task A_node_killed_between_sending_and_recording_leaves_its_mail_to_another_under_the_same_identity()
    {
        await _app.PostAsync(_app.NoticeTo(await _app.SomeoneAsync()));
        var dying = _app.Node(new DiesAfterSending(_app.Services.GetRequiredService<IMailer>()));
        await Assert.ThrowsAsync<KilledException>(() => dying.SendDueAsync(Ct));
        Assert.Equal(0, await _app.SendDueAsync());

        _app.Clock.Advance(Duration.FromMinutes(3));
        Assert.Equal(1, await _app.SendDueAsync());

        Assert.Equal((await _app.Smtp.NextAsync()).MessageId, (await _app.Smtp.NextAsync()).MessageId);
        Assert.Equal(DeliveryState.Sent, await StateAsync());
    }

    private async Task<DeliveryState> StateAsync() => Assert.Single(await _app.DeliveriesAsync("request/1")).State;

    private sealed class KilledException : Exception;

    private sealed class DiesAfterSending(IMailer mailer) : IMailer
    {
        public async Task<MailOutcome> TrySendAsync(Relais.Platform.Mail.Mail mail, CancellationToken ct)
        {
            await mailer.TrySendAsync(mail, ct);
            throw new KilledException();
        }
    }
}
