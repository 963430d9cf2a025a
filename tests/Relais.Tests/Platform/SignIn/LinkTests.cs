using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.SignIn;
using Relais.Platform.SignIn.Links;
using Xunit;

namespace Relais.Tests.Platform.SignIn;

public partial class LinkTests(SignInApp app) : IClassFixture<SignInApp>
{
    private const string NewPassword = "scaphandre tricotant des moufles";

    [Fact]
    public async Task An_invited_person_chooses_a_password_then_a_second_factor()
    {
        var (person, email) = (ProfessionalId.New(), $"{Guid.CreateVersion7():N}@exemple.fr");
        await InviteAsync(person, email);
        using var browser = app.Browse();
        await browser.GetAsync(LinkIn((await app.MailToAsync(email)).Text));
        Assert.Contains(email, browser.Text, StringComparison.Ordinal);

        await browser.SubmitAsync("password", ("Password", "motdepasse2026"));
        Assert.Equal("account.password-common", browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
        await browser.SubmitAsync("password", ("Password", NewPassword));
        Assert.Equal("/compte/second-facteur", browser.Location);
        Assert.Equal(0, await app.ReadAsync(db => db.Set<Session>().CountAsync(s => s.Professional == person, SignInApp.Ct)));
    }

    [Fact]
    public async Task A_link_serves_once()
    {
        var email = $"{Guid.CreateVersion7():N}@exemple.fr";
        await InviteAsync(ProfessionalId.New(), email);
        var link = LinkIn((await app.MailToAsync(email)).Text);
        using var first = app.Browse();
        await first.GetAsync(link);
        await first.SubmitAsync("password", ("Password", NewPassword));
        using var second = app.Browse();
        await second.GetAsync(link);
        Assert.Equal("account.stale-link", second.Page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
    }

    [Theory]
    [InlineData(false, 7 * 24 * 60, true)]
    [InlineData(false, (7 * 24 * 60) + 1, false)]
    [InlineData(true, 60, true)]
    [InlineData(true, 61, false)]
    public async Task An_invitation_lasts_seven_days_and_a_reset_one_hour(bool reset, int minutes, bool valid)
    {
        var email = $"{Guid.CreateVersion7():N}@exemple.fr";
        await InviteAsync(ProfessionalId.New(), email);
        var link = LinkIn((await app.MailToAsync(email)).Text);
        if (reset)
        {
            await AskAsync(email);
            link = LinkIn((await app.MailToAsync(email)).Text);
        }

        app.Clock.Advance(Duration.FromMinutes(minutes));
        using var browser = app.Browse();
        await browser.GetAsync(link);
        Assert.Equal(valid, browser.Page.QuerySelector("input[name=Password]") is not null);
    }

    [Fact]
    public async Task A_reset_never_opens_a_session_without_the_second_factor()
    {
        var person = await app.GivenPersonAsync();
        await AskAsync(person.Email);
        using var browser = app.Browse();
        await browser.GetAsync(LinkIn((await app.MailToAsync(person.Email)).Text));
        await browser.SubmitAsync("password", ("Password", NewPassword));
        Assert.Equal("/connexion/code", browser.Location);
        await browser.GetAsync("/compte");
        Assert.StartsWith("/connexion?", browser.Location, StringComparison.Ordinal);
        Assert.Equal(0, await app.OpenSessionsAsync(person));

        await browser.GetAsync("/connexion/code");
        await browser.SubmitAsync("code", ("Code", app.CodeOf(person)));
        Assert.Equal("/accueil", browser.Location);
    }

    [Fact]
    public async Task A_reset_ends_the_sessions_that_were_open()
    {
        var person = await app.GivenPersonAsync();
        using var thief = await app.SignInAsync(person);
        await AskAsync(person.Email);
        using var browser = app.Browse();
        await browser.GetAsync(LinkIn((await app.MailToAsync(person.Email)).Text));
        await browser.SubmitAsync("password", ("Password", NewPassword));
        Assert.Equal(0, await app.OpenSessionsAsync(person));
    }

    [Fact]
    public async Task Asking_for_an_unknown_address_answers_the_same_and_sends_nothing()
    {
        var (person, unknown) = (await app.GivenPersonAsync(), $"{Guid.CreateVersion7():N}@exemple.fr");
        var known = await AskAsync(person.Email);
        Assert.Equal(known, await AskAsync(unknown));
        await app.MailToAsync(person.Email);
        Assert.Equal(0, app.MailsTo(unknown));
    }

    [Theory]
    [InlineData("pas-une-adresse", "account.bad-email")]
    [InlineData("a@b", "account.bad-email")]
    public async Task An_invitation_needs_a_whole_address(string email, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => InviteAsync(ProfessionalId.New(), email))).Refusal.Code);

    [Fact]
    public async Task Two_people_never_share_an_address()
    {
        var person = await app.GivenPersonAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => InviteAsync(ProfessionalId.New(), person.Email.ToUpperInvariant()));
        Assert.Equal("account.email-taken", refused.Refusal.Code);
    }

    [Fact]
    public async Task The_address_of_someone_who_signs_in_is_not_changed_by_inviting_again()
    {
        var person = await app.GivenPersonAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => InviteAsync(person.Professional, "autre@exemple.fr"));
        Assert.Equal("account.other-email", refused.Refusal.Code);
    }

    [Fact]
    public async Task Only_an_administrator_invites()
    {
        var act = new Act(ProfessionalId.New(), app.Clock.GetCurrentInstant());
        var refused = await Assert.ThrowsAsync<RefusedException>(() => app.InScopeAsync(scope =>
            scope.GetRequiredService<InviteAccountHandler>().HandleAsync(new InviteAccount(ProfessionalId.New(), "a@exemple.fr"), act, SignInApp.Ct)));
        Assert.Equal("account.not-administrator", refused.Refusal.Code);
    }

    [GeneratedRegex("/compte/invitation/[0-9a-f]{64}")]
    private static partial Regex Link { get; }

    private static string LinkIn(string text) => Link.Match(text).Value;

    private Task InviteAsync(ProfessionalId person, string email)
    {
        var administrator = new Act(ProfessionalId.New(), app.Clock.GetCurrentInstant()) { Grants = [new Grant(StructureId.New(), null, Role.Administrator)] };
        return app.InScopeAsync(scope => scope.GetRequiredService<InviteAccountHandler>().HandleAsync(new InviteAccount(person, email), administrator, SignInApp.Ct));
    }

    private async Task<string> AskAsync(string email)
    {
        using var browser = app.Browse();
        await browser.GetAsync("/compte/oubli");
        await browser.SubmitAsync("ask", ("Email", email));
        await browser.GetAsync(browser.Location!);
        return browser.Page.QuerySelector("main")!.TextContent;
    }
}
