using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Public;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Intake;

/// <summary>What a robot can and cannot do to the public form.</summary>
public sealed class PublicLimitTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_robot_that_posts_ten_thousand_times_stores_nothing_beyond_its_limit_and_real_senders_get_through()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var (contacts, senders, codes, counts) = (await CountAsync<Contact>(), await CountAsync<PublicSender>(), await CodesAskedAsync(), await CountAsync<IntakeCount>());
        var taken = 0;
        for (var n = 0; n < 10_000; n++)
        {
            taken += await BeginAsync(scene, $"203.0.113.{n % 4}", $"r{n}@example.fr") is null ? 1 : 0;
        }

        // Four addresses without script: five each, and not one row more, of any kind.
        Assert.Equal(4 * IntakeLimit.BareAddress.Most, taken);
        Assert.Equal((taken, taken, taken), (await CountAsync<Contact>() - contacts, await CountAsync<PublicSender>() - senders, await CodesAskedAsync() - codes));
        Assert.InRange(await CountAsync<IntakeCount>() - counts, 1, 4 + 1 + taken + 1);

        Assert.Null(await BeginAsync(scene, "198.51.100.7", "vraie@example.fr"));
        Assert.Equal("intake.too-many", (await BeginAsync(scene, "203.0.113.1", "vraie2@example.fr"))?.Code);
        Assert.Null(await BeginAsync(scene, "203.0.113.1", "vraie2@example.fr", later: Duration.FromMinutes(61)));
    }

    [Fact]
    public async Task A_proof_of_work_earns_a_wider_limit_and_serves_once()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var effort = app.Services.GetRequiredService<Effort>();
        for (var n = 0; n < IntakeLimit.BareAddress.Most + 3; n++)
        {
            Assert.Null(await BeginAsync(scene, "2001:db8::1", $"preuve{n}@example.fr", effort.Challenge(Now)));
        }

        var challenge = effort.Challenge(Now);
        var answer = Work(challenge);
        Assert.NotNull(effort.Proven(challenge, answer, Now));
        Assert.Null(effort.Proven(challenge, answer, Now + Duration.FromHours(3)));
        Assert.Null(effort.Proven(challenge.Replace(challenge[..5], "99999", StringComparison.Ordinal), answer, Now));
        Assert.Null(await BeginAsync(scene, "2001:db8:1::1", "une@example.fr", challenge));

        // The same proof again counts for nothing: only the narrow limit is left.
        for (var n = 0; n < IntakeLimit.BareAddress.Most; n++)
        {
            Assert.Null(await BeginAsync(scene, "2001:db8:2::1", $"rejeu{n}@example.fr", challenge));
        }

        Assert.Equal("intake.too-many", (await BeginAsync(scene, "2001:db8:2::1", "rejeu@example.fr", challenge))?.Code);
    }

    [Fact]
    public async Task One_mailbox_gets_few_codes_whoever_asks()
    {
        var scene = await IntakeScene.GivenAsync(app);
        for (var n = 0; n < IntakeLimit.Mailbox.Most; n++)
        {
            Assert.Null(await BeginAsync(scene, $"192.0.2.{n}", "cible@example.fr"));
        }

        Assert.Equal("intake.too-many", (await BeginAsync(scene, "192.0.2.99", "cible@example.fr"))?.Code);
    }

    [Fact]
    public async Task What_was_begun_and_never_confirmed_is_forgotten()
    {
        var scene = await IntakeScene.GivenAsync(app);
        Assert.Null(await BeginAsync(scene, "192.0.2.200", "oublieuse@example.fr"));
        Assert.Null(await BeginAsync(scene, "192.0.2.201", "suivante@example.fr", later: Duration.FromHours(2)));

        Assert.False(await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Contact>().AnyAsync(c => c.Email == "oublieuse@example.fr", Ct)));
        Assert.True(await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Contact>().AnyAsync(c => c.Email == "suivante@example.fr", Ct)));
    }

    [Fact]
    public async Task A_line_for_accounts_only_has_no_public_form()
    {
        var scene = await IntakeScene.GivenAsync(app);
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Relais.Requests.Lines.Line>().Where(l => l.Id == scene.Line.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.IsForAccountsOnly, true), Ct));
        using var browser = app.Browse();

        await browser.GetAsync($"/demander/{scene.Line.Id}");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, browser.Status);
    }

    [Theory]
    [InlineData("203.0.113.9", "CB007109", "CB0071")]
    [InlineData("::ffff:203.0.113.9", "CB007109", "CB0071")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002", "20010DB80001")]
    [InlineData(null, "", "")]
    public void Addresses_are_counted_by_subscriber_and_by_network(string? origin, string address, string network) =>
        Assert.Equal((address, network), (IntakeGate.AddressOf(origin), IntakeGate.NetworkOf(origin)));

    private static Instant Now { get; } = Instant.FromUtc(2026, 3, 2, 8, 0);

    private async Task<Refusal?> BeginAsync(IntakeScene scene, string origin, string email, string? challenge = null, Duration later = default)
    {
        var contact = new ContactText("Paul", "Visiteur", "10") { Email = email };
        var act = Act.OfRelais(Now + later) with { Origin = origin };
        try
        {
            await app.InScopeAsync(scope => scope.GetRequiredService<BeginPublicHandler>()
                .HandleAsync(new BeginPublic(scene.Line.Id, contact, challenge, challenge is null ? null : Work(challenge), null), act, Ct));
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private static string Work(string challenge) =>
        Enumerable.Range(0, int.MaxValue).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).First(answer => Effort.IsWork(challenge, answer));

    private Task<int> CountAsync<T>()
        where T : class => app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<T>().CountAsync(Ct));

    private Task<int> CodesAskedAsync() =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<OutboxMessage>().CountAsync(m => m.Type == "PublicCodeAsked", Ct));
}
