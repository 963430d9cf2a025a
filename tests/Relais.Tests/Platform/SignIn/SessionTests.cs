using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.SignIn;
using Xunit;

namespace Relais.Tests.Platform.SignIn;

public class SessionTests(SignInApp app) : IClassFixture<SignInApp>
{
    [Fact]
    public async Task Idle_time_is_counted_to_the_second_from_the_last_request()
    {
        using var browser = await app.SignInAsync(await app.GivenPersonAsync());
        app.Clock.Advance(Duration.FromSeconds(45));
        await browser.GetAsync("/compte");
        app.Clock.Advance(Duration.FromMinutes(30));
        await browser.GetAsync("/compte");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        app.Clock.Advance(Duration.FromMinutes(30) + Duration.FromSeconds(1));
        await browser.GetAsync("/compte");
        Assert.Equal("/connexion?retour=%2Fcompte", browser.Location);
    }

    [Fact]
    public async Task What_an_open_page_asks_by_itself_keeps_no_session_alive()
    {
        using var browser = await app.SignInAsync(await app.GivenPersonAsync());
        app.Clock.Advance(Duration.FromMinutes(20));
        using (var count = await browser.Http.GetAsync(new Uri("/notifications/nombre", UriKind.Relative), SignInApp.Ct))
        {
            Assert.Equal("""{"shown":"","words":"Notifications : rien de nouveau"}""", await count.Content.ReadAsStringAsync(SignInApp.Ct));
        }

        app.Clock.Advance(Duration.FromMinutes(11));
        await browser.GetAsync("/compte");
        Assert.Equal("/connexion?retour=%2Fcompte", browser.Location);
    }

    [Fact]
    public async Task Ten_hours_after_it_began_a_busy_session_ends_all_the_same()
    {
        using var browser = await app.SignInAsync(await app.GivenPersonAsync());
        for (var i = 0; i < 30; i++)
        {
            app.Clock.Advance(Duration.FromMinutes(20));
            await browser.GetAsync("/compte");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
        }

        app.Clock.Advance(Duration.FromSeconds(1));
        await browser.GetAsync("/compte");
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
    }

    [Fact]
    public async Task Leaving_ends_the_session_at_once_and_asks_the_browser_to_forget()
    {
        var person = await app.GivenPersonAsync();
        using var browser = await app.SignInAsync(person);
        using var copy = app.Browse();
        using var answer = await browser.Http.PostAsync(new Uri("/deconnexion", UriKind.Relative), null, SignInApp.Ct);
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", answer.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal(0, await app.OpenSessionsAsync(person));
        await browser.GetAsync("/compte");
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
    }

    [Fact]
    public async Task Leaving_everywhere_ends_every_session_of_the_person_and_of_nobody_else()
    {
        var (person, other) = (await app.GivenPersonAsync(), await app.GivenPersonAsync());
        using var cabinet = await app.SignInAsync(person);
        using var phone = await app.SignInAsync(person);
        using var someone = await app.SignInAsync(other);
        using var form = new FormUrlEncodedContent([new("Partout", "oui")]);
        using var answer = await cabinet.Http.PostAsync(new Uri("/deconnexion", UriKind.Relative), form, SignInApp.Ct);

        await phone.GetAsync("/compte");
        await someone.GetAsync("/compte");
        Assert.Equal(HttpStatusCode.SeeOther, phone.Status);
        Assert.Equal(HttpStatusCode.OK, someone.Status);
    }

    [Fact]
    public async Task One_may_close_another_session_from_the_list()
    {
        var person = await app.GivenPersonAsync();
        using var phone = await app.SignInAsync(person);
        using var cabinet = await app.SignInAsync(person);
        var page = await cabinet.GetAsync("/compte");
        var form = page.QuerySelectorAll("input[name=_handler]").Select(i => i.GetAttribute("value")!).Single(name => name.StartsWith("close-", StringComparison.Ordinal));
        await cabinet.SubmitAsync(form);
        await phone.GetAsync("/compte");
        Assert.Equal(HttpStatusCode.SeeOther, phone.Status);
        await cabinet.GetAsync("/compte");
        Assert.Equal(HttpStatusCode.OK, cabinet.Status);
    }

