using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.SignIn.Held;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Platform.SignIn;

public class HeldFormTests(SignInApp app) : IClassFixture<SignInApp>
{
    private const string Question = "Lésion pigmentée du dos : faut-il l’adresser ?";

    [Fact]
    public async Task What_was_being_sent_when_the_session_expired_comes_back_after_signing_in_again()
    {
        var person = ProfessionalId.New();
        using var browser = await app.BrowseAsAsync(person);
        var back = await SendTooLateAsync(browser);
        Assert.StartsWith("/reprise/", back, StringComparison.Ordinal);

        await browser.GetAsync("/connexion?retour=" + Uri.EscapeDataString(back));
        Assert.Contains("Rien n’est perdu", browser.Text, StringComparison.Ordinal);
        await browser.SignInAsync(person);
        var page = await browser.GetAsync(back);
        Assert.Contains("Votre session avait expiré. Rien n’est perdu.", browser.Text, StringComparison.Ordinal);
        Assert.Contains(Question, browser.Text, StringComparison.Ordinal);

        var form = page.QuerySelector("form[data-held]")!;
        Assert.Equal("/compte", form.GetAttribute("action"));
        var fields = form.QuerySelectorAll("input").ToLookup(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        Assert.Equal(Question, fields["Text"].Single());
        Assert.Equal(["rouge", "bleu"], fields["Couleur"]);
        Assert.NotEqual("old", fields["__RequestVerificationToken"].Single());
    }

    [Fact]
    public async Task Sent_again_it_reaches_the_page_it_was_meant_for()
    {
        var person = await app.GivenPersonAsync();
        using var phone = await app.SignInAsync(person);
        using var browser = await app.SignInAsync(person);
        var page = await browser.GetAsync("/compte");
        var close = page.QuerySelectorAll("input[name=_handler]").Select(i => i.GetAttribute("value")!).Single(name => name.StartsWith("close-", StringComparison.Ordinal));
        app.Clock.Advance(Duration.FromMinutes(20));
        await phone.GetAsync("/compte");
        app.Clock.Advance(Duration.FromMinutes(11));
        await browser.SubmitAsync(close);
        var back = Uri.UnescapeDataString(browser.Location!.Split("retour=")[1]);
        await browser.SignInAsync(person.Professional);
        await browser.GetAsync(back);
        await browser.SubmitAsync(close);
        Assert.Equal("/compte", browser.Location);
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        using var browser = await app.BrowseAsAsync(ProfessionalId.New());
        var back = await SendTooLateAsync(browser);
        using var other = await app.BrowseAsAsync(ProfessionalId.New());
        await other.GetAsync(back);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.DoesNotContain(Question, other.Text, StringComparison.Ordinal);
        await browser.GetAsync(back);
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
    }

    [Fact]
    public async Task After_thirty_minutes_it_is_gone()
    {
        var person = ProfessionalId.New();
        using var browser = await app.BrowseAsAsync(person);
        var back = await SendTooLateAsync(browser);
        app.Clock.Advance(Duration.FromMinutes(30) + Duration.FromSeconds(1));
        await browser.SignInAsync(person);
        await browser.GetAsync(back);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task It_is_sealed_in_the_database()
    {
        using var browser = await app.BrowseAsAsync(ProfessionalId.New());
        await SendTooLateAsync(browser);
        var contents = await app.ReadAsync(db => db.Set<HeldForm>().Select(form => form.Content).ToListAsync(SignInApp.Ct));
        Assert.NotEmpty(contents);
        Assert.All(contents, content => Assert.Equal(-1, content.AsSpan().IndexOf(Encoding.UTF8.GetBytes("pigment"))));
    }

    [Fact]
    public async Task The_text_of_a_form_with_files_is_held_and_the_files_are_asked_again()
    {
        var person = ProfessionalId.New();
        using var browser = await app.BrowseAsAsync(person);
        app.Clock.Advance(Duration.FromMinutes(31));
        using var form = new MultipartFormDataContent { { new StringContent(Question), "Text" }, { new ByteArrayContent([1, 2, 3]), "Files", "photo.jpg" } };
        using var answer = await browser.Http.PostAsync(new Uri("/compte", UriKind.Relative), form, SignInApp.Ct);
        var back = Uri.UnescapeDataString(answer.Headers.Location!.ToString().Split("retour=")[1]);
        await browser.SignInAsync(person);
        await browser.GetAsync(back);
        Assert.Contains(Question, browser.Text, StringComparison.Ordinal);
        Assert.Contains("Un fichier était joint", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_s_form_is_not_held()
    {
        var before = await app.ReadAsync(db => db.Set<HeldForm>().CountAsync(SignInApp.Ct));
        using var stranger = app.Browse();
        using var form = new FormUrlEncodedContent([new("Text", Question)]);
        using var answer = await stranger.Http.PostAsync(new Uri("/compte", UriKind.Relative), form, SignInApp.Ct);
        Assert.Equal("/connexion?retour=%2Fcompte", answer.Headers.Location?.ToString());
        Assert.Equal(before, await app.ReadAsync(db => db.Set<HeldForm>().CountAsync(SignInApp.Ct)));
    }

    [Fact]
    public async Task A_password_is_never_held()
    {
        using var browser = await app.BrowseAsAsync(ProfessionalId.New());
        app.Clock.Advance(Duration.FromMinutes(31));
        using var form = new FormUrlEncodedContent([new("Password", "girouette pamplemousse")]);
        using var answer = await browser.Http.PostAsync(new Uri("/compte/mot-de-passe", UriKind.Relative), form, SignInApp.Ct);
        Assert.DoesNotContain("reprise", answer.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_sends_after_the_end_gets_a_plain_refusal()
    {
        using var browser = await app.BrowseAsAsync(ProfessionalId.New());
        app.Clock.Advance(Duration.FromMinutes(31));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/compte") { Content = new FormUrlEncodedContent([new("Text", Question)]) };
        request.Headers.Add("Sec-Fetch-Mode", "cors");
        using var answer = await browser.Http.SendAsync(request, SignInApp.Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private async Task<string> SendTooLateAsync(TestBrowser browser)
    {
        app.Clock.Advance(Duration.FromMinutes(31));
        using var form = new FormUrlEncodedContent(
            [new("_handler", "note"), new("__RequestVerificationToken", "old"), new("Text", Question), new("Couleur", "rouge"), new("Couleur", "bleu")]);
        using var answer = await browser.Http.PostAsync(new Uri("/compte", UriKind.Relative), form, SignInApp.Ct);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return Uri.UnescapeDataString(answer.Headers.Location!.ToString().Split("retour=")[1]);
    }
}
