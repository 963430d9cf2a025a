using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Intake;
using Relais.Testing;
using Relais.Tests.Platform.Documents;
using Xunit;

namespace Relais.Tests.Requests.Intake;

/// <summary>The files of those who have no account: theirs, those of the answer, its letter, by their link alone.</summary>
public abstract partial class PublicFormTests
{
    [Fact]
    public async Task Photos_come_with_the_form_without_script()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await ConfirmedAsync(scene, NewEmail());
        byte[] photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

        await browser.SendFilesAsync("envoyer", "Attached", "lesion.png", photo, [.. IntakeScene.Patient("Photo"), ("Question", "Avis ?"), ("Consent", "true")]);

        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        var request = await scene.NewestAsync(Channel.PublicForm);
        Assert.Single(request.Files);
        var follow = browser.Location!;
        await browser.GetAsync(follow);
        Assert.Contains("lesion.png", browser.Text, StringComparison.Ordinal);
        var address = browser.Page.QuerySelector("figure a")!.GetAttribute("href")!;
        using var opened = await OpenAsync(browser, address);
        Assert.Equal(("image/png", true), (opened.Content.Headers.ContentType?.MediaType, opened.Headers.CacheControl?.NoStore));
        Assert.Contains("sandbox", string.Join(' ', opened.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("noindex", string.Join(' ', opened.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal(1, await ReadsAsync(request.Files[0].File, request.Author));

        // Neither the same file by another link, nor another file by this link, nor by the door of those who have an account.
        using var other = await ConfirmedAsync(scene, NewEmail());
        await other.SubmitAsync("envoyer", [.. IntakeScene.Patient("Autre"), ("Question", "Avis ?"), ("Consent", "true")]);
        var file = address.Split('/')[^1].Split('?')[0];
        foreach (var wrong in new[] { $"{other.Location}/fichiers/{file}", $"/suivi/inconnu/fichiers/{file}", $"{follow}/fichiers/{Guid.CreateVersion7()}" })
        {
            using var refused = await OpenAsync(browser, wrong);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using var door = await OpenAsync(browser, $"/fichiers/{file}");
        Assert.NotEqual(HttpStatusCode.OK, door.StatusCode);
    }

    [Fact]
    public async Task The_letter_that_answers_is_opened_by_the_link()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await ConfirmedAsync(scene, NewEmail());
        await browser.SubmitAsync("envoyer", [.. IntakeScene.Patient("Courrier"), ("Question", "Avis ?"), ("Consent", "true")]);
        var follow = browser.Location!;
        var request = await scene.NewestAsync(Channel.PublicForm);
        await scene.World.ClaimAsync(scene.Anne.Id, request.Id);
        await scene.World.AnswerAsync(scene.Anne.Id, request.Id, "Exérèse à prévoir.");
        await IntakeScene.MailsToAsync(app, "personne@example.fr");
        await browser.GetAsync(follow);
        if (browser.Page.QuerySelector("form[action$='/courrier'] input[name='__RequestVerificationToken']") is { } token)
        {
            await browser.SendAsync($"{follow}/courrier", new FormUrlEncodedContent([new("__RequestVerificationToken", token.GetAttribute("value"))]));
            await browser.GetAsync(follow);
        }

        using var letter = await OpenAsync(browser, browser.Page.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Courrier de réponse (PDF)", StringComparison.Ordinal)).GetAttribute("href")!);
        using var reader = new PdfReader(await letter.Content.ReadAsByteArrayAsync(Ct));
        var text = await reader.TextAsync();
        Assert.Contains("Exérèse à prévoir.", text, StringComparison.Ordinal);
        Assert.Contains("Paul Visiteur", text, StringComparison.Ordinal);
        Assert.Equal("attachment", letter.Content.Headers.ContentDisposition?.DispositionType);
    }

    private static Task<HttpResponseMessage> OpenAsync(TestBrowser browser, string address) => browser.Http.GetAsync(new Uri(address, UriKind.Relative), Ct);

    private Task<int> ReadsAsync(FileId file, ProfessionalId by) => app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().CountAsync(line => line.Action == "request.read-file" && line.Subject == $"file/{file}" && line.By == by, Ct));
}