    [Fact]
    public async Task Nobody_closes_the_session_of_another()
    {
        var (person, other) = (await app.GivenPersonAsync(), await app.GivenPersonAsync());
        using var mine = await app.SignInAsync(person);
        var id = await app.ReadAsync(db => db.Set<Session>().Where(s => s.Account == person.Account).Select(s => s.Id).SingleAsync(SignInApp.Ct));
        await app.InScopeAsync(scope => scope.GetRequiredService<CloseSessionHandler>().HandleAsync(
            new CloseSession(id), new Act(other.Professional, app.Clock.GetCurrentInstant()), SignInApp.Ct));
        Assert.Equal(1, await app.OpenSessionsAsync(person));
    }

    [Fact]
    public async Task Disabling_an_account_stops_its_very_next_request()
    {
        var person = await app.GivenPersonAsync();
        using var browser = await app.SignInAsync(person);
        var administrator = new Act(ProfessionalId.New(), app.Clock.GetCurrentInstant()) { Grants = [new Grant(StructureId.New(), null, Role.Administrator)] };
        await app.InScopeAsync(scope => scope.GetRequiredService<SetAccountAccessHandler>().HandleAsync(
            new SetAccountAccess(person.Professional, Open: false), administrator, SignInApp.Ct));
        await browser.GetAsync("/compte");
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
    }

    [Fact]
    public async Task Only_an_administrator_disables_an_account()
    {
        var person = await app.GivenPersonAsync();
        var act = new Act(ProfessionalId.New(), app.Clock.GetCurrentInstant()) { Grants = [new Grant(StructureId.New(), null, Role.Manager)] };
        var refused = await Assert.ThrowsAsync<RefusedException>(() => app.InScopeAsync(scope =>
            scope.GetRequiredService<SetAccountAccessHandler>().HandleAsync(new SetAccountAccess(person.Professional, Open: false), act, SignInApp.Ct)));
        Assert.Equal("account.not-administrator", refused.Refusal.Code);
    }

    [Fact]
    public async Task A_sensitive_page_asks_for_a_fresh_proof_and_the_session_goes_on_under_a_new_token()
    {
        var person = await app.GivenPersonAsync();
        using var browser = await app.SignInAsync(person);
        await browser.GetAsync("/compte/mot-de-passe");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        app.Clock.Advance(Duration.FromMinutes(5) + Duration.FromSeconds(1));
        await browser.GetAsync("/compte/mot-de-passe");
        Assert.Equal("/connexion/confirmer?retour=%2Fcompte%2Fmot-de-passe", browser.Location);

        var before = await OpenIdAsync(person);
        await browser.GetAsync(browser.Location!);
        await browser.SubmitAsync("proof", ("Proof", app.CodeOf(person)));
        Assert.Equal("/compte/mot-de-passe", browser.Location);
        Assert.NotEqual(before, await OpenIdAsync(person));
        await browser.GetAsync("/compte/mot-de-passe");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions_and_tells_the_person()
    {
        var person = await app.GivenPersonAsync();
        using var phone = await app.SignInAsync(person);
        using var browser = await app.SignInAsync(person);
        await browser.GetAsync("/compte/mot-de-passe");
        await browser.SubmitAsync("password", ("Password", "scaphandre tricotant des girouettes"));
        Assert.Equal("/compte", browser.Location);

        await phone.GetAsync("/compte");
        Assert.Equal(HttpStatusCode.SeeOther, phone.Status);
        await browser.GetAsync("/compte");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("mot de passe", (await app.MailToAsync(person.Email)).Text, StringComparison.Ordinal);
    }

    private Task<string> OpenIdAsync(SignInApp.Known person) =>
        app.ReadAsync(db => db.Set<Session>().Where(s => s.Account == person.Account && s.EndedAt == null).Select(s => s.Id).SingleAsync(SignInApp.Ct));
}
